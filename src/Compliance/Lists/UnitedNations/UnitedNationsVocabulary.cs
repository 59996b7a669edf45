using System.Collections.Frozen;

namespace Compliance.Lists.UnitedNations;

/// <summary>The element names of the UN consolidated list as seen in its editions from 2017 to 2026.</summary>
internal static class UnitedNationsVocabulary
{
    public const string Root = "CONSOLIDATED_LIST";
    public const string Persons = "INDIVIDUALS";
    public const string Person = "INDIVIDUAL";
    public const string Organisations = "ENTITIES";
    public const string Organisation = "ENTITY";

    private static readonly FrozenSet<string> OfEntry = Set(
        "DATAID VERSIONNUM FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME NAME_ORIGINAL_SCRIPT UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON "
        + "COMMENTS1 GENDER TITLE DESIGNATION NATIONALITY LIST_TYPE LAST_DAY_UPDATED ALIAS ADDRESS DATE_OF_BIRTH PLACE_OF_BIRTH DOCUMENT "
        + "SORT_KEY SORT_KEY_LAST_MOD HAS_INTERPOL_LINK INTERPOL_LINK SUBMITTED_BY SUBMITTED_ON");

    private static readonly FrozenSet<string> OfValues = Set("VALUE");

    private static readonly FrozenSet<string> OfPlace = Set("STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE");

    private static readonly FrozenDictionary<string, FrozenSet<string>> OfPart = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["TITLE"] = OfValues,
        ["DESIGNATION"] = OfValues,
        ["NATIONALITY"] = OfValues,
        ["LIST_TYPE"] = OfValues,
        ["LAST_DAY_UPDATED"] = OfValues,
        ["ALIAS"] = Set("QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE"),
        ["ADDRESS"] = OfPlace,
        ["PLACE_OF_BIRTH"] = OfPlace,
        ["DATE_OF_BIRTH"] = Set("TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE"),
        ["DOCUMENT"] = Set("TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE CITY_OF_ISSUE DATE_OF_ISSUE DATE_OF_EXPIRY NOTE"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>INDIVIDUAL_ALIAS and ENTITY_ALIAS are both ALIAS.</summary>
    public static string WithoutKind(string name) =>
        name.StartsWith("INDIVIDUAL_", StringComparison.Ordinal) ? name["INDIVIDUAL_".Length..]
        : name.StartsWith("ENTITY_", StringComparison.Ordinal) ? name["ENTITY_".Length..]
        : name;

    /// <summary>The elements within an entry that the vocabulary does not know, each under its full path.</summary>
    public static IEnumerable<(string Path, UnitedNationsElement Element)> Unknown(UnitedNationsElement entry)
    {
        foreach (var part in entry.Children)
        {
            var name = WithoutKind(part.Name);
            if (!OfEntry.Contains(name))
            {
                yield return (part.Name, part);
                continue;
            }

            foreach (var child in part.Children)
            {
                if (!OfPart.TryGetValue(name, out var known) || !known.Contains(child.Name))
                {
                    yield return (part.Name + "/" + child.Name, child);
                    continue;
                }

                foreach (var deeper in child.Children)
                {
                    yield return (part.Name + "/" + child.Name + "/" + deeper.Name, deeper);
                }
            }
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
