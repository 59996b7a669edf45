using System.Text.RegularExpressions;

namespace Compliance.Lists.Australia;

/// <summary>Reads the cell Committees: "1718 (DPRK)", "Autonomous (Russia)", and two of them in "1970 (Libya) 1973 (Libya)".</summary>
internal static partial class AustraliaProgrammes
{
    /// <summary>The programmes as printed.</summary>
    public static IReadOnlyList<string> Of(string committees) =>
        committees.Length == 0 ? ["not stated"] : Boundary().Split(committees);

    /// <summary>Whether a programme is one of the two on North Korea. "1533 (Democratic People’s Republic of the Congo)" is a misprint, and not.</summary>
    public static bool IsDprk(string programme) => programme.Contains("(DPRK)", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<=\))[\s,;]+(?=(?:[0-9]{3,4}|autonomous)\s?\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
