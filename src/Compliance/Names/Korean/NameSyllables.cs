using System.Collections.Immutable;

namespace Compliance.Names.Korean;

/// <summary>The Hangul syllables that occur in names, numbered.</summary>
internal static class NameSyllables
{
    /// <summary>The first composed syllable.</summary>
    public const char First = '\uAC00';

    private const int Syllables = 11_172;

    private static readonly Lazy<ImmutableArray<char>> Inventory = new(() =>
        [.. KoreanFrequencies.Instance.Given.Keys.Concat(Surnames.All.Where(s => s.Northern.Length == 1).SelectMany(s => s.Southern + s.Northern)).Distinct().Order()]);

    private static readonly Lazy<short[]> Numbers = new(() =>
    {
        var numbers = new short[Syllables];
        Array.Fill(numbers, (short)-1);
        for (var i = 0; i < All.Length; i++)
        {
            numbers[All[i] - First] = (short)i;
        }

        return numbers;
    });

    /// <summary>The syllables of given names and surnames, in ascending order.</summary>
    public static ImmutableArray<char> All => Inventory.Value;

    /// <summary>For each composed syllable from <see cref="First"/> on its place in <see cref="All"/>, or -1.</summary>
    public static ReadOnlySpan<short> NumberOfAll => Numbers.Value;

    /// <summary>The place of a composed syllable in <see cref="All"/>, or -1.</summary>
    public static short NumberOf(char hangul) => Numbers.Value[hangul - First];
}
