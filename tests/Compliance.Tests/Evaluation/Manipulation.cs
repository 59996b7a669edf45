using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>A small change that a name suffers on its way into a form; the person stays the same.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Of">The words changed; null when the change does not apply to them.</param>
internal sealed record Manipulation(string Name, Func<string[], SeededChoice, string[]?> Of)
{
    private const int LeastTypo = 4;
    private const int LeastSplit = 6;
    private const int LeastPart = 2;
    private const int LettersOfAlphabet = 26;

    /// <summary>One edit in a word of at least four letters.</summary>
    public static Manipulation Typo { get; } = new("typo", (words, choice) =>
        Change(words, choice, w => w.Length >= LeastTypo && w.All(char.IsLetter), w => [Edit(w, choice)]));

    /// <summary>Two neighbouring words written as one.</summary>
    public static Manipulation Joined { get; } = new("joined", (words, choice) =>
    {
        if (words.Length < 2)
        {
            return null;
        }

        var at = choice.Below(words.Length - 1);
        return [.. words[..at], words[at] + words[at + 1], .. words[(at + 2)..]];
    });

    /// <summary>A word of at least six letters written as two, each of at least two letters.</summary>
    public static Manipulation Split { get; } = new("split", (words, choice) => Change(words, choice, w => w.Length >= LeastSplit && w.All(char.IsLetter), w =>
    {
        var at = LeastPart + choice.Below(w.Length - (2 * LeastPart) + 1);
        return [w[..at], w[at..]];
    }));

    /// <summary>The first word last: surname and given name in the other order.</summary>
    public static Manipulation Reversed { get; } = new("reversed", (words, _) => words.Length < 2 ? null : [.. words[1..], words[0]]);

    /// <summary>One word in the middle of three or more left out.</summary>
    public static Manipulation Dropped { get; } = new("middle word dropped", (words, choice) =>
    {
        if (words.Length < 3)
        {
            return null;
        }

        var at = 1 + choice.Below(words.Length - 2);
        return [.. words[..at], .. words[(at + 1)..]];
    });

    /// <summary>All words but the first and last, or the first of two, as initials. Not for Korean names, whose syllables have none.</summary>
    public static Manipulation Initials { get; } = new("initials", (words, _) => words.Length switch
    {
        < 2 => null,
        2 => [Initial(words[0]), words[1]],
        _ => [words[0], .. words[1..^1].Select(Initial), words[^1]],
    });

    /// <summary>One edit in every word of at least four letters; no row of the tables.</summary>
    public static Manipulation Typos { get; } = new("typo in every word", (words, choice) =>
        [.. words.Select(w => w.Length >= LeastTypo && w.All(char.IsLetter) ? Edit(w, choice) : w)]);

    /// <summary>Every manipulation, in the order of the tables.</summary>
    public static ImmutableArray<Manipulation> All { get; } = [Typo, Joined, Split, Reversed, Dropped, Initials];

    /// <summary>A name manipulated; null when the manipulation does not apply or changes nothing. The same for the same name always.</summary>
    public string? Apply(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Of(words, SeededChoice.For(Name + ":" + name)) is { } changed && string.Join(' ', changed) is var text
            && FoldedText.Of(text) != FoldedText.Of(name) ? text : null;
    }

    private static string[]? Change(string[] words, SeededChoice choice, Func<string, bool> fits, Func<string, string[]> change)
    {
        var candidates = Enumerable.Range(0, words.Length).Where(i => fits(words[i])).ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }

        var at = choice.Of(candidates);
        return [.. words[..at], .. change(words[at]), .. words[(at + 1)..]];
    }

    private static string Edit(string word, SeededChoice choice)
    {
        var letter = ((char)('a' + choice.Below(LettersOfAlphabet))).ToString();
        var at = choice.Below(word.Length);
        var swapped = choice.Below(word.Length - 1);
        return choice.Below(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter),
            2 => word.Remove(at, 1).Insert(at, letter),
            _ => $"{word[..swapped]}{word[swapped + 1]}{word[swapped]}{word[(swapped + 2)..]}",
        };
    }

    private static string Initial(string word) => word[..1] + ".";
}
