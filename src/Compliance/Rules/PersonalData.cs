using Compliance.Records;

namespace Compliance.Rules;

/// <summary>Tells which fields identify a party, so that shared files can leave their values out.</summary>
internal static class PersonalData
{
    // Categories say nothing about who somebody is; everything else that a party's schema holds may.
    private static readonly HashSet<string> Impersonal = new(StringComparer.Ordinal)
    {
        "form", "nationalities", "nationality_source", "sponsorship", "country", "confirmed_listing",
    };

    private static readonly HashSet<string> Personal = Party.RecordSchema.Fields
        .Select(f => f.Name)
        .Where(name => !Impersonal.Contains(name))
        .Append("title") // the title of a paper or course may hold a name
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the value at a path such as <c>l.owner.name</c> identifies a party.</summary>
    public static bool IsPersonal(string path) => Personal.Contains(path[(path.LastIndexOf('.') + 1)..]);
}
