using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the romanised Korean words that may sound nearly like another, by the number of their syllables and the set of their sounds.</summary>
internal sealed class SoundIndex
{
    private readonly int[] _starts;
    private readonly uint[] _sets;
    private readonly int[] _numbers;

    /// <summary>Makes an index of words.</summary>
    public SoundIndex(IEnumerable<ListedSound> words)
    {
        _starts = new int[RomanisedKorean.LongestWord + 2];
        var sorted = words.OrderBy(w => w.Word.Syllables).ToArray();
        _sets = Array.ConvertAll(sorted, w => w.Word.Set);
        _numbers = Array.ConvertAll(sorted, w => w.Number);
        foreach (var word in sorted)
        {
            _starts[word.Word.Syllables + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public SoundIndex(ColumnReader reader)
    {
        (_starts, _sets, _numbers) = (reader.Read<int>(), reader.Read<uint>(), reader.Read<int>());
    }

    /// <summary>Adds the numbers of the words that may be so alike.</summary>
    public void Near(RomanisedKorean word, int least, List<int> found)
    {
        // Bound: one syllable more or less, and a firm sound that stands in one word only costs half an edit.
        for (var syllables = Math.Max(1, word.Syllables - 1); syllables <= Math.Min(word.Syllables + 1, RomanisedKorean.LongestWord); syllables++)
        {
            var most = KoreanWords.MostHalvesApart(Math.Max(syllables, word.Syllables), least);
            for (var i = _starts[syllables]; i < _starts[syllables + 1]; i++)
            {
                if (KoreanWords.HalvesApart(word.Set, _sets[i]) <= most)
                {
                    found.Add(_numbers[i]);
                }
            }
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(_starts);
        writer.Write<uint>(_sets);
        writer.Write<int>(_numbers);
    }
}
