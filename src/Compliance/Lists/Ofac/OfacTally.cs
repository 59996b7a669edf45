using System.Globalization;

namespace Compliance.Lists.Ofac;

/// <summary>Counts while one file of OFAC's XML formats is read, and reports what was left out by the hundred as one line each.</summary>
internal sealed class OfacTally
{
    // What a message names of many.
    private const int MostKinds = 60;

    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);

    public int Entries { get; set; }

    public int Rejected { get; set; }

    public int NameElements { get; set; }

    public int Aliases { get; set; }

    public int EmptyAliases { get; set; }

    public int OriginalScriptNames { get; set; }

    public int EmptyElements { get; set; }

    public int UnreadDates { get; set; }

    public int DocumentsWithoutNumber { get; set; }

    public int Prose { get; set; }

    public int Orphans { get; set; }

    public int Deleted { get; set; }

    /// <summary>Counts a fact of a kind the model has no place for.</summary>
    public void LeaveOut(string label) => leftOut[label] = leftOut.GetValueOrDefault(label) + 1;

    public ImportTally ToImportTally() => new()
    {
        Entries = Entries,
        Rejected = Rejected,
        NameElements = NameElements,
        Aliases = Aliases,
        EmptyAliases = EmptyAliases,
        OriginalScriptNames = OriginalScriptNames,
        EmptyElements = EmptyElements,
        UnreadDates = UnreadDates,
        DocumentsWithoutNumber = DocumentsWithoutNumber,
        Prose = Prose,
        Orphans = Orphans,
    };

    public void Report(ListFindings findings)
    {
        var place = new SourceLocation(findings.File);
        if (EmptyAliases + EmptyElements > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.EmptyElements, Invariant($"{EmptyAliases + EmptyElements} empty elements were left out, {EmptyAliases} of them names."), place));
        }

        if (Prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut,
                Invariant($"{Prose} comments and remarks are prose and were not taken over."),
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }

        if (DocumentsWithoutNumber > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.DocumentWithoutNumber, Invariant($"{DocumentsWithoutNumber} documents state no number of their own and were left out."), place));
        }

        if (leftOut.Count > 0)
        {
            var kinds = leftOut.OrderBy(k => k.Key, StringComparer.Ordinal).Take(MostKinds).Select(k => Invariant($"{Diagnostic.Excerpt(k.Key)} {k.Value}"));
            findings.Add(Diagnostic.Info(
                OfacXmlDiagnostics.FactsWithoutPlace,
                Invariant($"{leftOut.Values.Sum()} facts are of kinds that a watchlist has no place for and were left out: {string.Join(", ", kinds)}{(leftOut.Count > MostKinds ? ", ..." : "")}."),
                place,
                nextStep: "read them in the published list where they matter"));
        }

        if (Deleted > 0)
        {
            findings.Add(Diagnostic.Info(
                OfacXmlDiagnostics.Deleted, Invariant($"{Deleted} elements that this file of changes deletes were left out."), place, nextStep: "load the whole list for screening"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
