using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Reads a person's name as Korean: surname first or last, given name in one word or several, in any of the scripts.</summary>
internal static class KoreanParser
{
    private const int MostNames = 8;

    /// <summary>A misspelling may stand for many syllables.</summary>
    private const int MostRepaired = 20;

    /// <summary>Capitals mark another word as the surname ("Chun Yong CHOE").</summary>
    private const int OtherCapitals = 200;
    private const int MostWords = 4;

    private const int MostOnStack = 64;

    /// <summary>The syllables of a given name: three are native Korean ones, and telling them from other names takes Hangul.</summary>
    private const int MostGiven = 2;
    private const int MostGivenHangul = 3;

    /// <summary>The surname behind the given name.</summary>
    private const int SurnameLast = 20;

    /// <summary>The surname is part of a longer word.</summary>
    private const int SurnameJoined = 60;

    /// <summary>The Yale system is rare outside linguistics.</summary>
    private const int YaleSystem = 100;

    /// <summary>The ways to read a form, the least far-fetched first; empty when it does not read as a Korean name.</summary>
    public static ImmutableArray<KoreanName> Parse(NameForm form) => form.Script switch
    {
        Script.Latin => Latin(form),
        Script.Cyrillic => Sorted(Spelled(form, SpellingSystem.Cyrillic, 0, true)),
        Script.Hangul => Characters(form, Hangul),
        Script.Han => Characters(form, HanjaNames.Read),
        _ => [],
    };

    private static ImmutableArray<KoreanName> Latin(NameForm form)
    {
        var names = Spelled(form, SpellingSystem.Latin, 0, true);
        var inYale = Spelled(form, SpellingSystem.Yale, YaleSystem, false);
        var inPinyin = PinyinNames.Read(form);
        return names.IsEmpty && inYale.IsEmpty ? inPinyin : [.. Sorted(names.AddRange(inYale)), .. inPinyin];
    }

    private static ImmutableArray<KoreanName> Sorted(ImmutableArray<KoreanName> names) => names.Length == 1
        ? names
        : [.. names.OrderBy(n => n.Cost).ThenBy(n => n.Marked, StringComparer.Ordinal).Where((n, i) => i < (n.Cost < SpellingRepair.OneEdit ? MostNames : MostRepaired))];

    private static ImmutableArray<KoreanName> Spelled(NameForm form, SpellingSystem system, int systemCost, bool repairs)
    {
        var words = form.Spelled.Words;
        if (words.Length is 0 or > MostWords)
        {
            return [];
        }

        var dictionary = SpellingDictionary.Of(system);
        var hasSurname = HasSeparateSurname(words, system);
        if (!hasSurname && form.Spelled.Surname != 0)
        {
            return [];
        }

        // Most names are none: of these a word is found that no syllables spell, before any word is cut.
        var uncut = 0;
        foreach (var word in words)
        {
            if (!MayBeCut(word, dictionary) && (!hasSurname || (Surnames.Find(system, word).IsEmpty && (++uncut > 1 || !repairs))))
            {
                return [];
            }
        }

        var cuts = new List<Cut>[words.Length];
        var broken = -1;
        for (var i = 0; i < words.Length; i++)
        {
            cuts[i] = CutsOf(words[i], dictionary);
            if (cuts[i].Count == 0 && !hasSurname)
            {
                // Nothing is left but a surname in one word with the given name, and that takes syllables in every word.
                return [];
            }

            if (cuts[i].Count == 0 && Surnames.Find(system, words[i]).IsEmpty)
            {
                if (broken >= 0 || words.Length == 1 || !repairs)
                {
                    return [];
                }

                broken = i;
            }
        }

        if (broken >= 0)
        {
            // Only a name that is Korean but for one word is worth repairing.
            if (Surnames.Find(system, words[broken == 0 ? ^1 : 0]).IsEmpty
                || (cuts[broken] = SpellingRepair.Of(MarkedLetters.Read(words[broken]), dictionary)).Count == 0)
            {
                return [];
            }
        }

        var names = new List<KoreanName>();
        AddSeparate(names, form, words, cuts, system, systemCost);
        var hasForward = names.Exists(n => !n.IsReversed);
        names = names.ConvertAll(n => n.IsReversed && !hasForward ? n with { IsReversed = false } : n);
        if (form.Spelled.Surname == 0)
        {
            AddJoined(names, words, cuts, system, systemCost);
        }

        return names.Count == 1 ? [names[0]] : [.. names.DistinctBy(n => n.Marked, StringComparer.Ordinal)];
    }

    private static bool MayBeCut(string word, SpellingDictionary dictionary) =>
        WordCuts.IsSpelled(MarkedLetters.Read(word), dictionary) || SpellingRepair.HasDoubledVowel(word);

    private static List<Cut> CutsOf(string word, SpellingDictionary dictionary)
    {
        var cuts = WordCuts.Of(MarkedLetters.Read(word), dictionary);
        cuts.AddRange(SpellingRepair.DoubledVowel(word, dictionary));
        return cuts;
    }

    private static bool HasSeparateSurname(ImmutableArray<string> words, SpellingSystem system)
    {
        return words.Length > 1 && (IsSurname(words[0]) || IsSurname(words[^1])
            || (words.Length > 2 && (AreSurname(words[0], words[1]) || AreSurname(words[^2], words[^1]))));

        bool IsSurname(ReadOnlySpan<char> word) =>
            !Surnames.Find(system, word).IsEmpty || (word.Contains('\'') && !Surnames.Find(system, MarkedLetters.Strip(MarkedLetters.Read(word.ToString()))).IsEmpty);

        bool AreSurname(string first, string second)
        {
            Span<char> joined = stackalloc char[MostOnStack];
            return first.TryCopyTo(joined) && second.TryCopyTo(joined[first.Length..]) ? IsSurname(joined[..(first.Length + second.Length)]) : IsSurname(first + second);
        }
    }

