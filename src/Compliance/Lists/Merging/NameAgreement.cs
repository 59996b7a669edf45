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

    private readonly string[][] words = [.. entry.Names.Select(n => Words(n.Name)).Where(w => w.Length > 0)];
    private readonly HashSet<string> letters = [.. entry.Names.Select(n => Letters(n.Name)).Where(l => l.Length > 0)];

    /// <summary>Every name as its letters in alphabetical order.</summary>
    public IReadOnlyCollection<string> Keys => letters;

    /// <summary>The primary name as its letters in the printed order.</summary>
    public string Primary { get; } = string.Concat(Words(entry.PrimaryName));

    /// <summary>How many names agree in all letters.</summary>
    public int SameNames(NameAgreement other) => letters.Count(other.letters.Contains);

    public NameSupport With(NameAgreement other)
    {
        if (letters.Overlaps(other.letters))
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
    public static string Letters(string name)
    {
        var letters = string.Concat(Words(name)).ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

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

        return new string(chars).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
