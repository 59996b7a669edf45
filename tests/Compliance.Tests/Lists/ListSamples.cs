using System.Collections.Immutable;
using System.Text;
using Compliance.Dates;
using Compliance.Lists;

namespace Compliance.Tests.Lists;

/// <summary>Invented lists for the tests of this folder.</summary>
internal static class ListSamples
{
    public const string Person = "<INDIVIDUAL><FIRST_NAME>EXAMPLE</FIRST_NAME><UN_LIST_TYPE>Sample</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON>{0}</INDIVIDUAL>";

    public const string Organisation = "<ENTITY><FIRST_NAME>EXAMPLE LTD</FIRST_NAME><UN_LIST_TYPE>Sample</UN_LIST_TYPE><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON>{0}</ENTITY>";

    public static ListContent Read(string text, string name = "list.xml") => ListFile.Parse(Encoding.UTF8.GetBytes(text), name);

    public static string UnitedNationsList(string persons = "", string organisations = "", string generated = "2026-01-15T23:00:03.110Z") =>
        $"<CONSOLIDATED_LIST dateGenerated=\"{generated}\"><INDIVIDUALS>{persons}</INDIVIDUALS><ENTITIES>{organisations}</ENTITIES></CONSOLIDATED_LIST>";

    public static ListedParty ReadPerson(string inner) =>
        Read(UnitedNationsList(Person.Replace("{0}", inner, StringComparison.Ordinal))).Parties.Single();

    public static ListedParty ReadOrganisation(string inner) =>
        Read(UnitedNationsList(organisations: Organisation.Replace("{0}", inner, StringComparison.Ordinal))).Parties.Single();

    public static ListSource Source(string authority = "UN", string publishedOn = "2026-01-15", string scope = ListSource.WholeList) =>
        new(authority, authority + " list", DateOnly.ParseExact(publishedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new string('0', 64), 1, 0, scope);

    public static ListedParty Party(string reference = "XXi.001", string name = "EXAMPLE ONE") => new()
    {
        Id = "UN:" + reference,
        Kind = PartyKind.Person,
        Names = [new Alias(name, AliasKind.Primary, AliasQuality.Strong)],
        Designations = [new Designation("UN", "UN list", reference, "Sample", new DateOnly(2020, 1, 1), [])],
    };

    /// <summary>A party that uses every field.</summary>
    public static ListedParty FullParty() => Party() with
    {
        Names =
        [
            new Alias("EXAMPLE \"ONE\" <&>", AliasKind.Primary, AliasQuality.Strong),
            new Alias("Früher Beispiel", AliasKind.FormerlyKnownAs, AliasQuality.Weak),
            new Alias("예시 𠮷", AliasKind.OriginalScript, AliasQuality.Strong),
        ],
        Designations =
        [
            new Designation("UN", "UN list", "XXi.001", "Sample", new DateOnly(2020, 1, 1), [new DateOnly(2021, 2, 3)], new DateOnly(2025, 1, 1), "an act"),
            new Designation("EU", "EU list", "EU.1", "Sample", null, []),
        ],
        BirthDates = [UncertainDate.Year(1960).AsApproximate(), UncertainDate.Between(new DateOnly(1970, 1, 1), new DateOnly(1972, 12, 31)).AsApproximate()],
        BirthPlaces = [new ListedAddress(null, "Exampletown", null, null, "Exampleland")],
        Nationalities = ["Exampleland"],
        Titles = ["Dr"],
        Positions = ["Invented office"],
        Gender = "Female",
        Addresses = [new ListedAddress("1 Street", "Exampletown", "Region", "12345", "Exampleland")],
        Identifiers = [new Identifier(IdentifierKind.Passport, "X0000001", "Exampleland"), new Identifier(IdentifierKind.ImoCompany, "1234565")],
        Relations = [new Relation(RelationKind.Owns, "XXe.001", 50.25m, UncertainDate.Year(2019)), new Relation(RelationKind.VesselInterest, "1234567")],
    };

    public static string SnapshotText(Watchlist watchlist)
    {
        using var stream = new MemoryStream();
        watchlist.WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The codes in order, without the error that a sample leaves a section empty: most samples need one entry only.</summary>
    public static ImmutableArray<string> Codes(this ListContent content) =>
        [.. content.Diagnostics.Select(d => d.Code).Where(c => c != ListDiagnostics.SectionMissing)];

    public static ImmutableArray<string> Texts(this IEnumerable<Alias> names) => [.. names.Select(n => n.Name)];
}
