using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Matching;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.Screening;

/// <summary>The user's settings: legal orders, thresholds, list age, strictness. Immutable; its hash is part of every decision record.</summary>
public sealed record ScreeningProfile
{
    /// <summary>The settings a screener uses when none are given.</summary>
    public static ScreeningProfile Default { get; } = new();

    /// <summary>The legal orders whose measures count, such as UN, EU, DE.</summary>
    /// <value>Empty by default, which stands for the default layers of each pack.</value>
    public ImmutableArray<string> Layers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How a duty of States reads.</summary>
    /// <value><see cref="Verdict.Review"/> by default; <see cref="Verdict.LicenceRequired"/> for a body that acts for a State.</value>
    public Verdict StateDutyAs { get; init; } = Verdict.Review;

    /// <summary>How much must be on file about a party before "not a DPRK party" is believed.</summary>
    /// <value><see cref="IdentityRequirement.Default"/> by default.</value>
    /// <remarks>Strict sends every record with a gap in its identity facts to review; in return, blanking any field never clears.</remarks>
    public IdentityRequirement Identity { get; init; }

    /// <summary>The age in days above which a list makes results incomplete.</summary>
    /// <value>Null by default: no limit.</value>
    public int? MaximumListAgeDays { get; init; }

    /// <summary>The upper score, in points from 0 to 100, from which a clear record is escalated to review.</summary>
    /// <value>20 by default.</value>
    public int ReviewAtScore { get; init; } = 20;

    /// <summary>Thresholds of name matching.</summary>
    /// <value>The library's defaults.</value>
    /// <remarks>A lower threshold finds more spellings and more strangers.</remarks>
    public MatchOptions Matching { get; init; } = new();

    /// <summary>SHA-256 over the settings, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"profile/1|{string.Join(',', Layers)}|{StateDutyAs}|{Identity}|{MaximumListAgeDays}|{ReviewAtScore}|{Matching.PossibleFrom}|{Matching.StrongFrom}"))));

    internal EvaluationOptions ToEvaluationOptions() => new() { Layers = Layers, StateDutyAs = StateDutyAs, Identity = Identity };
}
