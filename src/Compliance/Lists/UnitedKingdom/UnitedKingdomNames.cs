using System.Text;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>How UK lists print names: up to five given names and "Name 6", which stands last and alone for organisations and ships.</summary>
internal static class UnitedKingdomNames
{
    private const int LongestWord = 64;

    /// <summary>The name as the list reads: Name 1 to Name 5, then Name 6. Name 6 is often, not always, the family name.</summary>
    /// <param name="parts">Name 1 to Name 5 and Name 6, each as printed.</param>
    public static string Compose(params ReadOnlySpan<string> parts)
    {
        // Most names of organisations are one part.
        var only = "";
        StringBuilder? name = null;
        foreach (var part in parts)
        {
            if (ListText.Clean(part) is not { Length: > 0 } clean)
            {
                continue;
            }

            if (only.Length == 0)
            {
                only = clean;
            }
            else
            {
                (name ??= new StringBuilder(only)).Append(' ').Append(clean);
            }
        }

        return name?.ToString() ?? only;
    }

    /// <summary>The kind of a name by the list's word for it, or null for an unknown word. Letter case varies even within one file.</summary>
    public static AliasKind? Kind(string word) => Key(word, stackalloc char[LongestWord]) switch
    {
        "primealias" or "primaryname" => AliasKind.Primary,
        "alias" or "aka" or "primarynamevariation" => AliasKind.AlsoKnownAs,
        "fka" or "formerlyknownas" => AliasKind.FormerlyKnownAs,
        _ => null,
    };

    /// <summary>The quality by the list's words, or null for unknown ones; without a word a name is a good one.</summary>
    public static AliasQuality? Quality(string word) => Key(word, stackalloc char[LongestWord]) switch
    {
        "" or "good" or "goodquality" or "goodqualityaka" => AliasQuality.Strong,
        "low" or "lowquality" or "lowqualityaka" => AliasQuality.Weak,
        _ => null,
    };

    /// <summary>What a party is by the list's word, or null for an unknown word.</summary>
    public static PartyKind? Party(string word) => Key(word, stackalloc char[LongestWord]) switch
    {
        "individual" => PartyKind.Person,
        "entity" => PartyKind.Organisation,
        "ship" => PartyKind.Vessel,
        _ => null,
    };

    // Every row has these words: no string is made of them.
    private static ReadOnlySpan<char> Key(string word, Span<char> key) =>
        word.Length <= LongestWord ? ListColumns.Key(word, key) : ListColumns.Key(word);
}
