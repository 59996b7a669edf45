namespace Compliance.Matching;

/// <summary>Evens out the parts of Arabic compound names whose article is written in many ways: Abdurrahman, Abdelrahman, Abd al-Rahman;
/// Habibullah, Habib Allah; Nureddin, Nur al-Din.</summary>
internal static class ArabicParts
{
    private const int LeastRest = 3;
    private const string Servant = "abd";
    private const string ServantConsonants = "EBD";

    /// <summary>The key (<see cref="SpellingKey"/>, doubled letters already once) without the article behind "abd" and with one spelling of the
    /// endings "allah" and "din".</summary>
    public static string Even(string key)
    {
        if (key.Length >= ServantConsonants.Length + 2 + LeastRest && key.StartsWith(ServantConsonants, StringComparison.Ordinal)
            && key[3] is 'A' or 'a' && key[4] is 'L' or 'l')
        {
            return string.Concat(ServantConsonants, key.AsSpan(5));
        }

        if (key.StartsWith(Servant, StringComparison.Ordinal))
        {
            var rest = key.AsSpan(Servant.Length);
            rest = rest.Length > LeastRest && rest[0] is 'u' or 'e' or 'a' or 'o' or 'i' ? rest[1..] : rest;
            rest = rest.Length > LeastRest && rest[0] is 'l' or 'L' ? rest[1..] : rest;
            key = string.Concat(Servant, rest);
        }

        return EvenEnd(EvenEnd(key, "lah", "la"), "la", "la") is var even && even.Length > 5 && even.EndsWith("din", StringComparison.Ordinal) ? EvenDin(even) : even;
    }

    // "habibulah" and "habibola" are "habibala".
    private static string EvenEnd(string key, string ending, string even)
    {
        var end = key.EndsWith(ending, StringComparison.Ordinal) ? ending : even;
        var stem = key.Length - end.Length - 1;
        return stem >= LeastRest && key.EndsWith(end, StringComparison.Ordinal) && key[stem] is 'u' or 'o' or 'e' or 'i' or 'a'
            ? string.Concat(key.AsSpan(0, stem), "a", even)
            : key;
    }

    // "nuredin", "nuraldin", "nuradin": the article between the parts.
    private static string EvenDin(string key)
    {
        var stem = key.AsSpan(0, key.Length - 3);
        stem = stem.Length > LeastRest && stem[^1] == 'l' ? stem[..^1] : stem;
        stem = stem.Length > 2 && stem[^1] is 'u' or 'e' or 'a' or 'o' ? stem[..^1] : stem;
        return string.Concat(stem, "din");
    }
}