    // The surname is a word of its own, before or behind the given name.
    private static void AddSeparate(List<KoreanName> names, NameForm form, ImmutableArray<string> words, List<Cut>[] cuts, SpellingSystem system, int cost)
    {
        var (surname, capitals) = (form.Spelled.Surname, form.Spelled.Capitals);
        var first = cost + (capitals == SurnamePlace.Last ? OtherCapitals : 0);
        var last = cost + SurnameLast + (capitals == SurnamePlace.First ? OtherCapitals : 0);
        for (var length = 1; length < Math.Min(words.Length, 3); length++)
        {
            if (surname == 0 || surname == length)
            {
                Add(names, string.Concat(words[..length]), cuts.AsSpan(length), system, first, false);
            }

            if (surname == 0)
            {
                Add(names, string.Concat(words[^length..]), cuts.AsSpan(0, words.Length - length), system, last, true);
            }
        }
    }

    // "Kimjongun", "Jongunkim", "Kimjong Un".
    private static void AddJoined(List<KoreanName> names, ImmutableArray<string> words, List<Cut>[] cuts, SpellingSystem system, int cost)
    {
        cost += words.Length == 1 ? 0 : SurnameJoined;
        foreach (var cut in Combine(cuts))
        {
            if (cut.Syllables.Length is < 2 or > WordCuts.MostSyllables)
            {
                continue;
            }

            if (cuts[0].Count > 0 && cuts[0][0].Syllables.Length > 1)
            {
                AddName(names, cut.Syllables[0].Plain, cut.Syllables[1..], system, cost + cut.Cost);
                if (cut.Syllables.Length > 2)
                {
                    AddName(names, cut.Syllables[0].Plain + cut.Syllables[1].Plain, cut.Syllables[2..], system, cost + cut.Cost);
                }
            }

            if (cuts[^1].Count > 0 && cuts[^1][0].Syllables.Length > 1)
            {
                AddName(names, cut.Syllables[^1].Plain, cut.Syllables[..^1], system, cost + cut.Cost + SurnameLast + SurnameJoined);
            }
        }
    }

    private static void Add(List<KoreanName> names, string surname, ReadOnlySpan<List<Cut>> given, SpellingSystem system, int cost, bool isReversed)
    {
        var plain = MarkedLetters.Strip(MarkedLetters.Read(surname));
        if (Surnames.Find(system, plain).IsEmpty)
        {
            return;
        }

        foreach (var cut in Combine(given))
        {
            AddName(names, plain, cut.Syllables, system, cost + cut.Cost, isReversed);
        }
    }

    private static void AddName(List<KoreanName> names, string surname, ImmutableArray<SyllableSpelling> given, SpellingSystem system, int cost, bool isReversed = false)
    {
        var surnames = Surnames.Find(system, surname);
        if (!surnames.IsEmpty && given.Length is > 0 and <= MostGiven)
        {
            var style = system == SpellingSystem.Latin ? SpellingFeatures.Of(surname, given) : SpellingStyle.Unknown;
            names.Add(new KoreanName(surname, surnames, given, cost, style, KoreanOrigin.Spelled) { IsReversed = isReversed });
        }
    }

    // Every combination of the words' cuts, the most ordinary of each first; few words have more than one or two.
    private static List<Cut> Combine(ReadOnlySpan<List<Cut>> words)
    {
        var combined = new List<Cut> { Cut.None };
        foreach (var cuts in words)
        {
            combined = combined is [var before] && cuts is [var next]
                ? Joined(before, next)
                : [.. combined.SelectMany(c => cuts.Select(w => new Cut(c.Syllables.AddRange(w.Syllables), c.Cost + w.Cost)))
                .Where(c => c.Syllables.Length <= WordCuts.MostSyllables).OrderBy(c => c.Cost).Take(MostNames)];
        }

        return combined;
    }

    private static List<Cut> Joined(Cut before, Cut next) =>
        before.Syllables.Length + next.Syllables.Length > WordCuts.MostSyllables ? []
        : [before.Syllables.IsEmpty ? next : new Cut(before.Syllables.AddRange(next.Syllables), before.Cost + next.Cost)];

    private static ImmutableArray<KoreanName> Characters(NameForm form, Func<string, IEnumerable<KoreanName>> read)
    {
        var text = string.Concat(form.Spelled.Words);
        return text.Length is < 2 or > MostGivenHangul + 2 ? [] : Sorted([.. read(text)]);
    }

    private static IEnumerable<KoreanName> Hangul(string text)
    {
        for (var length = 1; length <= Math.Min(2, text.Length - 1); length++)
        {
            var surnames = Surnames.FindHangul(text[..length]);
            if (!surnames.IsEmpty && text.Length - length <= MostGivenHangul && text.All(c => Compliance.Text.Hangul.IsSyllable(c)))
            {
                yield return new KoreanName(
                    text[..length], surnames, [.. text[length..].Select(SyllableSpelling.OfHangul)], 0, SpellingStyle.Unknown, KoreanOrigin.Hangul);
            }
        }
    }
}
