using Compliance.Lists;
using Compliance.Text;

namespace Compliance.Benchmarks;

/// <summary>Makes names of persons like those of lists, as many as asked: words are made up letter by letter from the common names of data/names and the names of the
/// embedded list (each letter follows the two before it as often as it does there), and some words are far more frequent than others, as names are. One in twenty is
/// Korean, of its surnames and syllables.</summary>
internal sealed class SyntheticNames
{
    private const int Order = 2;
    private const int LeastLetters = 3;
    private const int MostLetters = 12;
    private const int KoreanOf = 20;
    private const int NewOf = 4;

    private readonly Random _random;
    private readonly Dictionary<string, string> _following = new(StringComparer.Ordinal);
    private readonly string[] _surnames;
    private readonly string[] _syllables;
    private readonly List<string> _words = [];

    /// <summary>Prepares names.</summary>
    /// <param name="seed">The same seed makes the same names.</param>
    public SyntheticNames(int seed)
    {
        _random = new Random(seed);
        foreach (var word in Models())
        {
            var padded = new string('^', Order) + word + '$';
            for (var i = Order; i < padded.Length; i++)
            {
                var before = padded[(i - Order)..i];
                _following[before] = _following.GetValueOrDefault(before, "") + padded[i];
            }
        }

        _surnames = [.. EmbeddedTable.ReadRows("names/korean-surnames.tsv").Select(r => r[3].Split(' ')[0])];
        _syllables = [.. Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Person).SelectMany(p => p.Names).SelectMany(n => Tokens(n.Name)).Where(t => t.Length is > 1 and < 6).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The next name.</summary>
    public string Next()
    {
        if (_random.Next(KoreanOf) == 0)
        {
            return Written($"{Of(_surnames)} {Of(_syllables)} {Of(_syllables)}");
        }

        return Written(string.Join(' ', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Word())));
    }

    // A new word in four; else one that was used before, the earlier the more often.
    private string Word()
    {
        if (_words.Count > 0 && _random.Next(NewOf) != 0)
        {
            var place = _random.NextDouble();
            return _words[(int)(_words.Count * place * place)];
        }

        var word = MadeUp();
        _words.Add(word);
        return word;
    }

    private string MadeUp()
    {
        while (true)
        {
            var word = new string('^', Order);
            while (word[^1] != '$' && word.Length <= MostLetters + Order)
            {
                var next = _following[word[^Order..]];
                word += next[_random.Next(next.Length)];
            }

            if (word[^1] == '$' && word.Length - Order - 1 >= LeastLetters)
            {
                return word[Order..^1];
            }
        }
    }

    private static IEnumerable<string> Models() =>
        EmbeddedTable.ReadRows("names/words.tsv").Where(r => r[0] == "common").SelectMany(r => r[2].Split(' ')).Concat(Watchlist.Default.Parties.SelectMany(p => p.Names).SelectMany(n => Tokens(n.Name)))
            .Where(w => w.All(char.IsAsciiLetterLower));

    private static IEnumerable<string> Tokens(string name) => name.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsAsciiLetterLower));

    private string Of(string[] words) => words[_random.Next(words.Length)];

    private static string Written(string name) => string.Join(' ', name.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
