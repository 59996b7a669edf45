using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the words that may meet a word without short vowels (Arabic, Hebrew) by its consonants: each consonant needs a letter that spells it,
/// and each letter but vowels and h a consonant.</summary>
internal sealed class ConsonantIndex
{
    private readonly int _least;
    private readonly (string Key, int Unit)[] _unvocalised;
    private readonly Skeletons _unvocalisedBySkeleton;
    private readonly uint[] _letters;
    private readonly (byte Length, byte Firm, int Unit)[] _vocalised;
    private readonly Skeletons _vocalisedBySkeleton;

    /// <summary>Makes an index of units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="least">The threshold that is asked mostly: others are answered as well, lower ones more slowly.</param>
    public ConsonantIndex(UnitTable units, int least)
    {
        _least = least;
        var numbers = Enumerable.Range(0, units.Count).ToLookup(i => units[i].IsUnvocalised);
        _unvocalised = [.. numbers[true].Select(i => (units[i].Key, i))];
        _unvocalisedBySkeleton = new Skeletons(_unvocalised.Select(u => ConsonantSkeletons.Of(u.Key, Consonants.MostCostOf(u.Key.Length, least))));
        int[] vocalised = [.. numbers[false]];
        _letters = Array.ConvertAll(vocalised, i => units[i].KeyLetters);
        _vocalised = Array.ConvertAll(vocalised, i => ((byte)Math.Min((int)units[i].KeyLength, byte.MaxValue), Consonants.FirmLetters(units[i].Key), i));
        _vocalisedBySkeleton = new Skeletons(vocalised.Select(i => ConsonantSkeletons.Of(units[i].Key) is { } skeleton ? new List<ulong> { skeleton } : null));
    }

    /// <summary>Adds the units that may be so alike.</summary>
    public void Near(in NameUnit query, int least, List<int> found)
    {
        if (query.IsUnvocalised)
        {
            NearConsonants(query, least, found);
        }
        else if (_unvocalised.Length > 0)
        {
            NearLetters(query, least, found);
        }
    }

    private void NearLetters(in NameUnit query, int least, List<int> found)
    {
        var firm = Consonants.FirmLetters(query.Key);
        if (least < _least || ConsonantSkeletons.Of(query.Key) is not { } skeleton)
        {
            for (var i = 0; i < _unvocalised.Length; i++)
            {
                AddIfAdmitted(query, firm, i, least, found);
            }

            return;
        }

        foreach (var i in _unvocalisedBySkeleton[skeleton])
        {
            AddIfAdmitted(query, firm, i, least, found);
        }

        foreach (var i in _unvocalisedBySkeleton.Without)
        {
            AddIfAdmitted(query, firm, i, least, found);
        }
    }

    private void AddIfAdmitted(in NameUnit query, byte firm, int unvocalised, int least, List<int> found)
    {
        var (key, unit) = _unvocalised[unvocalised];
        if (new ConsonantLetters(key, least) is var letters && letters.MayMeet(query.KeyLetters, query.KeyLength, firm) && letters.MeetsAll(key, query.KeyLetters))
        {
            found.Add(unit);
        }
    }

    private void NearConsonants(in NameUnit query, int least, List<int> found)
    {
        var letters = new ConsonantLetters(query.Key, least);
        if (ConsonantSkeletons.Of(query.Key, Consonants.MostCostOf(query.Key.Length, least)) is not { } skeletons)
        {
            for (var i = 0; i < _letters.Length; i++)
            {
                AddIfAdmitted(letters, query.Key, i, found);
            }

            return;
        }

        foreach (var skeleton in skeletons)
        {
            foreach (var i in _vocalisedBySkeleton[skeleton])
            {
                AddIfAdmitted(letters, query.Key, i, found);
            }
        }

        foreach (var i in _vocalisedBySkeleton.Without)
        {
            AddIfAdmitted(letters, query.Key, i, found);
        }
    }

    private void AddIfAdmitted(in ConsonantLetters letters, string key, int vocalised, List<int> found)
    {
        if (letters.MayMeet(_letters[vocalised], _vocalised[vocalised].Length, _vocalised[vocalised].Firm) && letters.MeetsAll(key, _letters[vocalised]))
        {
            found.Add(_vocalised[vocalised].Unit);
        }
    }

    /// <summary>The places of words by the skeletons that they may have.</summary>
    private sealed class Skeletons
    {
        private static readonly int[] None = [];
        private readonly Dictionary<ulong, int[]> _places;

        public Skeletons(IEnumerable<List<ulong>?> words)
        {
            var places = new Dictionary<ulong, List<int>>();
            var without = new List<int>();
            var place = 0;
            foreach (var word in words)
            {
                if (word is null)
                {
                    without.Add(place);
                }
                else
                {
                    word.ForEach(s => (CollectionsMarshal.GetValueRefOrAddDefault(places, s, out _) ??= []).Add(place));
                }

                place++;
            }

            _places = places.ToDictionary(p => p.Key, p => p.Value.ToArray());
            Without = [.. without];
        }

        /// <summary>The words of which no skeleton is known.</summary>
        public int[] Without { get; }

        /// <summary>The words that may have a skeleton.</summary>
        public int[] this[ulong skeleton] => _places.GetValueOrDefault(skeleton, None);
    }
}
