using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed persons' names.</summary>
internal sealed class PersonUnits : ListedUnits
{
    /// <summary>How alike the letters of joined words are that meet at all.</summary>
    private const int LeastJoined = UnitSimilarity.LeastJoined + UnitSimilarity.JoinedLoss;

    private static readonly SpellingBounds Bounds = new(BoundOf);

    private readonly SpellingIndex _words;
    private readonly SpellingIndex _joined;
    private readonly UnitSignature[] _signatures;
    private readonly HashedNumbers _joinedByText;
    private readonly HashedNumbers _byMeaning;
    private readonly HashedNumbers _byFirstLetter;
    private readonly HashedNumbers _initials;
    private readonly HashedNumbers _commonInParts;
    private readonly bool _hasUnvocalised;
    private readonly Lazy<ConsonantIndex> _consonants;

    /// <summary>Makes an index of units.</summary>
    /// <param name="table">The distinct units.</param>
    /// <param name="units">The same, as they are compared.</param>
    /// <param name="least">The threshold that is asked mostly: others are answered as well, more slowly.</param>
    public PersonUnits(UnitTable table, DistinctUnit[] units, int least)
        : base(table)
    {
        _words = new SpellingIndex(Spellings(units, Those(units, u => !u.Unit.IsJoined)), Bounds[least]);
        _joined = new SpellingIndex(Spellings(units, Those(units, u => u.Unit.IsJoined)), Bounds[LeastJoined]);
        _signatures = Array.ConvertAll(units[..table.Words], u => new UnitSignature(u.Unit, true));
        _joinedByText = ByHash(units, u => u.Unit.IsJoined, u => HashedNumbers.HashOf(u.Unit.Text));
        _byMeaning = ByMeaning(units, u => !u.Unit.IsJoined && u.Unit.Kind != TokenKind.Word);
        _byFirstLetter = ByHash(units, u => !u.Unit.IsJoined, u => FirstLetter(u.Unit));
        _initials = ByHash(units, u => !u.Unit.IsJoined && u.Unit.Length == 1, u => FirstLetter(u.Unit));
        _commonInParts = ByHash(units, u => u.Unit.JoinedCommon is not null, u => HashedNumbers.HashOf(u.Unit.JoinedCommon!));
        _hasUnvocalised = Array.Exists(units, u => u.Unit.IsUnvocalised);
        _consonants = new Lazy<ConsonantIndex>(() => new ConsonantIndex(table, least));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public PersonUnits(UnitTable table, ColumnReader reader, int least)
        : base(table)
    {
        (_words, _joined, _signatures) = (new SpellingIndex(reader), new SpellingIndex(reader), reader.Read<UnitSignature>());
        (_joinedByText, _byMeaning) = (new HashedNumbers(reader), new HashedNumbers(reader));
        (_byFirstLetter, _initials, _commonInParts) = (new HashedNumbers(reader), new HashedNumbers(reader), new HashedNumbers(reader));
        _hasUnvocalised = reader.Read<byte>()[0] != 0;
        _consonants = new Lazy<ConsonantIndex>(() => new ConsonantIndex(table, least));
    }

    /// <inheritdoc/>
    public override void Write(ColumnWriter writer)
    {
        _words.Write(writer);
        _joined.Write(writer);
        writer.Write<UnitSignature>(_signatures);
        _joinedByText.Write(writer);
        _byMeaning.Write(writer);
        _byFirstLetter.Write(writer);
        _initials.Write(writer);
        _commonInParts.Write(writer);
        writer.Write<byte>([_hasUnvocalised ? (byte)1 : (byte)0]);
    }

    /// <inheritdoc/>
    public override int LeastOf(ScoringForm query, int floor) => floor;

    /// <inheritdoc/>
    public override bool Reaches(in NameUnit query, int listed, int least) =>
        // Joined words that are not found do not meet at all: they are held to no more than makes them meet.
        (query.IsJoined || Units.IsJoined(listed) ? Math.Min(least, UnitSimilarity.LeastJoined) : least) is var limit
        && UnitSimilarity.Of(query, Units[listed], limit) >= limit;

    /// <inheritdoc/>
    /// <remarks>Joined words that were not found do not meet.</remarks>
    public override (uint Found, uint May) Meets(ScoringForm query, ReadOnlySpan<UnitSignature> tokens, int listed)
    {
        var may = 0u;
        if (!Units.IsJoined(listed))
        {
            ref readonly var signature = ref _signatures[listed];
            for (var i = 0; i < tokens.Length; i++)
            {
                if (signature.IsNear(tokens[i]) && MayMeet(query.Units.ItemRef(i), tokens[i], listed))
                {
                    may |= 1u << i;
                }
            }
        }

        return (0, may);
    }

    /// <inheritdoc/>
    public override int Similarity(in NameUnit query, int listed) => UnitSimilarity.Of(query, Units[listed]);

    /// <inheritdoc/>
    public override bool JoinedMayMeet => false;

    /// <inheritdoc/>
    public override int LeastCredit(int floor) => PersonComparison.LeastCredit(floor);

    /// <inheritdoc/>
    public override bool MayReach(in MetTokens query, in MetTokens listed, int floor) =>
        PersonComparison.MayReach(query.Gain + listed.Gain, query.Total + listed.Total, query.Open - listed.Open, floor);

    /// <inheritdoc/>
    public override void Find(ScoringForm form, int unit, int least, List<int> found)
    {
        ref readonly var query = ref form.Units.ItemRef(unit);
        if (!query.IsJoined)
        {
            // Bound: a title, particle, number or common word is the same in each of its spellings, and a word and an initial meet by the first letter.
            if (query.Kind != TokenKind.Word)
            {
                Add(_byMeaning[HashedNumbers.HashOf(query.Kind, query.Canonical)], found);
            }

            Add((query.Length == 1 ? _byFirstLetter : _initials)[FirstLetter(query)], found);
            if (query.Kind == TokenKind.Common)
            {
                // Bound: joined words that spell a common name in parts are a variant of it.
                Add(_commonInParts[HashedNumbers.HashOf(query.Canonical)], found);
            }
        }
        else
        {
            // Bound: joined words meet others by the same letters.
            Add(_joinedByText[HashedNumbers.HashOf(query.Text)], found);
            if (query.JoinedCommon is { } common)
            {
                Add(_byMeaning[HashedNumbers.HashOf(TokenKind.Common, common)], found);
            }
        }

        // Bound: a word without short vowels meets others by its consonants.
        if (_hasUnvocalised || query.IsUnvocalised)
        {
            _consonants.Value.Near(query, query.IsJoined ? LeastJoined : Math.Min(least, LeastJoined), found);
        }

        FindSpellings(query, least, found);
    }

    private bool MayMeet(in NameUnit query, in UnitSignature ofQuery, int listed) =>
        _signatures[listed].MayMeet(ofQuery, query, out var decide) && (!decide || UnitSimilarity.MayMeet(query, Units[listed]));

    // Where a word's key is its spelling, the one stands for the other; so it does where the key has letters of the same classes.
    private void FindSpellings(in NameUnit query, int least, List<int> found)
    {
        Span<ulong> room = stackalloc ulong[SoughtWord.Room];
        Span<char> text = stackalloc char[query.Length];
        ClassesOf(query.Text, text);
        FindSpellings(new SoughtWord(text, query.Text.Contains('h', StringComparison.Ordinal), SoughtWord.AnyBeginning, room), query.IsJoined, least, 0, found);
        if (query.HasOtherKey)
        {
            Span<char> key = stackalloc char[query.KeyLength];
            ClassesOf(query.Key, key);
            if (!key.SequenceEqual(text))
            {
                FindSpellings(new SoughtWord(key, query.Key.Contains('h', StringComparison.Ordinal), SoughtWord.AnyBeginning, room), query.IsJoined, least, UnitSimilarity.KeyLoss, found);
            }
        }
    }

    private void FindSpellings(in SoughtWord word, bool isJoined, int least, int loss, List<int> found)
    {
        var joined = Bounds[LeastJoined + loss];
        _words.Near(word, isJoined ? joined : Bounds[least + loss], found);
        if (!isJoined)
        {
            _joined.Near(word, joined, found);
        }
    }

    private static List<ListedWord> Spellings(DistinctUnit[] units, int[] numbers)
    {
        var spellings = new List<ListedWord>();
        foreach (var number in numbers)
        {
            ref readonly var unit = ref units[number].Unit;
            var classes = ClassesOf(unit.Text);
            spellings.Add(new ListedWord(classes, number));
            if (unit.HasOtherKey && ClassesOf(unit.Key) is var key && !string.Equals(key, classes, StringComparison.Ordinal))
            {
                spellings.Add(new ListedWord(key, number));
            }
        }

        return spellings;
    }

    private static char FirstLetter(in NameUnit unit) => char.ToLowerInvariant(unit.Text[0]);

    private static string ClassesOf(string word) => string.Create(word.Length, word, static (classes, word) => ClassesOf(word, classes));

    // Letters of one class are exchanged for less than any other edit costs: by their classes, words differ in other edits alone.
    private static void ClassesOf(string word, Span<char> classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = LetterEdits.ClassOf(word[i]);
        }
    }

