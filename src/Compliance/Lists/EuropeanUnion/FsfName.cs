namespace Compliance.Lists.EuropeanUnion;

/// <summary>One name of an entry as the Financial Sanctions Files state it.</summary>
/// <param name="Whole">The whole name as printed.</param>
/// <param name="Language">The language of the name; empty for none stated.</param>
/// <param name="IsStrong">Whether the list calls it a strong alias; formats without that flag state none weak.</param>
internal readonly record struct FsfName(string Whole, string Language, bool IsStrong)
{
    private const int MostCharactersOfPart = 1000;

    // The official languages into which acts, and with them the names of organisations, are translated; English is the language of the list.
    private const string Translations = " BG CS DA DE EL ES ET FI FR GA HR HU IT LT LV MT NL PL PT RO SK SL SV ";

    /// <summary>Whether the name is in the language of the list or in none.</summary>
    public bool IsOfList => Language.Length == 0 || string.Equals(Language, "EN", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name, when an organisation's, is how an act calls it in another official language and not how it calls itself.</summary>
    public bool IsTranslation => Language.Length == 2 && Translations.Contains(Language.ToUpperInvariant(), StringComparison.Ordinal);

    /// <summary>The whole name, or one put together of its parts; several when the parts hold a word that the whole name lacks.</summary>
    public static (string First, string? Second) Compose(string whole, string first, string middle, string last)
    {
        if (whole.Length == 0)
        {
            return (Join(first, middle, last), null);
        }

        return Holds(whole, first) && Holds(whole, middle) && Holds(whole, last) ? (whole, null) : (whole, Join(first, middle, last));
    }

    private static string Join(string first, string middle, string last) => ListText.Clean(first + " " + middle + " " + last);

    private static bool Holds(string whole, string part)
    {
        if (part.Length == 0 || whole.Contains(part, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (part.Length > MostCharactersOfPart)
        {
            return false;
        }

        foreach (var word in part.Split(' '))
        {
            if (!whole.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
