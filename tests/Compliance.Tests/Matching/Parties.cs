using System.Collections.Immutable;
using System.Xml.Linq;
using Compliance.Dates;
using Compliance.Lists;

namespace Compliance.Tests.Matching;

/// <summary>Listed parties for matching tests.</summary>
internal static class Parties
{
    private static readonly string[] PersonNames = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public static ListedParty Person(string id, params string[] names) => new()
    {
        Id = id,
        Kind = PartyKind.Person,
        Names = [.. names.Select((n, i) => new Alias(n, i == 0 ? AliasKind.Primary : AliasKind.AlsoKnownAs, AliasQuality.Strong))],
        Designations = [],
    };

    public static ListedParty Organisation(string id, params string[] names) => Person(id, names) with { Kind = PartyKind.Organisation };

    public static ListedParty WithWeak(this ListedParty party, string alias) =>
        party with { Names = party.Names.Add(new Alias(alias, AliasKind.AlsoKnownAs, AliasQuality.Weak)) };

    public static ListedParty Born(this ListedParty party, params string[] dates) =>
        party with { BirthDates = [.. dates.Select(Date)] };

    public static UncertainDate Date(string text) =>
        UncertainDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    /// <summary>Names and kinds of the UN list of 2026-08-01, read just far enough to match; skips the test when the list is absent.</summary>
    public static ImmutableArray<ListedParty> OfTheUN()
    {
        var list = XDocument.Load(Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml"));
        return [.. list.Descendants().Where(e => e.Name == "INDIVIDUAL" || e.Name == "ENTITY").Select(Read)];
    }

    private static ListedParty Read(XElement entry)
    {
        var names = new List<Alias>
        {
            new(string.Join(' ', PersonNames.Select(n => Text(entry, n)).Where(n => n.Length > 0)), AliasKind.Primary, AliasQuality.Strong),
        };
        if (Text(entry, "NAME_ORIGINAL_SCRIPT") is { Length: > 0 } original)
        {
            names.Add(new Alias(original, AliasKind.OriginalScript, AliasQuality.Strong));
        }

        foreach (var alias in entry.Elements().Where(e => e.Name == "INDIVIDUAL_ALIAS" || e.Name == "ENTITY_ALIAS"))
        {
            if (Text(alias, "ALIAS_NAME") is { Length: > 0 } name)
            {
                names.Add(new Alias(name, AliasKind.AlsoKnownAs, Text(alias, "QUALITY") == "Low" ? AliasQuality.Weak : AliasQuality.Strong));
            }
        }

        return new ListedParty
        {
            Id = "UN:" + Text(entry, "REFERENCE_NUMBER"),
            Kind = entry.Name == "INDIVIDUAL" ? PartyKind.Person : PartyKind.Organisation,
            Names = [.. names],
            Designations = [],
        };
    }

    private static string Text(XElement parent, string name) => ((string?)parent.Element(name) ?? "").Trim();
}
