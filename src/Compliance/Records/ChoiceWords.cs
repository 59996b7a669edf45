using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compliance.Records;

/// <summary>The snake_case words of an enumeration, both ways.</summary>
internal static class ChoiceWords<TEnum>
    where TEnum : struct, Enum
{
    // Keyed by text, not by the enumeration: collections of texts are compiled ahead of time, and every run of the tool starts cold.
    private static readonly Dictionary<string, string> Words = Enum.GetNames<TEnum>().ToDictionary(n => n, Snake, StringComparer.Ordinal);

    // Names and values come in the same order.
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    public static ImmutableArray<string> All { get; } = [.. Enum.GetNames<TEnum>().Select(n => Words[n])];

    private static readonly Dictionary<string, int> Places = PlacesOf(All);

    // By number, filled as they are asked for: rules read the words of choices all the time.
    private static readonly string?[] ByNumber = new string?[Words.Count];

    public static string Word(TEnum value)
    {
        var number = Unsafe.SizeOf<TEnum>() == sizeof(int) ? Unsafe.BitCast<TEnum, int>(value) : -1;
        return number >= 0 && number < ByNumber.Length ? ByNumber[number] ??= Words[value.ToString()] : Words[value.ToString()];
    }

    public static TEnum Parse(string word) => Values[Places[word]];

    /// <summary>The value that a word names, or null.</summary>
    public static TEnum? Find(string word) => Places.TryGetValue(word, out var place) ? Values[place] : null;

    private static Dictionary<string, int> PlacesOf(ImmutableArray<string> words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            places.Add(word, places.Count);
        }

        return places;
    }

    private static string Snake(string pascal)
    {
        var text = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
