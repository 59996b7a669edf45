using System.Collections.Frozen;
using System.Text;

namespace Compliance.Lists.Ofac;

/// <summary>Puts the typed parts of a name together as OFAC prints it: "LAST, First Middle".</summary>
internal static class OfacName
{
    private const string LastName = "Last Name";

    // Left-to-right and right-to-left marks, embeddings, overrides and isolates, with which OFAC wraps Arabic names.
    private static readonly FrozenSet<char> Directions =
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".ToFrozenSet();

    private static readonly FrozenSet<string> PartTypes = new[]
    {
        LastName, "First Name", "Middle Name", "Maiden Name", "Patronymic", "Matronymic", "Nickname", "Entity Name", "Vessel Name", "Aircraft Name", "Suffix", "Prefix", "Title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is a type of a name's part.</summary>
    public static bool IsPart(string type) => PartTypes.Contains(type);

    /// <summary>The name in one line. Scripts written from right to left have no comma and the family name last, Han and Hangul no comma.</summary>
    public static string Compose(List<(string Type, string Value)> parts)
    {
        var last = new StringBuilder();
        var rest = new StringBuilder();
        foreach (var (type, value) in parts)
        {
            var target = string.Equals(type, LastName, StringComparison.OrdinalIgnoreCase) ? last : rest;
            var text = Clean(value);
            if (text.Length > 0)
            {
                target.Append(target.Length > 0 ? " " : "").Append(text);
            }
        }

        if (last.Length == 0 || rest.Length == 0)
        {
            return last.Append(rest).ToString();
        }

        var isRightToLeft = Has(last, static c => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'));
        if (isRightToLeft)
        {
            return rest.Append(' ').Append(last).ToString();
        }

        var isSyllabic = Has(last, static c => c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'));
        return last.Append(isSyllabic ? " " : ", ").Append(rest).ToString();
    }

    /// <summary>Cleaned of white space and of the invisible characters that only turn the direction of writing.</summary>
    public static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u061C' && Directions.Contains(c))
            {
                return ListText.Clean(string.Concat(text.Where(t => !Directions.Contains(t))));
            }
        }

        return ListText.Clean(text);
    }

    /// <summary>Whether two prints of a name have the same words, whatever their order, case and commas.</summary>
    public static bool HasSameWords(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || Words(left).SequenceEqual(Words(right), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string name) =>
        name.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.OrdinalIgnoreCase);

    private static bool Has(StringBuilder text, Func<char, bool> test)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (test(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
