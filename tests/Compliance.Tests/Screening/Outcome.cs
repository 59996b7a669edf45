using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Reports;
using Compliance.Screening;

namespace Compliance.Tests.Screening;

/// <summary>What a result says about its record, as one text: verdict, score, findings with their evidence, and the candidates with every fact of
/// theirs - without the dates and the hash of the lists it rests on.</summary>
internal static class Outcome
{
    public static string Of(ScreeningResult result)
    {
        using var text = new StringWriter();
        new JsonLinesReport(text, PersonalDataPolicy.Full).Write(result);
        var parties = result.Parties.SelectMany(p => p.Matches.Concat(p.ListedLater).Concat(p.Mentioned)).Select(m => SnapshotWriter.Line(m.Party));
        return text.ToString().Replace(result.Decision.WatchlistHash, "", StringComparison.Ordinal) + string.Join('\n', parties);
    }
}
