using System.Numerics;
using System.Runtime.InteropServices;

namespace Compliance.Lists;

/// <summary>Makes one string of a text that entries repeat, such as a country: a long list otherwise holds thousands of copies. Of bounded size; a text that falls out is made again.</summary>
internal sealed class RepeatedTexts
{
    /// <summary>A longer text is taken as it is.</summary>
    public const int Longest = 64;

    private const int Places = 1024;

    private readonly string?[] kept = new string?[Places];

    /// <summary>The text as a string.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > Longest)
        {
            return text.ToString();
        }

        ref var place = ref kept[Place(text)];
        return place is not null && text.SequenceEqual(place) ? place : place = text.ToString();
    }

    /// <summary>The text, or an equal one met before.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text;
        }

        ref var place = ref kept[Place(text)];
        return string.Equals(place, text, StringComparison.Ordinal) ? place! : place = text;
    }

    private static int Place(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            hash = Mix(hash, word);
        }

        foreach (var c in text[(words.Length * (sizeof(ulong) / sizeof(char)))..])
        {
            hash = Mix(hash, c);
        }

        return (int)((hash ^ (hash >> 32)) % Places);
    }

    private static ulong Mix(ulong hash, ulong word) => unchecked(BitOperations.RotateLeft(hash ^ word, 29) * 0x9E3779B97F4A7C15);
}
