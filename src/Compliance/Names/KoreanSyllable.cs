using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>A Latin spelling of one Korean syllable and the Hangul it can stand for.</summary>
/// <param name="Spelling">The folded Latin spelling.</param>
/// <param name="Hangul">Every Hangul syllable that is spelled so, ascending.</param>
/// <param name="CanBeSurname">Whether a surname is spelled so.</param>
internal sealed record KoreanSyllable(string Spelling, ImmutableArray<char> Hangul, bool CanBeSurname)
{
    /// <summary>The most letters of a spelling.</summary>
    public const int Longest = 7;

    private static readonly Lazy<Dictionary<string, KoreanSyllable>> Inventory = new(() =>
    {
        var hangul = new Dictionary<string, List<char>>(4_096, StringComparer.Ordinal);
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/korean-syllables.tsv").Where(r => r[1].Length == 1))
        {
            foreach (var spelling in row[2].Split(' '))
            {
                if (!hangul.TryGetValue(spelling, out var set))
                {
                    hangul.Add(spelling, set = []);
                }

                set.Add(row[1][0]);
                if (row[0] == "surname")
                {
                    surnames.Add(spelling);
                }
            }
        }

        return hangul.ToDictionary(h => h.Key, h => new KoreanSyllable(h.Key, Ascending(h.Value), surnames.Contains(h.Key)), StringComparer.Ordinal);
    });

    private static ImmutableArray<char> Ascending(List<char> hangul)
    {
        hangul.Sort();
        return [.. hangul.Distinct()];
    }

    /// <summary>The syllable that a folded Latin text spells, or null.</summary>
    public static KoreanSyllable? Find(string spelling) => Inventory.Value.GetValueOrDefault(spelling);

    /// <summary>Whether both spellings can stand for the same Hangul.</summary>
    public bool SharesHangulWith(KoreanSyllable other)
    {
        int i = 0, j = 0;
        while (i < Hangul.Length && j < other.Hangul.Length)
        {
            if (Hangul[i] == other.Hangul[j])
            {
                return true;
            }

            if (Hangul[i] < other.Hangul[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }
}
