using System.Collections.Immutable;

namespace Compliance.Names;

/// <summary>A Latin word read as romanised Korean: its sounds, with the spelling systems of North and South and of the lists made one.</summary>
/// <remarks>Serves words inside names of bodies and ships (Ryonbong, Yonbong; Taewo'n, Daewon), where sounds also assimilate between
/// syllables (Amnokgang for Ap-rok-gang). Systems: DPRK 1992, McCune-Reischauer, Revised 2000; assimilation rules after the
/// Korean-Latin table of BGN in Unicode CLDR. Persons' names are read by syllables, not by this.</remarks>
internal sealed class RomanisedKorean
{
    /// <summary>The most letters of a word that is read.</summary>
    public const int LongestWord = 24;

    private static readonly (string Spelling, Sound Sound)[][] Onsets = ByFirstLetter(
        ("tch", Sound.C), ("kk", Sound.K), ("kh", Sound.K), ("gg", Sound.K), ("tt", Sound.T), ("th", Sound.T), ("dd", Sound.T), ("pp", Sound.P),
        ("ph", Sound.P), ("bb", Sound.P), ("ss", Sound.S), ("sh", Sound.S), ("jj", Sound.C), ("ch", Sound.C), ("dj", Sound.C), ("k", Sound.K),
        ("g", Sound.K), ("t", Sound.T), ("d", Sound.T), ("p", Sound.P), ("b", Sound.P), ("s", Sound.S), ("j", Sound.C), ("h", Sound.H),
        ("r", Sound.L), ("l", Sound.L), ("n", Sound.N), ("m", Sound.M));

    private static readonly (string Spelling, Sound Sound)[][] Vowels = ByFirstLetter(
        ("yeo", Sound.Yo), ("yae", Sound.Ye), ("yoo", Sound.Yu), ("you", Sound.Yu), ("weo", Sound.Wo), ("wae", Sound.We), ("eui", Sound.Ui),
        ("ae", Sound.E), ("ai", Sound.E), ("eo", Sound.Eo), ("eu", Sound.Eu), ("oe", Sound.We), ("oi", Sound.We), ("oo", Sound.U), ("ou", Sound.U),
        ("ui", Sound.Ui), ("ee", Sound.I), ("wa", Sound.Wa), ("we", Sound.We), ("wi", Sound.Wi), ("wo", Sound.Wo), ("ya", Sound.Ya), ("ye", Sound.Ye),
        ("yo", Sound.Yo), ("yu", Sound.Yu), ("a", Sound.A), ("e", Sound.E), ("o", Sound.O), ("u", Sound.U), ("i", Sound.I));

    private static readonly (string Spelling, Sound Sound)[][] Codas = ByFirstLetter(
        ("ng", Sound.G), ("k", Sound.K), ("g", Sound.K), ("n", Sound.N), ("l", Sound.L), ("m", Sound.M), ("p", Sound.P), ("b", Sound.P), ("t", Sound.T), ("d", Sound.T));

    private RomanisedKorean(ImmutableArray<Sound> sounds, int syllables)
    {
        Sounds = sounds;
        Syllables = syllables;
        foreach (var sound in sounds)
        {
            Set |= 1u << (int)sound;
        }
    }

    /// <summary>The sounds after assimilation.</summary>
    public ImmutableArray<Sound> Sounds { get; }

    /// <summary>How many syllables the word has.</summary>
    public int Syllables { get; }

    /// <summary>The set of the sounds, one bit each.</summary>
    public uint Set { get; }

    /// <summary>Reads a folded word; null when it cannot be romanised Korean. Of several readings the one of fewest syllables counts.</summary>
    public static RomanisedKorean? Read(string word)
    {
        if (word.Length is < 2 or > LongestWord)
        {
            return null;
        }

        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z') or 'f' or 'q' or 'v' or 'x' or 'z')
            {
                return null;
            }
        }

        Span<Ending> endings = stackalloc Ending[LongestWord + 1];
        endings = endings[..(word.Length + 1)];
        endings.Clear();
        for (var start = 0; start < word.Length; start++)
        {
            if (start == 0 || endings[start].Syllables > 0)
            {
                Extend(word, start, endings);
            }
        }

