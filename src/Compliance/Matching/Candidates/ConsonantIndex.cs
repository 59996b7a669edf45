using System.Numerics;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the words that may meet a word without short vowels (Arabic, Hebrew) by its consonants: each consonant needs a letter that spells it,
/// and each letter but vowels and h a consonant.</summary>
internal sealed class ConsonantIndex
{
    private readonly (string Key, int Unit)[] _unvocalised;
    private readonly uint[] _letters;
    private readonly (byte Length, byte Firm, int Unit)[] _vocalised;

    /// <summary>Makes an index of units.</summary>
    public ConsonantIndex(NameUnit[] units)
    {
        _unvocalised = [.. units.Where(u => u.IsUnvocalised).Select(u => (u.Key, u.Id))];
        var vocalised = units.Where(u => !u.IsUnvocalised).ToArray();
        _letters = Array.ConvertAll(vocalised, u => u.KeyLetters);
        _vocalised = Array.ConvertAll(vocalised, u => ((byte)Math.Min((int)u.KeyLength, byte.MaxValue), Consonants.FirmLetters(u.Key), u.Id));
    }

    /// <summary>Adds the units that may be so alike.</summary>
    public void Near(in NameUnit query, int least, List<int> found)
    {
        if (!query.IsUnvocalised)
        {
            var firm = Consonants.FirmLetters(query.Key);
            foreach (var (key, unit) in _unvocalised)
            {
                if (new Spelled(key, least).Admits(query.KeyLetters, query.KeyLength, firm))
                {
                    found.Add(unit);
                }
            }

            return;
        }

        var spelled = new Spelled(query.Key, least);
        for (var i = 0; i < _letters.Length; i++)
        {
            if (spelled.Admits(_letters[i], _vocalised[i].Length, _vocalised[i].Firm))
            {
                found.Add(_vocalised[i].Unit);
            }
        }
    }

    /// <summary>The letters that a word of consonants can be spelled with.</summary>
    private readonly ref struct Spelled
    {
        private readonly string _key;
        private readonly int _cost;
        private readonly int _unmet;
        private readonly uint _spelled;
        private readonly int _firm;

        public Spelled(string key, int least)
        {
            _key = key;
            _cost = Consonants.MostCostOf(key.Length, least);
            _unmet = _cost / Consonants.Unmet;
            _spelled = Consonants.LooseLetters;
            foreach (var symbol in key)
            {
                var letters = Consonants.LettersOf(symbol, _cost);
                _spelled |= letters;
                _firm += Consonants.IsFirm(symbol) && (letters & Consonants.LooseLetters) == 0 ? 1 : 0;
            }
        }

        // Bound: what is not met costs a hundred, and each meets one at most.
        public bool Admits(uint letters, int length, int firm) =>
            firm <= _key.Length + _unmet && firm >= _firm - _unmet
            && BitOperations.PopCount(letters & ~_spelled) <= _unmet && Consonants.MayBeAsLong(_key.Length, length) && MeetsAll(letters);

        private bool MeetsAll(uint letters)
        {
            var unmet = _unmet;
            foreach (var symbol in _key)
            {
                if (Consonants.IsFirm(symbol) && (letters & Consonants.LettersOf(symbol, _cost)) == 0 && --unmet < 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
