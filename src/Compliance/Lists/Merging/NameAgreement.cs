using System.Collections.Frozen;
using Compliance.Text;

namespace Compliance.Lists.Merging;

/// <summary>How far a name of one entry agrees with a name of another.</summary>
internal enum NameSupport
{
    /// <summary>No name comes near.</summary>
    None,

    /// <summary>Names differ in a few letters, as romanisations and misprints do.</summary>
    Near,

    /// <summary>Names have the same letters: order of words, blanks, hyphens, case and marks aside.</summary>
    Same,
}

/// <summary>Compares names of two lists for merging. Stricter than matching, because a wrong merge hides a party.</summary>
internal sealed class NameAgreement(ListedParty entry)
{
    // Of ten letters two may differ: "Paek Se Bong" and "Paik Se-pong".
    private const int LettersForOneEdit = 5;

    // Two companies may differ in nothing else, so forms are left out only where a reference or number speaks for identity too.
    private static readonly FrozenSet<string> LegalForms =
        new[] { "company", "corporation", "limited", "incorporated", "gmbh", "ag", "sa", "sarl", "llc", "plc", "bhd", "sdn", "pte" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["co"] = "company", ["corp"] = "corporation", ["ltd"] = "limited", ["inc"] = "incorporated",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string[][] words = [.. entry.Names.SelectMany(n => Forms(n.Name)).Select(WithoutLegalForms).Where(w => w.Length > 0)];
    private readonly HashSet<string> letters = [.. entry.Names.SelectMany(n => Forms(n.Name)).Select(Letters).Where(l => l.Length > 0)];

    /// <summary>Every name as its letters in alphabetical order.</summary>
    public IReadOnlyCollection<string> Keys => letters;

    /// <summary>The primary name as its letters in the printed order, without what stands in brackets.</summary>
    public string Primary { get; } = string.Concat(Forms(entry.PrimaryName).First());

    /// <summary>Whether the primary names differ in no more than a few letters.</summary>
    public bool HasNearPrimary(NameAgreement other) => words.Length > 0 && other.words.Length > 0 && IsNear(words[0], other.words[0]);

    /// <summary>How many names agree in all letters.</summary>
    public int SameNames(NameAgreement other) => letters.Count(other.letters.Contains);

    public NameSupport With(NameAgreement other)
    {
        if (letters.Overlaps(other.letters) || words.Select(Letters).Intersect(other.words.Select(Letters), StringComparer.Ordinal).Any())
        {
            return NameSupport.Same;
        }

        foreach (var name in words)
        {
            foreach (var otherName in other.words)
            {
                if (IsNear(name, otherName))
                {
                    return NameSupport.Near;
                }
            }
        }

        return NameSupport.None;
    }

    /// <summary>The letters and digits of a name in alphabetical order: the same for every order and division of its words.</summary>
    public static IEnumerable<string> Letters(string name) => Forms(name).Select(Letters);

    private static string Letters(string[] words)
    {
        var letters = string.Concat(words).ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    // "Foreign Trade Bank (FTB)" is the name and its short form; "(Hong Kong)" stays part of a name too.
    private static IEnumerable<string[]> Forms(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var close = name.IndexOf(')', StringComparison.Ordinal);
        if (open > 0 && close > open && Words(string.Concat(name.AsSpan(0, open), " ", name.AsSpan(close + 1))) is { Length: > 0 } outside)
        {
            yield return outside;
        }

        yield return Words(name);
    }

    private static string[] WithoutLegalForms(string[] words) =>
        words.Where(w => !LegalForms.Contains(w)).ToArray() is { Length: > 0 } kept ? kept : words;

    private static bool IsNear(string[] left, string[] right)
    {
        var length = Math.Max(Length(left), Length(right));
        var limit = length / LettersForOneEdit;
        if (limit == 0)
        {
            return false;
        }

        // Both orders: sorting words puts a misspelt first letter elsewhere.
        return EditDistance.Osa(string.Concat(left), string.Concat(right), limit) <= limit
            || EditDistance.Osa(string.Concat(left.Order(StringComparer.Ordinal)), string.Concat(right.Order(StringComparer.Ordinal)), limit) <= limit
            || EditDistance.Osa(string.Concat(LastFirst(left)), string.Concat(right), limit) <= limit
            || EditDistance.Osa(string.Concat(left), string.Concat(LastFirst(right)), limit) <= limit;
    }

    private static int Length(string[] words) => words.Sum(w => w.Length);

    private static IEnumerable<string> LastFirst(string[] words) => words.TakeLast(1).Concat(words.SkipLast(1));

    private static string[] Words(string name)
    {
        var folded = UnicodeFolding.Fold(name).Replace("'", "", StringComparison.Ordinal);
        var chars = folded.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = char.IsLetterOrDigit(chars[i]) ? chars[i] : ' ';
        }

        var words = new string(chars).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Abbreviations.GetValueOrDefault(words[i], words[i]);
        }

        return words;
    }
}
