using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>
/// The lists of one file: one as a rule, several where files were joined. Neither the flat nor the XML format says which list it is: it is the non-SDN list
/// when most of its entries show that they are (programmes that block nobody, directives that restrict dealings only), and else the SDN list.
/// </summary>
internal sealed class OfacParts
{
    private readonly List<Part> parts = [];

    /// <summary>Takes an entry of a list.</summary>
    public void Add(int part, int party, ImmutableArray<string> programmes, OfacFacts facts)
    {
        while (parts.Count < part)
        {
            parts.Add(new Part());
        }

        parts[part - 1].Entries.Add((party, programmes, facts.NamesDprkRegulations));
        parts[part - 1].NonSdn += facts.HasDirective || (programmes.Length > 0 && programmes.All(OfacVocabulary.IsNonSdn)) ? 1 : 0;
    }

    /// <summary>Gives the parties their designations, and the file its sources.</summary>
    public ListContent Content(ListInput input, string format, List<ListedParty> parties, ImportTally tally, ListFindings findings, DateOnly? publishedOn = null)
    {
        foreach (var part in parts)
        {
            Designate(part, parties);
        }

        var lists = parts.Where(p => p.Entries.Count > 0).Select(p => p.List).Distinct(StringComparer.Ordinal).ToArray();
        var first = lists.Length > 0 ? lists[0] : OfacVocabulary.SdnList;
        var content = ListContent.Of(input, format, new ListPublication(OfacVocabulary.Authority, first, publishedOn), parties, tally, findings);
        return lists.Length < 2 || content.Sources.IsEmpty
            ? content
            : content with { Sources = [.. lists.Select(l => Source(content.Sources[0], l, parties))] };
    }

    private static void Designate(Part part, List<ListedParty> parties)
    {
        foreach (var (index, programmes, namesDprk) in part.Entries)
        {
            var party = parties[index];
            var number = party.Id[(OfacVocabulary.Authority.Length + 1)..];
            var added = OfacVocabulary.Designations(part.List, number, programmes, namesDprk);
            parties[index] = party with { Designations = party.Designations.IsEmpty ? added : [.. party.Designations.Union(added)] };
        }
    }

    private static ListSource Source(ListSource source, string list, List<ListedParty> parties)
    {
        var on = parties.Where(p => p.Designations.Any(d => string.Equals(d.List, list, StringComparison.Ordinal))).ToArray();
        var persons = on.Count(p => p.Kind == PartyKind.Person);
        var organisations = on.Count(p => p.Kind == PartyKind.Organisation);
        return source with { List = list, Persons = persons, Organisations = organisations, Others = on.Length - persons - organisations };
    }

    private sealed class Part
    {
        public List<(int Party, ImmutableArray<string> Programmes, bool NamesDprk)> Entries { get; } = [];

        public int NonSdn { get; set; }

        public string List => NonSdn * 2 > Entries.Count ? OfacVocabulary.ConsolidatedList : OfacVocabulary.SdnList;
    }
}
