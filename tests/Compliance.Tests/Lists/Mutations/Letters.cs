namespace Compliance.Tests.Lists.Mutations;

/// <summary>Compares printed names by their letters, because lists split and compose names.</summary>
internal static class Letters
{
    // Words that say what a name is and are no part of it.
    private static readonly HashSet<string> NotNames =
        ["AKA", "FKA", "NKA", "AND", "ALSO", "KNOWN", "AS", "FORMERLY", "PREVIOUSLY", "KA", "FK", "AK", "NK", "A", "K", "F", "N", "B", "I", "II", "ALIAS", "ALIASES", "OR", "O", "THE"];

    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].ToUpperInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Whether the names of one party hold a text: in one name, or word by word.</summary>
    public static bool Hold(IReadOnlyList<string> names, string text)
    {
        var letters = Of(text);
        if (letters.Length == 0)
        {
            return true;
        }

        foreach (var name in names)
        {
            if (Of(name).Contains(letters, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var all = names.Select(Of).ToArray();
        return Words(text).TrueForAll(w => NotNames.Contains(w) || all.Any(n => n.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>Whether one text is made of the other.</summary>
    public static bool Related(string name, string value)
    {
        var (one, other) = (Of(name), Of(value));
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)
            || Words(value).TrueForAll(w => one.Contains(w, StringComparison.Ordinal))
            || Words(name).TrueForAll(w => other.Contains(w, StringComparison.Ordinal));
    }
}
