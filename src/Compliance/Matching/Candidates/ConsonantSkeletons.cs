using System.Numerics;

namespace Compliance.Matching.Candidates;

/// <summary>The sequence of the kinds of a word's consonants, as a number. Letters are of one kind that one symbol of a word without short vowels may
/// stand for: a word and its consonants that meet, every consonant met, have a skeleton in common.</summary>
internal static class ConsonantSkeletons
{
    private const int Bits = 3;
    private const int Longest = 64 / Bits;

    /// <summary>More symbols than this that may or may not show are not tried out.</summary>
    private const int MostOptional = 8;

    private static readonly ulong[] Kinds = MakeKinds();

    // By ASCII symbol and cost.
    private static readonly SymbolChoice[]?[] Known = new SymbolChoice[128 * Consonants.Unmet][];

    /// <summary>The skeleton of a word; null when it has too many consonants.</summary>
    /// <param name="letters">The key of a Latin word.</param>
    public static ulong? Of(string letters)
    {
        var skeleton = 0UL;
        foreach (var letter in letters)
        {
            if (Consonants.IsFirmLetter(letter))
            {
                if (skeleton >> (Bits * (Longest - 1)) != 0)
                {
                    return null;
                }

                skeleton = (skeleton << Bits) | KindOf(letter);
            }
        }

        return skeleton;
    }

    /// <summary>The skeletons that a word may have which is spelled with such consonants at no more than a cost; null when they cannot be counted up.</summary>
    /// <param name="key">The consonants.</param>
    /// <param name="cost">What their spelling may cost.</param>
    public static List<ulong>? Of(string key, int cost)
    {
        // A consonant that nothing stands for breaks the skeleton.
        if (cost >= Consonants.Unmet || key.Length >= Longest)
        {
            return null;
        }

        var choices = new SymbolChoice[key.Length][];
        var optional = 0;
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = ChoicesOf(key[i], cost);
            optional += choices[i].Length > 1 ? 1 : 0;
        }

        if (optional > MostOptional)
        {
            return null;
        }

        var skeletons = new List<ulong>();
        Add(choices, 0, 0, cost, skeletons);
        return [.. skeletons.Distinct()];
    }

    // Every way to go on from some symbols on with what is left of the cost.
    private static void Add(ReadOnlySpan<SymbolChoice[]> choices, ulong skeleton, int spent, int cost, List<ulong> skeletons)
    {
        if (choices.IsEmpty)
        {
            skeletons.Add(skeleton);
            return;
        }

        foreach (var choice in choices[0])
        {
            if (spent + choice.Cost <= cost)
            {
                Add(choices[1..], choice.Kind == 0 ? skeleton : (skeleton << Bits) | choice.Kind, spent + choice.Cost, cost, skeletons);
            }
        }
    }

    private static SymbolChoice[] ChoicesOf(char symbol, int cost)
    {
        if (!char.IsAscii(symbol))
        {
            return Choices(symbol, cost);
        }

        ref var known = ref Known[(symbol * Consonants.Unmet) + cost];
        return Volatile.Read(ref known) ?? (known = Choices(symbol, cost));
    }

    // The kinds of letters that stand for a symbol, and 0 where it may do without a consonant, each with the least that it costs.
    private static SymbolChoice[] Choices(char symbol, int cost)
    {
        var choices = new List<(ulong Kind, int Cost)>();
        var without = Consonants.GapOf(symbol);
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var spelled = Consonants.CostOf(symbol, letter);
            if (!Consonants.IsFirmLetter(letter))
            {
                without = Math.Min(without, spelled);
            }
            else if (spelled <= cost)
            {
                var at = choices.FindIndex(c => c.Kind == KindOf(letter));
                if (at < 0)
                {
                    choices.Add((KindOf(letter), spelled));
                }
                else
                {
                    choices[at] = (choices[at].Kind, Math.Min(choices[at].Cost, spelled));
                }
            }
        }

        if (!char.IsAsciiLetter(symbol))
        {
            choices.Add((KindOf(symbol), 0));
        }

        if (without <= cost)
        {
            choices.Add((0, without));
        }

        return [.. choices.Select(c => new SymbolChoice(c.Kind, c.Cost))];
    }

    private static ulong KindOf(char letter) => letter is >= 'a' and <= 'z' ? Kinds[letter - 'a'] : (1UL << Bits) - 1;

    private static ulong[] MakeKinds()
    {
        // Letters of one symbol are of one kind, directly or through others.
        var sets = new uint[26];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = 1u << i;
        }

        for (var symbol = 'A'; symbol <= 'Z'; symbol++)
        {
            var together = Firm(Consonants.LettersOf(symbol, Consonants.Unmet - 1));
            for (var i = 0; i < sets.Length; i++)
            {
                together |= (sets[i] & together) != 0 ? sets[i] : 0;
            }

            for (var i = 0; i < sets.Length; i++)
            {
                sets[i] = (together & (1u << i)) != 0 ? together : sets[i];
            }
        }

        // Letters that no symbol stands for are one more kind: they never meet anything.
        var kinds = sets.Select(Firm).Where(s => BitOperations.PopCount(s) > 1).Distinct().ToArray();
        return [.. sets.Select(s => (ulong)(Array.IndexOf(kinds, Firm(s)) is var kind and >= 0 ? Math.Min(kind + 1, (1 << Bits) - 2) : (1 << Bits) - 2))];
    }

    private static uint Firm(uint letters)
    {
        for (var i = 0; i < 26; i++)
        {
            letters &= Consonants.IsFirmLetter((char)('a' + i)) ? uint.MaxValue : ~(1u << i);
        }

        return letters & ((1u << 26) - 1);
    }

    /// <summary>What may stand for a symbol.</summary>
    /// <param name="Kind">A kind of letters; 0 when nothing needs to.</param>
    /// <param name="Cost">What it costs.</param>
    private readonly record struct SymbolChoice(ulong Kind, int Cost);
}
