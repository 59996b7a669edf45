using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>Which of OFAC's two publications a file is, by the lists its parties stand on: the SDN list, or the consolidated list of everybody else.
/// Parties that stand on both tell nothing, because either publication names both.</summary>
internal sealed class OfacPublications
{
    /// <summary>Stands for the list of an entry that names none.</summary>
    public const string NotStated = "OFAC list not stated";

    private int onlySdn;
    private int onlyOthers;

    /// <summary>The lists of which the file says that it holds them, or empty when it does not say.</summary>
    public ImmutableArray<string> Stated { get; set; } = [];

    private static readonly FrozenSet<string> Others = new[]
    {
        "Non-SDN Palestinian Legislative Council List", "FSE List", "Sectoral Sanctions Identifications List", "CAPTA List", "Non-SDN Menu-Based Sanctions List",
        "Non-SDN CMIC List", "Non-SDN Iranian Sanctions Act List", "561 List",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Our name of a list by OFAC's: the publications have names of their own, the lists within the consolidated one OFAC's. A list that is not known is reported once.</summary>
    public static string ListName(string list, ListElement element, ListFindings findings)
    {
        switch (list.ToUpperInvariant())
        {
            case "SDN LIST":
                return OfacVocabulary.SdnList;
            case "CONSOLIDATED LIST":
                return OfacVocabulary.ConsolidatedList;
            case "":
                return NotStated;
        }

        if (!Others.Contains(list))
        {
            findings.AddOnce("list " + list, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The list \"{Diagnostic.Excerpt(list)}\" is not known; it is taken as another list than the SDN list here and wherever else it stands.",
                findings.At(element.Line, element.Column)));
        }

        return "OFAC " + list;
    }

    public void Add(IEnumerable<string> lists)
    {
        var (sdn, others) = (false, false);
        foreach (var list in lists)
        {
            sdn |= list is OfacVocabulary.SdnList;
            others |= list is not (OfacVocabulary.SdnList or NotStated);
        }

        onlySdn += sdn && !others ? 1 : 0;
        onlyOthers += others && !sdn ? 1 : 0;
    }

    /// <summary>The content with a source for each publication that the file holds.</summary>
    public ListContent Content(
        ListInput input, string format, DateOnly? date, PublicationDateBasis basis, string scope, IReadOnlyList<ListedParty> parties, ImportTally tally, ListFindings findings)
    {
        // A file that does not say it is one publication: the one of most of its parties.
        var isSdn = Stated.IsEmpty ? onlySdn >= onlyOthers : Stated.Contains(OfacVocabulary.SdnList);
        var isOther = Stated.IsEmpty ? !isSdn : Stated.Any(l => l is not OfacVocabulary.SdnList);
        var first = isSdn ? OfacVocabulary.SdnList : OfacVocabulary.ConsolidatedList;
        var content = ListContent.Of(input, format, new ListPublication(OfacVocabulary.Authority, first, date, basis, scope), parties, tally, findings);
        if (!isSdn || !isOther || content.Sources.IsEmpty)
        {
            return content;
        }

        var source = content.Sources[0];
        return content with { Sources = [Count(source, parties, true), Count(source with { List = OfacVocabulary.ConsolidatedList }, parties, false)] };
    }

    private static ListSource Count(ListSource source, IReadOnlyList<ListedParty> parties, bool isSdn)
    {
        var those = parties.Where(p => p.Designations.Any(d => d.List is OfacVocabulary.SdnList == isSdn)).ToLookup(p => p.Kind);
        return source with
        {
            Persons = those[PartyKind.Person].Count(),
            Organisations = those[PartyKind.Organisation].Count(),
            Others = those.Where(g => g.Key is not (PartyKind.Person or PartyKind.Organisation)).Sum(g => g.Count()),
        };
    }
}
