using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>Reads a flat file of entries and adds what the files given together with it hold.</summary>
internal sealed class OfacFlatEntries
{
    // A remark has room for this much; the rest stands in the comments file.
    private const int LongestRemark = 1000;

    private readonly ListInput input;
    private readonly char delimiter;
    private readonly List<OfacCompanionFile> companions;
    private readonly ListFindings findings;
    private readonly OfacCounts counts = new();
    private readonly OfacFacts facts;
    private readonly OfacParts parts = new();
    private readonly List<ListedParty> parties = [];
    private readonly Dictionary<int, (int Index, int Part)> places = [];
    private readonly Dictionary<string, ImmutableArray<string>> programmes = new(StringComparer.Ordinal);

    public OfacFlatEntries(ListInput input, char delimiter, List<OfacCompanionFile> companions)
    {
        this.input = input;
        this.delimiter = delimiter;
        this.companions = companions;
        findings = new ListFindings(input.Name);
        facts = new OfacFacts(findings, counts);
    }

    public ListContent Read(string format)
    {
        using (var rows = OfacRows.Open(input, findings, delimiter))
        {
            while (rows?.Read() == true)
            {
                AddRow(rows);
            }

            counts.Rejected += rows?.LeftOut ?? 0;
            counts.Entries = parties.Count + counts.Rejected;
        }

        if (parties.Count == 0 && !findings.IsRefused)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "The file holds no entry that can be read.", new SourceLocation(input.Name), "SDN.CSV or CONS_PRIM.CSV", "download the list again"));
        }

        counts.Report(findings);
        ReportWholeFile();
        return parts.Content(input, format, parties, counts.ToTally(), findings);
    }

    private void AddRow(OfacRows rows)
    {
        if (rows.Count != OfacFlatShape.EntryCells)
        {
            rows.ReportRow(FormattableString.Invariant($"it has {rows.Count} cells"), "12 cells");
            return;
        }

        if (OfacFlatShape.Number(rows[0]) is not { } number)
        {
            rows.ReportRow("its first cell is no number of an entry", "ent_num");
            return;
        }

        if (OfacVocabulary.Kind(rows[3]) is not null || rows[2].Length > 20)
        {
            rows.ReportRow("its cells are shifted", "ent_num, name, type, programmes");
            return;
        }

        if (Rejection(rows, number) is { } rejection)
        {
            findings.Add(rejection);
            counts.Rejected++;
            return;
        }

        Map(rows, number);
    }

    private Diagnostic? Rejection(OfacRows rows, int number)
    {
        if (string.IsNullOrWhiteSpace(rows[1]))
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {number} has no name and was left out.", rows.Place, "SDN_Name", "compare with the published list");
        }

        return places.TryGetValue(number, out var other) && other.Part == rows.Part
            ? Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The number {number} occurs twice; the second entry, \"{ListText.Clean(rows[1])}\", was left out.",
                rows.Place,
                "one entry per number",
                "compare with the published list")
            : null;
    }

    private void Map(OfacRows rows, int number)
    {
        var reference = FormattableString.Invariant($"{number}");
        var kind = Kind(rows, reference);
        facts.Begin(reference, kind, rows.Place);
        var isKnown = places.TryGetValue(number, out var known);
        if (isKnown)
        {
            TakeKnown(parties[known.Index], kind, rows);
        }

        counts.NameElements++;
        facts.Names.Add(rows[1], AliasKind.Primary);
        if (kind is PartyKind.Person or PartyKind.Unknown)
        {
            facts.AddPosition(rows[4]);
        }

        facts.AddIdentifier(IdentifierKind.Other, rows[5]);
        facts.AddNationality(rows[9]);
        facts.AddRelation(RelationKind.OwnedOrControlledBy, rows[10]);
        CountShipData(rows);
        ReadRemarks(rows, number, reference);
        AddFromCompanions(number);
        var party = facts.Party([]);
        var index = isKnown ? known.Index : parties.Count;
        if (isKnown)
        {
            parties[index] = party;
        }
        else
        {
            parties.Add(party);
        }

        places[number] = (index, rows.Part);
        parts.Add(rows.Part, index, Programmes(rows, reference), facts);
    }

    private void TakeKnown(ListedParty party, PartyKind kind, OfacRows rows)
    {
        facts.Take(party);
        if (party.Kind != kind || !string.Equals(party.PrimaryName, ListText.Clean(rows[1]), StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree,
                $"The two lists of this file name the entry {party.Id} differently: \"{party.PrimaryName}\" and \"{ListText.Clean(rows[1])}\"; both were kept.",
                rows.Place,
                "files of one edition"));
        }
    }

    private PartyKind Kind(OfacRows rows, string reference)
    {
        var word = ListText.Clean(rows[2]);
        if (word.Length == 0)
        {
            return PartyKind.Organisation;
        }

        if (OfacVocabulary.Kind(word) is { } kind)
        {
            return kind;
        }

        findings.Add(Diagnostic.Warning(
            ListDiagnostics.UnknownWord, $"The entry {reference} is of the type \"{word}\"; it was kept as a party of unknown kind.", rows.Place, "individual, vessel, aircraft or -0-"));
        return PartyKind.Unknown;
    }

    private ImmutableArray<string> Programmes(OfacRows rows, string reference)
    {
        var cell = rows[3];
        if (!programmes.TryGetValue(cell, out var known))
        {
            programmes.Add(cell, known = OfacVocabulary.Programmes(cell));
        }

        if (known.IsEmpty)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {reference} names no programme.", rows.Place, "Program", "compare with the published list"));
        }

        return known;
    }

    // Type, tonnage and gross tonnage of ships have no place in the model; the title of what is no person neither.
    private void CountShipData(OfacRows rows)
    {
        for (var i = 6; i <= 8; i++)
        {
            counts.Prose += rows[i].Length > 0 ? 1 : 0;
        }
    }

    private void ReadRemarks(OfacRows rows, int number, string reference)
    {
        var remarks = rows[11];
        var isFull = remarks.Length >= LongestRemark || (remarks.Length > 0 && !remarks.TrimEnd().EndsWith('.'));
        string? rest = null;
        foreach (var (line, more) in companions.SelectMany(c => c.Comments.Of(number)))
        {
            if (rest is null || !string.Equals(rest, more, StringComparison.Ordinal))
            {
                rest += more;
            }
        }

        if (rest is not null && remarks.Length > 0 && !isFull)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree,
                $"The remarks of {reference} are complete, and the comments file holds a rest for them; it was read for itself.",
                rows.Place,
                "files of one edition",
                "download the files of the list again, all on one day"));
            OfacRemarks.Read(remarks, isCut: false, rows[4], facts);
            remarks = "";
        }

        OfacRemarks.Read(remarks + rest, isCut: rest is null && remarks.Length >= LongestRemark && !remarks.EndsWith('.'), rows[4], facts);
    }

    private void AddFromCompanions(int number)
    {
        foreach (var companion in companions)
        {
            foreach (var (_, alias) in companion.Aliases.Of(number))
            {
                facts.Names.AddInAnyScript(alias.Name, alias.Kind);
            }

            foreach (var (_, address) in companion.Addresses.Of(number))
            {
                facts.AddAddress(address);
            }
        }
    }

    private void ReportWholeFile()
    {
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotStated,
            "The list does not state its own date.",
            new SourceLocation(input.Name),
            nextStep: "use a format that does (XML), or give the date when building a watchlist"));
        if (!companions.Exists(c => c.HasAliases))
        {
            findings.Add(Diagnostic.Warning(
                OfacDiagnostics.AliasesNotGiven,
                "The list keeps its strong aliases in a file of their own, which was not given: only main names and the weak aliases of remarks were read.",
                new SourceLocation(input.Name),
                "ALT.CSV and ADD.CSV, or CONS_ALT.CSV and CONS_ADD.CSV, of the same edition",
                "pass the files of the list together"));
        }
    }
}
