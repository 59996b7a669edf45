namespace Compliance.Cli;

/// <summary>How a run ends; the one table.</summary>
internal enum ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    Nothing = 0,

    /// <summary>Findings at or above it.</summary>
    Findings = 1,

    /// <summary>Usage or configuration.</summary>
    Usage = 2,

    /// <summary>A rule pack, or its tests, are not valid.</summary>
    Pack = 3,

    /// <summary>An input cannot be read or holds no record.</summary>
    Input = 4,

    /// <summary>A suppression is expired, unused or unjustified.</summary>
    Suppression = 5,

    /// <summary>Something could not be evaluated.</summary>
    Incomplete = 6,

    /// <summary>Tests below the bar.</summary>
    BelowBar = 7,

    /// <summary>A bug of this program.</summary>
    Bug = 70,

    /// <summary>Stopped by the user; what was written until then is valid.</summary>
    Interrupted = 130,
}
