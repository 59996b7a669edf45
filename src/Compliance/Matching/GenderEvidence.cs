using Compliance.Text;

namespace Compliance.Matching;

/// <summary>Weighs gender. Few lists state it, and some state it wrongly: it says little when it agrees and is mild when it contradicts.</summary>
internal static class GenderEvidence
{
    /// <summary>The same: nearly all listed persons are men.</summary>
    public const int Same = 1;

    /// <summary>Another one.</summary>
    public const int Other = -6;

    /// <summary>What forms and lists write for a gender.</summary>
    /// <param name="text">The word.</param>
    /// <param name="gender"><c>male</c> or <c>female</c>; null when the word leaves it open.</param>
    /// <returns>Whether the word is known.</returns>
    public static bool TryParse(string text, out string? gender)
    {
        ArgumentNullException.ThrowIfNull(text);
        (var isKnown, gender) = UnicodeFolding.Fold(text.Trim()).TrimEnd('.') switch
        {
            "m" or "male" or "man" or "masculine" => (true, "male"),
            "f" or "female" or "woman" or "feminine" or "w" => (true, "female"),
            "" or "other" or "unknown" or "u" or "x" or "d" or "diverse" or "non-binary" or "not stated" or "-" => (true, null),
            _ => (false, (string?)null),
        };
        return isKnown;
    }

    /// <summary>The evidence, or null when one side leaves it open.</summary>
    public static MatchEvidence? Weigh(string? query, string? listed)
    {
        if (query is null || listed is null || !TryParse(query, out var ours) || !TryParse(listed, out var theirs) || ours is null || theirs is null)
        {
            return null;
        }

        return ours == theirs
            ? new MatchEvidence(EvidenceKind.Gender, EvidenceAgreement.Agrees, Same, $"{ours} on both sides")
            : new MatchEvidence(EvidenceKind.Gender, EvidenceAgreement.Contradicts, Other, $"{ours}, listed {theirs}: different");
    }
}
