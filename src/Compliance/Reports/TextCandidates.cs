using Compliance.Matching;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>The listed parties that a record's parties resemble, as text.</summary>
internal sealed class TextCandidates(TextLines lines, PersonalDataPolicy policy)
{
    public void Write(ScreeningResult result)
    {
        foreach (var party in result.Parties)
        {
            foreach (var match in party.Matches)
            {
                Write(party, match, result.AsOf);
            }

            foreach (var match in party.ListedLater)
            {
                Write(party, match, result.AsOf);
            }

            foreach (var match in party.Mentioned)
            {
                Write(party, match, result.AsOf);
            }
        }
    }

    private void Write(PartyScreening party, PartyMatch match, DateOnly asOf)
    {
        var names = policy == PersonalDataPolicy.Full ? $" \"{match.QueryName}\" resembles \"{match.Alias.Name}\"," : "";
        lines.Add($"  candidate {party.Role}:{names} {ReportWords.Of(match.Band)}, score {ReportWords.Score(match.Score)}, {string.Join("; ", match.Party.Designations.Select(d => Of(d, asOf)).Concat(match.Party.Mentions.Select(Of)).Distinct())}");
        if (policy == PersonalDataPolicy.Full)
        {
            foreach (var evidence in match.Evidence.Where(e => e.Agreement != EvidenceAgreement.NotComparable))
            {
                lines.Add($"              {ReportWords.Signed(evidence.Decibans),4} {evidence.Text}");
            }
        }
    }

    private static string Of(Lists.Mention mention) => $"mentioned, not designated: {mention.List} {mention.Reference} ({ReportWords.Of(mention.Meaning)})";

    private static string Of(Lists.Designation designation, DateOnly asOf)
    {
        var listed = designation.ListedOn is { } on ? $"listed {ReportWords.Day(on)}" : "day of listing not stated";
        var state = designation.ListedOn > asOf ? " (listed later: not in effect on the day asked about)"
            : designation.IsInEffectOn(asOf) ? "" : $" (delisted {ReportWords.Day(designation.DelistedOn!.Value)}: not in effect on the day asked about)";
        return $"{designation.Authority} {designation.Reference}, {listed}{state}";
    }
}
