using System.Collections.Frozen;
using System.Globalization;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>How often surnames and syllables of given names occur, from data/names/korean-frequencies.tsv.</summary>
internal sealed class KoreanFrequencies
{
    private static readonly Lazy<KoreanFrequencies> Table = new(() => new KoreanFrequencies());

    private KoreanFrequencies()
    {
        var surnames = new Dictionary<char, int>();
        var given = new Dictionary<char, int>();
        foreach (var row in EmbeddedTable.ReadRows("names/korean-frequencies.tsv"))
        {
            var count = int.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture);
            switch (row[0])
            {
                case "total" when row[1] == "persons":
                    Persons = count;
                    break;
                case "total":
                    Syllables = count;
                    break;
                case "surname":
                    surnames.Add(row[1][0], count);
                    break;
                default:
                    given.Add(row[1][0], count);
                    break;
            }
        }

        Surnames = surnames.ToFrozenDictionary();
        Given = given.ToFrozenDictionary();
    }

    public static KoreanFrequencies Instance => Table.Value;

    /// <summary>The persons counted.</summary>
    public int Persons { get; }

    /// <summary>The syllables of their given names.</summary>
    public int Syllables { get; }

    /// <summary>Bearers of each surname, in southern spelling.</summary>
    public FrozenDictionary<char, int> Surnames { get; }

    /// <summary>Occurrences of each syllable of given names. Syllables that only the North writes stand with 0.</summary>
    public FrozenDictionary<char, int> Given { get; }
}
