using System.Collections.Immutable;
using System.Text;

namespace Compliance.Records;

/// <summary>The snake_case words of an enumeration, both ways.</summary>
internal static class ChoiceWords<TEnum>
    where TEnum : struct, Enum
{
    // Keyed by text, not by the enumeration: collections of texts are compiled ahead of time, and every run of the tool starts cold.
    private static readonly Dictionary<string, string> Words = Enum.GetNames<TEnum>().ToDictionary(n => n, Snake, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Names = Words.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = [.. Enum.GetNames<TEnum>().Select(n => Words[n])];

    public static string Word(TEnum value) => Words[value.ToString()];

    public static TEnum Parse(string word) => Enum.Parse<TEnum>(Names[word]);

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
