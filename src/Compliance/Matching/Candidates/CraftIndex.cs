using System.Runtime.InteropServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed names of ships and aircraft that a name may resemble by its letters or sounds, which are read in one go: these names are few.</summary>
internal sealed class CraftIndex
{
    private readonly Signature[] _signatures;

    /// <summary>Makes an index of names.</summary>
    public CraftIndex(ListedNames names)
    {
        var counts = new ushort[names.Count];
        var signatures = new List<Signature>();
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var form in names.Prepared(name).Forms)
            {
                counts[name]++;
                signatures.Add(new Signature(form.Craft!));
            }
        }

        (Listed, _signatures) = (new ListedForms(names, counts, [.. Enumerable.Range(0, signatures.Count)]), [.. signatures]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public CraftIndex(ListedNames names, ColumnReader reader)
    {
        (Listed, _signatures) = (new ListedForms(names, reader), reader.Read<Signature>());
    }

    /// <summary>The forms.</summary>
    public ListedForms Listed { get; }

    /// <summary>Adds the numbers of the forms that may be as alike as the floor.</summary>
    public void Find(CraftName query, int floor, List<int> found)
    {
        var least = CraftComparison.LeastOfLetters(floor);
        for (var form = 0; form < _signatures.Length; form++)
        {
            if (_signatures[form].MayMeet(query, least))
            {
                found.Add(form);
            }
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        Listed.Write(writer);
        writer.Write<Signature>(_signatures);
    }

    /// <summary>What tells most names apart without a look at their spelling. Packed: it is written to files as it stands.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly struct Signature
    {
        private readonly uint _letters;
        private readonly uint _sounds;
        private readonly ushort _length;
        private readonly byte _syllables;

        public Signature(CraftName name)
        {
            (_letters, _length) = (name.LetterSet, (ushort)name.Letters.Length);
            (_sounds, _syllables) = name.Korean is { } korean ? (korean.Set, (byte)korean.Syllables) : (0u, (byte)0);
        }

        // Bound: names meet by their letters or by their sounds, and numbers only lower it.
        public bool MayMeet(CraftName query, int least) =>
            query.LetterSet == _letters
            || GradedEdits.MayMeet(query.Letters.Length, _length, query.LetterSet ^ _letters, least)
            || (_syllables > 0 && query.Korean is { } korean && KoreanWords.MayMeet(korean, _syllables, _sounds)
                && KoreanWords.HalvesApart(korean.Set, _sounds) <= KoreanWords.MostHalvesApart(Math.Max(korean.Syllables, _syllables), least));
    }
}
