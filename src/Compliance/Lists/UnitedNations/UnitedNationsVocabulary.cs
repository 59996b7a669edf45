namespace Compliance.Lists.UnitedNations;

/// <summary>The element names of the UN consolidated list as seen in its editions from 2017 to 2026.</summary>
internal static class UnitedNationsVocabulary
{
    public const string Root = "CONSOLIDATED_LIST";
    public const string Persons = "INDIVIDUALS";
    public const string Person = "INDIVIDUAL";
    public const string Organisations = "ENTITIES";
    public const string Organisation = "ENTITY";

    private const string OfBoth =
        "DATAID VERSIONNUM FIRST_NAME! SECOND_NAME! THIRD_NAME! FOURTH_NAME! NAME_ORIGINAL_SCRIPT! UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON COMMENTS1 GENDER TITLE "
        + "DESIGNATION NATIONALITY LIST_TYPE LAST_DAY_UPDATED SORT_KEY SORT_KEY_LAST_MOD HAS_INTERPOL_LINK INTERPOL_LINK SUBMITTED_BY SUBMITTED_ON ";

    private const string OfAlias = "QUALITY ALIAS_NAME! DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE";
    private const string OfPlace = "STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE";

    public static readonly XmlShape Shape = new(
        Root,
        $"{Root} {Persons} {Organisations}",
        $"{Person} {Organisation}",
        "INDIVIDUAL: " + OfBoth + "INDIVIDUAL_ALIAS INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT",
        "ENTITY: " + OfBoth + "ENTITY_ALIAS ENTITY_ADDRESS",
        "TITLE: VALUE",
        "DESIGNATION: VALUE",
        "NATIONALITY: VALUE",
        "LIST_TYPE: VALUE",
        "LAST_DAY_UPDATED: VALUE",
        "INDIVIDUAL_ALIAS: " + OfAlias,
        "ENTITY_ALIAS: " + OfAlias,
        "INDIVIDUAL_ADDRESS: " + OfPlace,
        "ENTITY_ADDRESS: " + OfPlace,
        "INDIVIDUAL_PLACE_OF_BIRTH: " + OfPlace,
        "INDIVIDUAL_DATE_OF_BIRTH: TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE",
        "INDIVIDUAL_DOCUMENT: TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE CITY_OF_ISSUE DATE_OF_ISSUE DATE_OF_EXPIRY NOTE");

    /// <summary>INDIVIDUAL_ALIAS and ENTITY_ALIAS are both ALIAS.</summary>
    public static string WithoutKind(string name) =>
        name.StartsWith("INDIVIDUAL_", StringComparison.Ordinal) ? name["INDIVIDUAL_".Length..]
        : name.StartsWith("ENTITY_", StringComparison.Ordinal) ? name["ENTITY_".Length..]
        : name;

    /// <summary>The children that stand for <paramref name="what"/> of a person or an entity, such as ALIAS for INDIVIDUAL_ALIAS.</summary>
    public static IEnumerable<ListElement> Parts(this ListElement entry, string what) =>
        entry.Children.Where(c => string.Equals(WithoutKind(c.Name), what, StringComparison.Ordinal));

    /// <summary>The distinct filled VALUE children of the named children, in order.</summary>
    public static IEnumerable<string> Values(this ListElement entry, string what) => entry.Parts(what)
        .SelectMany(p => p.Children)
        .Where(v => string.Equals(v.Name, "VALUE", StringComparison.Ordinal))
        .Select(v => v.Text)
        .Where(t => t.Length > 0)
        .Distinct(StringComparer.Ordinal);
}