        return endings[^1].Syllables == 0 ? null : new RomanisedKorean(SoundsOf(endings), endings[^1].Syllables);
    }

    // Every syllable that begins at a place at which others end.
    private static void Extend(string word, int start, Span<Ending> endings)
    {
        ExtendByVowel(word, start, start, Sound.None, endings);
        foreach (ref readonly var onset in Onsets[word[start] - 'a'].AsSpan())
        {
            if (StandsAt(onset.Spelling, word, start))
            {
                ExtendByVowel(word, start, start + onset.Spelling.Length, onset.Sound, endings);
            }
        }
    }

    private static void ExtendByVowel(string word, int start, int at, Sound onset, Span<Ending> endings)
    {
        foreach (ref readonly var vowel in at < word.Length ? Vowels[word[at] - 'a'].AsSpan() : [])
        {
            if (!StandsAt(vowel.Spelling, word, at))
            {
                continue;
            }

            var end = at + vowel.Spelling.Length;
            Keep(end, Sound.None, vowel.Sound, endings);
            foreach (ref readonly var coda in end < word.Length ? Codas[word[end] - 'a'].AsSpan() : [])
            {
                if (StandsAt(coda.Spelling, word, end))
                {
                    Keep(end + coda.Spelling.Length, coda.Sound, vowel.Sound, endings);
                }
            }
        }

        void Keep(int to, Sound coda, Sound vowel, Span<Ending> endings)
        {
            var syllables = endings[start].Syllables + 1;
            if (endings[to].Syllables == 0 || endings[to].Syllables > syllables)
            {
                endings[to] = new Ending((byte)syllables, (byte)start, onset, vowel, coda);
            }
        }
    }

    // The syllables from the last to the first.
    private static ImmutableArray<Sound> SoundsOf(ReadOnlySpan<Ending> endings)
    {
        Span<Sound> sounds = stackalloc Sound[3 * LongestWord];
        var first = sounds.Length;
        for (var end = endings.Length - 1; end > 0; end = endings[end].Start)
        {
            foreach (var sound in (ReadOnlySpan<Sound>)[endings[end].Coda, endings[end].Vowel, endings[end].Onset])
            {
                if (sound != Sound.None)
                {
                    sounds[--first] = sound;
                }
            }
        }

        sounds = sounds[first..];
        Assimilate(sounds);
        return [.. sounds];
    }

    private static bool StandsAt(string spelling, string word, int at) => word.AsSpan(at).StartsWith(spelling);

    private static (string Spelling, Sound Sound)[][] ByFirstLetter(params (string Spelling, Sound Sound)[] spellings) =>
        [.. Enumerable.Range('a', 26).Select(c => spellings.Where(s => s.Spelling[0] == c).ToArray())];

    private static void Assimilate(Span<Sound> sounds)
    {
        for (var i = 0; i + 1 < sounds.Length; i++)
        {
            (sounds[i], sounds[i + 1]) = (sounds[i], sounds[i + 1]) switch
            {
                (Sound.K or Sound.G, Sound.L) => (Sound.G, Sound.N),
                (Sound.P or Sound.M, Sound.L) => (Sound.M, Sound.N),
                (Sound.T, Sound.L) => (Sound.N, Sound.N),
                (Sound.N, Sound.L) or (Sound.L, Sound.N) => (Sound.L, Sound.L),
                (Sound.K, Sound.N or Sound.M) => (Sound.G, sounds[i + 1]),
                (Sound.P, Sound.N or Sound.M) => (Sound.M, sounds[i + 1]),
                (Sound.T, Sound.N or Sound.M) => (Sound.N, sounds[i + 1]),
                var other => other,
            };
        }
    }

    /// <summary>The last syllable of the reading of fewest syllables that ends at a place.</summary>
    /// <param name="Syllables">How many syllables that reading has; 0 when there is none.</param>
    /// <param name="Start">Where its last begins.</param>
    /// <param name="Onset">Its first sound, or none.</param>
    /// <param name="Vowel">Its vowel.</param>
    /// <param name="Coda">Its last sound, or none.</param>
    private readonly record struct Ending(byte Syllables, byte Start, Sound Onset, Sound Vowel, Sound Coda);

    /// <summary>A sound of Korean as far as romanisation of the lists tells them apart; tense, aspirated and plain consonants are one.</summary>
    internal enum Sound : byte
    {
        None,
        K,
        T,
        P,
        C,
        S,
        H,
        L,
        N,
        M,

        /// <summary>ng.</summary>
        G,
        A,
        E,
        O,

        /// <summary>Spelled eo; plain lists print o, or u.</summary>
        Eo,
        U,

        /// <summary>Spelled eu; plain lists print u.</summary>
        Eu,
        I,
        Ui,
        Ya,
        Ye,
        Yo,
        Yu,
        Wa,
        We,
        Wi,
        Wo,
    }
}
