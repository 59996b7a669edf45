using System.Numerics;

namespace Compliance.Matching;

/// <summary>The letters that a word without short vowels can be spelled with, when the two are as alike as asked.</summary>
internal readonly struct ConsonantLetters
{
    private readonly int _length;
    private readonly int _cost;
    private readonly uint _spelled;
    private readonly int _firm;

    /// <summary>Finds the letters.</summary>
    /// <param name="key">The key of the word (<see cref="SpellingKey"/>).</param>
    /// <param name="least">A similarity; <see cref="Consonants.Least"/> for any at which words meet.</param>
    public ConsonantLetters(string key, int least)
    {
        _length = key.Length;
        _cost = Consonants.MostCostOf(key.Length, least);
        _spelled = Consonants.LooseLetters;
        foreach (var symbol in key)
        {
            var letters = Consonants.LettersOf(symbol, _cost);
            _spelled |= letters;
            _firm += Consonants.IsFirm(symbol) && (letters & Consonants.LooseLetters) == 0 ? 1 : 0;
        }
    }

    private int Unmet => _cost / Consonants.Unmet;

    /// <summary>Whether a word of letters may be so alike: what is not met costs a hundred, and each meets one at most.</summary>
    /// <param name="letters">The set of the letters of its key.</param>
    /// <param name="length">Their number.</param>
    /// <param name="firm">How many of them need a consonant (<see cref="Consonants.FirmLetters"/>).</param>
    public bool MayMeet(uint letters, int length, int firm) =>
        firm <= _length + Unmet && firm >= _firm - Unmet && BitOperations.PopCount(letters & ~_spelled) <= Unmet && Consonants.MayBeAsLong(_length, length);

    /// <summary>Whether each consonant has a letter that stands for it, but for as many as may be left.</summary>
    /// <param name="key">The key that the letters were found for.</param>
    /// <param name="letters">The set of the letters of the other word's key.</param>
    public bool MeetsAll(string key, uint letters)
    {
        var unmet = Unmet;
        foreach (var symbol in key)
        {
            if (Consonants.IsFirm(symbol) && (letters & Consonants.LettersOf(symbol, _cost)) == 0 && --unmet < 0)
            {
                return false;
            }
        }

        return true;
    }
}
