using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Countries by ISO 3166-1 code or English name, from data/names/countries.tsv.</summary>
public static class CountryCodes
{
    private const int LongestCode = 3;

    private static readonly Lazy<Countries> Table = new(Load);

    /// <summary>Reads a country.</summary>
    /// <param name="text">An alpha-2 or alpha-3 code or an English name as forms and lists print it, in any case, with or without
    /// punctuation and "the": <c>KP</c>, <c>PRK</c>, <c>North Korea</c>, <c>DPRK</c>, <c>Democratic People's Republic of Korea</c>.
    /// "Korea" alone is ambiguous and is not a country.</param>
    /// <param name="alpha2">The alpha-2 code in capitals, or the empty string.</param>
    /// <returns>Whether the text names a country.</returns>
    public static bool TryParse(string? text, out string alpha2)
    {
        alpha2 = "";
        if (text is null || text.Length > 200)
        {
            return false;
        }

        var trimmed = text.Trim();
        if (Table.Value.ByPrint.TryGetValue(trimmed, out var code))
        {
            alpha2 = code;
            return true;
        }

        var found = trimmed.Length <= LongestCode && trimmed.All(char.IsAsciiLetter)
            ? Table.Value.ByCode.TryGetValue(trimmed.ToUpperInvariant(), out code) || Table.Value.ByName.TryGetValue(Key(trimmed), out code)
            : Table.Value.ByName.TryGetValue(Key(trimmed), out code);
        alpha2 = code ?? "";
        return found;
    }

    /// <summary>The English name that the library prints for an alpha-2 code.</summary>
    /// <exception cref="ArgumentException">The code is no ISO 3166-1 alpha-2 code.</exception>
    public static string Name(string alpha2)
    {
        ArgumentNullException.ThrowIfNull(alpha2);
        return Table.Value.Names.TryGetValue(alpha2.ToUpperInvariant(), out var name)
            ? name
            : throw new ArgumentException($"\"{alpha2}\" is no ISO 3166-1 alpha-2 code.", nameof(alpha2));
    }

    // Letters only, without "the" and "of": "Korea (North)" and "Korea, North" are one key.
    private static string Key(string text)
    {
        var key = new StringBuilder();
        var words = new StringBuilder();
        foreach (var c in UnicodeFolding.Fold(text))
        {
            if (char.IsLetter(c))
            {
                words.Append(c);
            }
            else if (c is not ('\'' or '.'))
            {
                Flush(key, words);
            }
        }

        Flush(key, words);
        return key.ToString();
    }

    private static void Flush(StringBuilder key, StringBuilder word)
    {
        if (word.Length > 0)
        {
            var text = word.ToString();
            key.Append(text is "the" or "of" ? "" : text == "and" ? "&" : text);
            word.Clear();
        }
    }

    private static Countries Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var prints = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/countries.tsv"))
        {
            names.Add(row[0], row[2]);
            codes.Add(row[0], row[0]);
            codes.Add(row[1], row[0]);
            prints.Add(row[0], row[0]);
            foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[2]))
            {
                // A name as short as a code is read as a code first.
                if (keys.TryAdd(Key(name), row[0]) && name.Length > LongestCode)
                {
                    prints.TryAdd(name, row[0]);
                }
            }
        }

        return new Countries(prints, codes, keys, names);
    }

    // By print: codes and names letter by letter as the table has them, which need not be brought to a key.
    private sealed record Countries(
        Dictionary<string, string> ByPrint, Dictionary<string, string> ByCode, Dictionary<string, string> ByName, Dictionary<string, string> Names);
}
