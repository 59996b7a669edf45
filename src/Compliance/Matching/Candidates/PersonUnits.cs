using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed persons' names.</summary>
internal sealed class PersonUnits : ListedUnits
{
    private static readonly int[] None = [];
    private static readonly SpellingBounds Bounds = new(BoundOf);

    private readonly SpellingIndex _words;
    private readonly SpellingIndex _joined;
    private readonly SpellingIndex _wordKeys;
    private readonly SpellingIndex _joinedKeys;
    private readonly Dictionary<char, int[]> _byFirstLetter;
    private readonly Dictionary<char, int[]> _initials;
    private readonly Dictionary<string, int[]> _commonInParts;
    private readonly ConsonantIndex _consonants;

    /// <summary>Makes an index of units.</summary>
    /// <param name="units">The distinct units; the number of each is its place.</param>
    /// <param name="least">The threshold that is asked mostly: others are answered as well, more slowly.</param>
    public PersonUnits(NameUnit[] units, int least)
        : base(units, u => u.Kind != TokenKind.Word)
    {
        // Keys that are the word itself are found by the word.
        var words = units.Where(u => !u.IsJoined).ToArray();
        var joined = units.Where(u => u.IsJoined).ToArray();
        var (bounds, joinedBounds) = (Bounds[least], Bounds[LeastJoined(least)]);
        _words = new SpellingIndex(words.Select(u => (ClassesOf(u.Text), u.Id)), bounds);
        _joined = new SpellingIndex(joined.Select(u => (ClassesOf(u.Text), u.Id)), joinedBounds);
        _wordKeys = new SpellingIndex(words.Where(u => u.HasOtherKey).Select(u => (ClassesOf(u.Key), u.Id)), bounds);
        _joinedKeys = new SpellingIndex(joined.Where(u => u.HasOtherKey).Select(u => (ClassesOf(u.Key), u.Id)), joinedBounds);
        _byFirstLetter = ByKey(words, u => FirstLetter(u));
        _initials = ByKey(words.Where(u => u.Text.Length == 1), u => FirstLetter(u));
        _commonInParts = ByKey(joined.Where(u => u.JoinedCommon is not null), u => u.JoinedCommon!, StringComparer.Ordinal);
        _consonants = new ConsonantIndex(units);
    }

    /// <inheritdoc/>
    public override int LeastOf(ScoringForm query, int floor) => floor;

    /// <inheritdoc/>
    public override bool Reaches(in NameUnit query, int listed, int least) => UnitSimilarity.Of(query, Units[listed], least) >= least;

    /// <inheritdoc/>
    protected override void FindOthers(in NameUnit query, int least, List<int> found)
    {
        if (!query.IsJoined)
        {
            // Bound: a word and an initial meet by the first letter.
            Add((query.Text.Length == 1 ? _byFirstLetter : _initials).GetValueOrDefault(FirstLetter(query), None), found);
            if (query.Kind == TokenKind.Common)
            {
                // Bound: joined words that spell a common name in parts are a variant of it.
                Add(_commonInParts.GetValueOrDefault(query.Canonical, None), found);
            }
        }
        else if (query.JoinedCommon is { } common)
        {
            Add(OfCommon(common), found);
        }

        // Bound: a word without short vowels meets others by its consonants.
        _consonants.Near(query, least, found);

        // Bound: one edit changes two letters of the set and four neighbourhoods at most, and edits are limited by length.
        var leastJoined = LeastJoined(least);
        FindSpellings(query, query.IsJoined ? leastJoined : least, _words, _wordKeys, found);
        if (!query.IsJoined)
        {
            FindSpellings(query, leastJoined, _joined, _joinedKeys, found);
        }
    }

    private static void FindSpellings(in NameUnit query, int least, SpellingIndex words, SpellingIndex keys, List<int> found)
    {
        var keyBounds = Bounds[least + UnitSimilarity.KeyLoss];
        words.Near(ClassesOf(query.Text), Bounds[least], found);
        var key = ClassesOf(query.Key);
        keys.Near(key, keyBounds, found);
        if (query.HasOtherKey)
        {
            words.Near(key, keyBounds, found);
        }
    }

    private static int LeastJoined(int least) => Math.Max(least, UnitSimilarity.LeastJoined) + UnitSimilarity.JoinedLoss;

    private static char FirstLetter(in NameUnit unit) => char.ToLowerInvariant(unit.Text[0]);

    // Letters of one class are exchanged for less than any other edit costs: by their classes, words differ in other edits alone.
    private static string ClassesOf(string word) => string.Create(word.Length, word, static (classes, word) =>
    {
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = LetterEdits.ClassOf(word[i]);
        }
    });

    // A swap changes six neighbourhoods and no letter of the set, another edit four and two.
    private static SpellingBound BoundOf(int length, int least)
    {
        var (cost, edits) = UnitSimilarity.MostEditsOf(length, least);
        var (others, pairs, touched) = (0, 0, 0);
        for (var swaps = 0; swaps * LetterEdits.CheapestSwap <= cost && 2 * swaps <= edits; swaps++)
        {
            var beside = Math.Min((cost - (swaps * LetterEdits.CheapestSwap)) / LetterEdits.CheapestOther, edits - (2 * swaps));
            others = Math.Max(others, beside);
            pairs = Math.Max(pairs, (6 * swaps) + (4 * beside));
            touched = Math.Max(touched, (2 * swaps) + beside);
        }

        return new SpellingBound(others, 1, 1, 2 * others, pairs, touched);
    }
}
