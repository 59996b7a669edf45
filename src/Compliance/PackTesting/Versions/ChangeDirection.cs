namespace Compliance.PackTesting.Versions;

/// <summary>Which way a result changes from one version of a pack to another, the most dangerous first.</summary>
public enum ChangeDirection
{
    /// <summary>The verdict is lower; or it is the same and the score is lower; or both are the same, and findings get milder and none stricter.</summary>
    Milder,

    /// <summary>Verdict and score are the same, and some findings get milder and others stricter.</summary>
    Mixed,

    /// <summary>The opposite of <see cref="Milder"/>.</summary>
    Stricter,

    /// <summary>Something differs that makes nothing milder or stricter.</summary>
    Even,
}
