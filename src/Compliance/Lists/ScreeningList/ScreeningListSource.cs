using System.Collections.Frozen;

namespace Compliance.Lists.ScreeningList;

/// <summary>One of the lists that the Consolidated Screening List reprints.</summary>
/// <param name="Code">The code it had as source until about 2020 and has in brackets since, such as <c>SDN</c>.</param>
/// <param name="List">The list's name; for lists of OFAC as the readers of OFAC's own files name it.</param>
/// <param name="Meaning">What being on it means; null for the lists of OFAC, whose entries are designations.</param>
internal sealed record ScreeningListSource(string Code, string List, ListMeaning? Meaning)
{
    private static readonly FrozenDictionary<string, ScreeningListSource> Known = ((ScreeningListSource[])
    [
        new("SDN", "OFAC SDN List", null),
        new("SSI", "OFAC Sectoral Sanctions Identifications List", null),
        new("PLC", "OFAC Palestinian Legislative Council List", null),
        new("CAP", "OFAC CAPTA List", null),
        new("CMIC", "OFAC Non-SDN Chinese Military-Industrial Complex Companies List", null),
        new("MBS", "OFAC Non-SDN Menu-Based Sanctions List", null),
        new("FSE", "OFAC Foreign Sanctions Evaders List", null),
        new("561", "OFAC List of Foreign Financial Institutions Subject to Part 561", null),
        new("ISA", "OFAC Non-SDN Iranian Sanctions Act List", null),
        new("EL", "BIS Entity List", ListMeaning.ExportControl),
        new("DPL", "BIS Denied Persons List", ListMeaning.ExportControl),
        new("UVL", "BIS Unverified List", ListMeaning.ExportControl),
        new("MEU", "BIS Military End User List", ListMeaning.ExportControl),
        new("DTC", "State Department ITAR Debarred", ListMeaning.ExportControl),
        new("ISN", "State Department Nonproliferation Sanctions", ListMeaning.Nonproliferation),
    ]).ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);

    /// <summary>The codes of lists that every whole edition holds.</summary>
    public static IReadOnlyList<string> Always { get; } = ["SDN", "EL", "DPL", "UVL", "ISN", "DTC"];

    /// <summary>The list a source cell names; null when it names none. A list that is not known is one that designates nobody.</summary>
    public static ScreeningListSource? Of(string cell)
    {
        var text = ListText.Clean(cell);
        if (Known.TryGetValue(text, out var known))
        {
            return known;
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0)
        {
            return null;
        }

        var inside = text[(open + 1)..close];
        foreach (var word in inside.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.TryGetValue(word, out known))
            {
                return known;
            }
        }

        // "(XYZ) - Commerce Department": a list added to the publication since.
        return inside.Length is > 0 and <= 12 && text.AsSpan(close).Contains(" - ", StringComparison.Ordinal)
            ? new ScreeningListSource(inside, text, ListMeaning.Other)
            : null;
    }
}
