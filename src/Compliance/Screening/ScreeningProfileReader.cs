using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.Screening;

/// <summary>Reads a profile file (YAML, <c>format: profile/1</c>).</summary>
public static class ScreeningProfileReader
{
    private const string Format = "profile/1";
    private const int MaximumLength = 1024 * 1024;

    private static readonly Dictionary<string, Verdict> Duties = new(StringComparer.Ordinal)
    {
        ["review"] = Verdict.Review,
        ["licence_required"] = Verdict.LicenceRequired,
    };

    private static readonly Dictionary<string, IdentityRequirement> Identities = new(StringComparer.Ordinal)
    {
        ["default"] = IdentityRequirement.Default,
        ["strict"] = IdentityRequirement.Strict,
    };

    /// <summary>Reads a profile.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The profile, or every diagnostic at once.</returns>
    public static LoadResult<ScreeningProfile> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return TextFile.Read(path, path, MaximumLength, "CMP3011", diagnostics) is { } text
            ? Parse(text, path)
            : new LoadResult<ScreeningProfile>(null, diagnostics.ToImmutable());
    }

    /// <summary>Reads a profile from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">How diagnostics call it.</param>
    public static LoadResult<ScreeningProfile> Parse(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        ScreeningProfile? profile = null;
        if (YamlNodes.Read(text, fileName, diagnostics) is { } root && MappingReader.Open(root, "the profile", diagnostics) is { } reader)
        {
            profile = Read(reader);
            reader.Close();
            foreach (var failure in ScreeningProfileValidator.Instance.Validate(profile).Errors)
            {
                diagnostics.Add(Diagnostic.Error(failure.ErrorCode, failure.ErrorMessage, reader.Location));
            }
        }

        var found = diagnostics.ToImmutable();
        return new LoadResult<ScreeningProfile>(found.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : profile, found);
    }

    internal static ScreeningProfile Read(MappingReader reader, ScreeningProfile? start = null, bool hasFormat = true)
    {
        var profile = start ?? ScreeningProfile.Default;
        if (hasFormat && reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        var layers = reader.Texts("layers");
        var matching = profile.Matching;
        if (reader.Mapping("match") is { } match)
        {
            matching = new MatchOptions
            {
                PossibleFrom = match.Integer("possible_from") ?? matching.PossibleFrom,
                StrongFrom = match.Integer("strong_from") ?? matching.StrongFrom,
            };
            match.Close();
        }

        return profile with
        {
            Layers = layers.IsEmpty ? profile.Layers : [.. layers.Select(l => l.Text)],
            StateDutyAs = reader.Choice("state_duty_as", Duties) ?? profile.StateDutyAs,
            Identity = reader.Choice("identity", Identities) ?? profile.Identity,
            MaximumListAgeDays = reader.Integer("max_list_age_days") ?? profile.MaximumListAgeDays,
            ReviewAtScore = reader.Integer("review_at_score") ?? profile.ReviewAtScore,
            Matching = matching,
        };
    }
}
