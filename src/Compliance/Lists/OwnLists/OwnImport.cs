using System.Collections.Immutable;

namespace Compliance.Lists.OwnLists;

/// <summary>Takes the entries of an own list, whatever form it is written in.</summary>
internal sealed partial class OwnImport(ListFindings findings)
{
    public const string Authority = "OWN";

    private const string UnnamedList = "own list";
    private const string DesignationWord = "designation";
    private const int MostToName = 100;

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> writtenIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Authority, string List), OwnPublication> lists = [];
    private readonly List<(int Party, int Line)> related = [];
    private readonly OwnFacts facts = new();
    private readonly ListNames names = new();
    private OwnPublication? publication;
    private int nameElements;
    private int aliases;
    private int unreadDates;
    private int orphans;
    private int transcribed;

    /// <summary>Entries that were left out, each reported.</summary>
    public int LeftOut { get; set; }

    public string DefaultList { get; set; } = "";

    public string DefaultAuthority { get; set; } = "";

    public DateOnly? DefaultListDate { get; set; }

    public int? StatedEntries { get; set; }

    public IReadOnlyList<ListedParty> Parties => parties;

    public IReadOnlyList<ListPublication> Publications => [.. lists.Values.Select(l => l.ToPublication())];

    public ImportTally Tally => new()
    {
        Entries = parties.Count + LeftOut,
        Rejected = LeftOut,
        StatedEntries = StatedEntries,
        NameElements = nameElements,
        Aliases = aliases,
        UnreadDates = unreadDates,
        Orphans = orphans,
    };

    public void Take(OwnRecord record)
    {
        if (Problem(record) is { } problem)
        {
            LeftOut++;
            record.ReportLeftOut(problem);
            return;
        }

        var written = record.Text(OwnColumn.Id);
        if (record.Text(OwnColumn.Name).Length == 0)
        {
            Reject(ListDiagnostics.EntryWithoutName, $"The entry {written} has no name and was left out.", record);
            return;
        }

        var isDesignation = IsDesignation(record);
        var id = Id(record, written, isDesignation);
        if (!ids.Add(id))
        {
            Reject(ListDiagnostics.DuplicateReference, $"The entry {id} occurs twice; the second, \"{record.Text(OwnColumn.Name)}\", was left out.", record);
            return;
        }

        if (isDesignation && !IsOfficial(written))
        {
            writtenIds.TryAdd(OwnValues.Id(written), id);
        }

        var party = Party(record, id, isDesignation);
        if (!party.Relations.IsEmpty)
        {
            related.Add((parties.Count, record.Line));
        }

        parties.Add(party);
    }

    /// <summary>Joins what refers to one another and reports on the file as a whole.</summary>
    public void Finish()
    {
        Join();
        var file = new SourceLocation(findings.File);
        foreach (var list in lists.Values)
        {
            if (list.Date is null)
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.DateNotStated, $"The list \"{list.List}\" of {list.Authority} states no date, so it covers nothing.", file, nextStep: "state list_date, the day as of which the list is right"));
            }
        }

        if (transcribed > 0)
        {
            findings.Add(Diagnostic.Info(
                OwnListDiagnostics.Transcribed,
                FormattableString.Invariant($"{transcribed} entries are designations as this file transcribes them; they are compared, and never count as coverage of their authorities."),
                file,
                nextStep: "load the authorities' own publications"));
        }

        if (StatedEntries is { } stated && stated != parties.Count + LeftOut)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.StatedCount, FormattableString.Invariant($"The header states {stated} entries and {parties.Count + LeftOut} follow."), file, nextStep: "complete the file, or correct the header"));
        }

        if (parties.Count == 0 && !findings.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            findings.Refuse(Diagnostic.Error(ListDiagnostics.NoParties, "The file holds no listed party.", file, "at least one entry below the header"));
        }
    }

    // A row whose id, kind or days look like something else has cells that do not belong to their columns.
    private static string? Problem(OwnRecord record)
    {
        var id = record.Text(OwnColumn.Id);
        if (id.Length == 0)
        {
            return "it has no id";
        }

        if (id.AsSpan().ContainsAny(" ;") || id.EndsWith(':'))
        {
            return "its id has a blank or semicolon, or ends in a colon";
        }

        foreach (var c in record.Text(OwnColumn.Kind))
        {
            if (!char.IsAsciiLetter(c) && c != '-')
            {
                return "its kind is not one word";
            }
        }

        foreach (var column in (ReadOnlySpan<OwnColumn>)[OwnColumn.ListDate, OwnColumn.ListedOn, OwnColumn.DelistedOn, OwnColumn.From, OwnColumn.Until])
        {
            var day = record.Text(column);
            if (day.Length > 0 && ListDates.IsoDay(day) is null && day.Any(char.IsLetter))
            {
                return $"its {OwnColumns.Word(column)} is no day such as 2026-01-31";
            }
        }

        return null;
    }

    private bool IsDesignation(OwnRecord record)
    {
        if (record.Text(OwnColumn.Meaning) != DesignationWord)
        {
            return false;
        }

        var authority = AuthorityOf(record);
        if (authority != Authority && record.Text(OwnColumn.Reference).Length > 0)
        {
            return true;
        }

        findings.Add(Diagnostic.Warning(
            OwnListDiagnostics.ValueNotUnderstood,
            $"The entry {record.Text(OwnColumn.Id)} is called a designation without authority and reference; it is taken as an entry of the user's own list.",
            record.Place,
            "the authority that designates and its reference",
            "state both"));
        return false;
    }

    private string Id(OwnRecord record, string written, bool isDesignation)
    {
        if (isDesignation)
        {
            var authority = AuthorityOf(record);
            return written.StartsWith(authority + ":", StringComparison.Ordinal) ? written : $"{authority}:{record.Text(OwnColumn.Reference)}";
        }

        if (!IsOfficial(written))
        {
            return OwnValues.Id(written);
        }

        findings.Add(Diagnostic.Info(
            OwnListDiagnostics.ReservedId, $"{written} is an id of {written[..written.IndexOf(':', StringComparison.Ordinal)]}; this entry is {Authority}:{written}.", record.Place, nextStep: "give entries of your own an id of your own"));
        return $"{Authority}:{written}";
    }

    private string AuthorityOf(OwnRecord record) =>
        record.Text(OwnColumn.Authority) is { Length: > 0 } stated ? stated : DefaultAuthority.Length > 0 ? DefaultAuthority : Authority;

    private string ListOf(OwnRecord record) =>
        record.Text(OwnColumn.List) is { Length: > 0 } stated ? stated : DefaultList.Length > 0 ? DefaultList : UnnamedList;

    // An entry may be referred to before it stands, and a transcribed designation by the short id of its row.
    private void Join()
    {
        foreach (var (at, line) in related)
        {
            var party = parties[at];
            if (writtenIds.Count > 0 && party.Relations.Any(r => writtenIds.ContainsKey(r.OtherId!)))
            {
                parties[at] = party with { Relations = [.. party.Relations.Select(r => r with { OtherId = writtenIds.GetValueOrDefault(r.OtherId!, r.OtherId!) })] };
            }

            foreach (var relation in parties[at].Relations)
            {
                if (relation.OtherId!.StartsWith(OwnValues.Prefix, StringComparison.Ordinal) && !ids.Contains(relation.OtherId))
                {
                    orphans++;
                    if (orphans <= MostToName)
                    {
                        findings.Add(Diagnostic.Warning(
                            ListDiagnostics.Orphan, $"{party.Id} refers to {relation.Other}, which this file does not have.", findings.At(line), nextStep: "correct the id, or give the id with its authority, such as UN:KPe.001"));
                    }
                }
            }
        }

        if (orphans > MostToName)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.Orphan, FormattableString.Invariant($"{orphans - MostToName} further references lead to entries that this file does not have."), new SourceLocation(findings.File)));
        }
    }

    private static bool IsOfficial(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IsOfficialAuthority(id.AsSpan(0, colon));
    }

    // A row of one's own never takes the id of an authority's entry, and never counts as coverage of its lists.
    private static bool IsOfficialAuthority(ReadOnlySpan<char> code) => code is "UN" or "EU" or "UK" or "US" or "CH" or "AU" or "CA" or "JP";

    private void Reject(string code, string what, OwnRecord record)
    {
        LeftOut++;
        findings.Add(Diagnostic.Error(code, what, record.Place, nextStep: "correct the entry"));
    }
}
