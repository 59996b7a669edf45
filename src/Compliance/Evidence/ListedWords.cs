using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Evidence;

/// <summary>How facts name listed parties and cite their designations.</summary>
internal static class ListedWords
{
    /// <summary>The candidate by its name on the list.</summary>
    public static string Describe(PartyMatch match) => $"the listed name \"{match.Alias.Name}\" of {Name(match.Party)}";

    /// <summary>The party with its references.</summary>
    public static string Name(ListedParty party) =>
        $"{party.PrimaryName} ({string.Join(", ", party.Designations.Select(d => $"{d.Authority} {d.Reference}").Concat(party.Mentions.Select(m => $"only mentioned: {m.List} {m.Reference}")).Distinct())})";

    /// <summary>The list, the reference and the day of listing.</summary>
    public static string Cite(Designation designation) => designation.ListedOn is { } listed
        ? string.Create(CultureInfo.InvariantCulture, $"{designation.List}, {designation.Reference}, listed {listed:yyyy-MM-dd}")
        : $"{designation.List}, {designation.Reference}";

    /// <summary>Why the designations were not in effect on a day.</summary>
    public static string Effect(ListedParty party, DateOnly asOf)
    {
        var texts = party.Designations.Where(d => !d.IsInEffectOn(asOf)).Select(d => d.ListedOn > asOf
            ? string.Create(CultureInfo.InvariantCulture, $"{d.Authority} {d.Reference} listed later, on {d.ListedOn:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{d.Authority} {d.Reference} delisted on {d.DelistedOn:yyyy-MM-dd}"));
        return string.Join("; ", texts);
    }
}
