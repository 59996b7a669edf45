using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Reads Chinese characters of persons' names as Mandarin without tones, from data/names/pinyin.tsv (Unihan kMandarin).</summary>
internal static class Pinyin
{
    private const int First = 0x3400;
    private const int Last = 0x9FFF;
    /// <summary>The most characters of a person's name.</summary>
    public const int LongestName = 4;

    private const char Repetition = '々';

    private static readonly Lazy<Readings> Table = new(() => new Readings());

    /// <summary>The reading of a person's name, surname first and the given name as one word ("金铁三" is "jin tiesan"). Blanks part words
    /// that are read each for itself. A character without a reading stays as it is.</summary>
    public static string ToLatin(string folded)
    {
        var result = new StringBuilder(folded.Length * 4);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (IsHan(folded[i]) || folded[i] == Repetition || char.IsSurrogate(folded[i])))
            {
                continue;
            }

            if (i > start)
            {
                AppendWord(result, folded.AsSpan(start, i - start), IsWholeName(folded, start, i));
            }

            if (i < folded.Length)
            {
                result.Append(folded[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    // Where no blank parts surname and given name, the surname is the first character or a known pair.
    private static bool IsWholeName(string text, int start, int end) =>
        end - start is >= 2 and <= LongestName && text.AsSpan(0, start).IndexOfAnyInRange((char)First, (char)Last) < 0
        && text.AsSpan(end).IndexOfAnyInRange((char)First, (char)Last) < 0;

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word, bool isWholeName)
    {
        var table = Table.Value;
        var from = 0;
        if (isWholeName)
        {
            if (word.Length > 2 && table.Compound.TryGetValue((word[0], word[1]), out var compound))
            {
                result.Append(compound).Append(' ');
                from = 2;
            }
            else
            {
                Append(result, table.Surnames.GetValueOrDefault(word[0]) ?? table.Of(word[0]), word[0]);
                result.Append(' ');
                from = 1;
            }
        }

        for (var i = from; i < word.Length; i++)
        {
            var c = word[i] == Repetition && i > 0 ? word[i - 1] : word[i];
            Append(result, table.Of(c), c);
        }
    }

    private static void Append(StringBuilder result, string? reading, char character)
    {
        if (reading is null)
        {
            result.Append(character);
        }
        else
        {
            result.Append(reading);
        }
    }

    private static bool IsHan(char c) => c is >= (char)First and <= (char)Last;

    private sealed class Readings
    {
        private readonly string?[] _byCharacter = new string?[Last - First + 1];

        public Readings()
        {
            foreach (var row in EmbeddedTable.ReadRows("names/pinyin.tsv"))
            {
                switch (row[0])
                {
                    case "compound":
                        Compound.Add((row[2][0], row[2][1]), row[1]);
                        break;
                    case "surname":
                        foreach (var c in row[2])
                        {
                            Surnames.Add(c, row[1]);
                        }

                        break;
                    default:
                        foreach (var c in row[2])
                        {
                            _byCharacter[c - First] = row[1];
                        }

                        break;
                }
            }
        }

        public Dictionary<(char First, char Second), string> Compound { get; } = [];

        public Dictionary<char, string> Surnames { get; } = [];

        public string? Of(char c) => IsHan(c) ? _byCharacter[c - First] : null;
    }
}
