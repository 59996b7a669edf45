using System.Collections.Frozen;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>The words of the Financial Sanctions Files: subjects, kinds of documents, and what stands for "unknown".</summary>
internal static class FsfWords
{
    public const string Person = "person";
    public const string Enterprise = "enterprise";

    private static readonly FrozenDictionary<string, IdentifierKind> Documents = new Dictionary<string, IdentifierKind>
    {
        ["passport"] = IdentifierKind.Passport,
        ["diplomaticpassport"] = IdentifierKind.Passport,
        ["id"] = IdentifierKind.NationalId,
        ["ssn"] = IdentifierKind.NationalId,
        ["fiscalcode"] = IdentifierKind.NationalId,
        ["regnumber"] = IdentifierKind.Registration,
        ["tradelic"] = IdentifierKind.Registration,
        ["imo"] = IdentifierKind.Imo,
        ["swiftbic"] = IdentifierKind.Bic,
        ["taxid"] = IdentifierKind.Other,
        ["other"] = IdentifierKind.Other,
        ["drivinglicence"] = IdentifierKind.Other,
        ["travelcardid"] = IdentifierKind.Other,
        ["residentperm"] = IdentifierKind.Other,
        ["electionid"] = IdentifierKind.Other,
        ["consulid"] = IdentifierKind.Other,
        ["stateless"] = IdentifierKind.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject in one spelling: <c>P</c> and <c>person</c>, <c>E</c> and <c>enterprise</c>; null for another word.</summary>
    public static string? Subject(string text) => text switch
    {
        "P" or Person => Person,
        "E" or Enterprise => Enterprise,
        _ => null,
    };

    /// <summary>The kind of a document by its type code; false for a code that is not known.</summary>
    public static bool TryDocument(string type, out IdentifierKind kind) => Documents.TryGetValue(type, out kind);

    /// <summary>A country as printed, or null where the list writes that it is not known.</summary>
    public static string? Country(string code, string description)
    {
        var isKnown = code.Length > 0 && code is not "00";
        return description.Length > 0 && !description.StartsWith("UNKNOWN", StringComparison.OrdinalIgnoreCase) ? description : isKnown ? code : null;
    }
}