    // Bound: edits are limited by length and by what they cost together. A swap changes no letter of the set and six neighbourhoods, a letter put
    // in or left out one and three, another letter two and four.
    private static SpellingBound BoundOf(int sought, int listed, bool hasSilent, int least)
    {
        var (cost, edits) = UnitSimilarity.MostEditsOf(Math.Max(sought, listed), least);
        var bound = SpellingBound.Never;
        for (var swaps = 0; 2 * swaps <= edits; swaps++)
        {
            for (var gaps = Math.Abs(sought - listed); (2 * swaps) + gaps <= edits; gaps += 2)
            {
                var (leftOut, putIn) = ((gaps + sought - listed) / 2, (gaps - sought + listed) / 2);
                var rest = cost - (swaps * LetterEdits.CheapestSwap) - (leftOut * (hasSilent ? LetterEdits.CheapestOther : LetterEdits.CheapestGap)) - (putIn * LetterEdits.CheapestOther);
                if (rest >= 0)
                {
                    var others = Math.Min(rest / LetterEdits.CheapestOther, edits - (2 * swaps) - gaps);
                    bound = new SpellingBound(
                        Math.Max(bound.Gaps, gaps),
                        Math.Max(bound.Edits, swaps + gaps + others),
                        Math.Max(bound.Touched, (2 * swaps) + gaps + others),
                        Math.Max(bound.Letters, gaps + (2 * others)),
                        Math.Max(bound.Consonants, gaps + (2 * others)),
                        Math.Max(bound.Pairs, (6 * swaps) + (3 * gaps) + (4 * others)));
                }
            }
        }

        return bound;
    }
}
