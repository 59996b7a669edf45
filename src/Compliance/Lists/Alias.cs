namespace Compliance.Lists;

/// <summary>What kind of name a listed party bears.</summary>
public enum AliasKind
{
    /// <summary>The name under which the party is listed.</summary>
    Primary,

    /// <summary>Also known as.</summary>
    AlsoKnownAs,

    /// <summary>Formerly known as.</summary>
    FormerlyKnownAs,

    /// <summary>The name in its original script.</summary>
    OriginalScript,
}

/// <summary>How far the authority relies on an alias.</summary>
public enum AliasQuality
{
    /// <summary>A good alias; screened like the primary name.</summary>
    Strong,

    /// <summary>A low-quality alias; corroborates, and does not alone produce the top band.</summary>
    Weak,
}

/// <summary>One name of a listed party, as the authority prints it.</summary>
/// <param name="Name">The name, trimmed, inner white space single.</param>
/// <param name="Kind">Primary, a.k.a., f.k.a. or original script.</param>
/// <param name="Quality">Strong or weak; the primary name is always strong.</param>
public sealed record Alias(string Name, AliasKind Kind, AliasQuality Quality);
