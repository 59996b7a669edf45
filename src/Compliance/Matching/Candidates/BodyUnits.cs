using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed bodies' names.</summary>
internal sealed class BodyUnits : ListedUnits
{
    /// <summary>Two legal forms meet below any threshold that is asked: <see cref="ListedUnits.Find"/> finds those that are equivalent.</summary>
    public const int LeastAsked = 6_100;

    private static readonly SpellingBounds Bounds = new(GradedEdits.BoundOf);
    private static readonly SpellingBounds JoinedBounds = new((sought, listed, hasDoubled, least) =>
        Math.Abs(sought - listed) > BodyWordSimilarity.LongestLengthGap ? SpellingBound.Never : GradedEdits.BoundOf(sought, listed, hasDoubled, least));

    private readonly BodySignature[] _signatures;
    private readonly HashedNumbers _byText;
    private readonly HashedNumbers _byMeaning;
    private readonly SpellingIndex _words;
    private readonly SpellingIndex _wordsWithDoubled;
    private readonly SpellingIndex _joined;
    private readonly SpellingIndex _joinedWithDoubled;
    private readonly SoundIndex _wordSounds;
    private readonly SoundIndex _joinedSounds;

    /// <summary>Makes an index of units.</summary>
    /// <param name="table">The distinct units.</param>
    /// <param name="units">The same, as they are compared.</param>
    public BodyUnits(UnitTable table, DistinctUnit[] units)
        : base(table)
    {
        var joined = Those(units, u => u.Unit.IsJoined);
        _signatures = Array.ConvertAll(units, u => new BodySignature(u.Unit));
        _byText = ByHash(units, _ => true, u => HashedNumbers.HashOf(u.Unit.Text));
        _byMeaning = ByMeaning(units, u => !u.Unit.IsJoined);
        (_words, _wordsWithDoubled) = Spellings(units, Those(units, u => !u.Unit.IsJoined && u.Unit.Kind != TokenKind.LegalForm));
        (_joined, _joinedWithDoubled) = Spellings(units, joined);
        _wordSounds = new SoundIndex(Sounds(units, Those(units, u => !u.Unit.IsJoined && u.Unit.Kind is TokenKind.Word or TokenKind.Generic)));
        _joinedSounds = new SoundIndex(Sounds(units, joined));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public BodyUnits(UnitTable table, ColumnReader reader)
        : base(table)
    {
        _signatures = reader.Read<BodySignature>();
        (_byText, _byMeaning) = (new HashedNumbers(reader), new HashedNumbers(reader));
        (_words, _wordsWithDoubled) = (new SpellingIndex(reader), new SpellingIndex(reader));
        (_joined, _joinedWithDoubled) = (new SpellingIndex(reader), new SpellingIndex(reader));
        (_wordSounds, _joinedSounds) = (new SoundIndex(reader), new SoundIndex(reader));
    }

    /// <inheritdoc/>
    public override void Write(ColumnWriter writer)
    {
        writer.Write<BodySignature>(_signatures);
        _byText.Write(writer);
        _byMeaning.Write(writer);
        _words.Write(writer);
        _wordsWithDoubled.Write(writer);
        _joined.Write(writer);
        _joinedWithDoubled.Write(writer);
        _wordSounds.Write(writer);
        _joinedSounds.Write(writer);
    }

    /// <inheritdoc/>
    /// <remarks>A body inside another's name has a word that is the same or nearly (<see cref="BodyAlignment.WellMet"/>) at any floor. Legal forms are
    /// not looked up beside other words, so these must make up for them: with weights P of legal forms that met legal forms and T of all words,
    /// 10,000 P + s (T - P) is at least floor T; P is at most twice the weight of the query's legal forms, T - P at least the weight of its others.</remarks>
    public override int LeastOf(ScoringForm query, int floor)
    {
        floor = Math.Min(floor, BodyAlignment.WellMet);
        var (legal, others) = Weights(query);
        return others == 0 ? floor : floor - ((((UnitSimilarity.Same - floor) * 2 * legal) + others - 1) / others);
    }

    /// <inheritdoc/>
    public override bool Reaches(in NameUnit query, int listed, int least) => BodyWordSimilarity.Of(query, Units[listed], least) >= least;

    /// <inheritdoc/>
    /// <remarks>Legal forms are not looked up: two of them count as found.</remarks>
    public override (uint Found, uint May) Meets(ScoringForm query, ReadOnlySpan<UnitSignature> tokens, int listed)
    {
        ref readonly var signature = ref _signatures[listed];
        var (found, may) = (0u, 0u);
        for (var i = 0; i < query.Units.Length; i++)
        {
            ref readonly var ours = ref query.Units.ItemRef(i);
            if (ours.Kind == TokenKind.LegalForm && signature.Kind == TokenKind.LegalForm)
            {
                found |= ours.Mask;
            }
            else if (signature.MayMeet(ours))
            {
                may |= ours.Mask;
            }
        }

        return (found, may);
    }

    /// <inheritdoc/>
    public override int Similarity(in NameUnit query, int listed) => BodyWordSimilarity.Of(query, Units[listed]);

    /// <inheritdoc/>
    public override bool JoinedMayMeet => true;

    /// <inheritdoc/>
    public override int LeastCredit(int floor) => 0;

    /// <inheritdoc/>
    public override bool MayReach(in MetTokens query, in MetTokens listed, int floor)
    {
        var (gain, total) = ((long)query.Gain + listed.Gain, query.Total + listed.Total);
        return gain >= (long)floor * total
            || (floor <= OrganisationComparison.ContainedAtMost && gain >= (long)OrganisationComparison.LeastContained * total
                && (!query.HasOtherWord || !listed.HasOtherWord)
                && 100 * query.Found >= OrganisationComparison.LeastShare * query.Words
                && 100 * listed.Found >= OrganisationComparison.LeastShare * listed.Words);
    }

    /// <inheritdoc/>
    public override void Find(ScoringForm form, int unit, int least, List<int> found)
    {
        ref readonly var query = ref form.Units.ItemRef(unit);
        var isLookedUp = query.Kind != TokenKind.LegalForm || Weights(form).Others == 0;

        // Bound: other rules aside, the same spelling is the same word.
        foreach (var listed in _byText[HashedNumbers.HashOf(query.Text)])
        {
            if (isLookedUp || Units[listed].Kind != query.Kind)
            {
                found.Add(listed);
            }
        }

        if (isLookedUp && !query.IsJoined)
        {
            // Bound: a number, legal form or word is the same in each of its spellings.
            Add(_byMeaning[HashedNumbers.HashOf(query.Kind, query.Canonical)], found);
        }

        if (query.Kind != TokenKind.LegalForm)
        {
            FindSpellings(query, least, found);
        }
    }

    private void FindSpellings(in NameUnit query, int least, List<int> found)
    {
        // Bound: edits cost by kind; each kind changes so many letters of the set and so many neighbourhoods at most.
        var word = new SoughtWord(query.Text, GradedEdits.HasDoubled(query.Text), BeginsLike(query.Text), stackalloc ulong[SoughtWord.Room]);
        var joined = JoinedBounds[least + BodyWordSimilarity.JoinedLoss];
        var bounds = query.IsJoined ? joined : Bounds[least];
        _words.Near(word, bounds, found);
        _wordsWithDoubled.Near(word.WithCheap(), bounds, found);
        if (query.Korean is { } sounds)
        {
            _wordSounds.Near(sounds, least, found);
        }

        if (!query.IsJoined)
        {
            _joined.Near(word, joined, found);
            _joinedWithDoubled.Near(word.WithCheap(), joined, found);
            if (query.Korean is { } also)
            {
                _joinedSounds.Near(also, least, found);
            }
        }
    }

    private static (SpellingIndex Others, SpellingIndex WithDoubled) Spellings(DistinctUnit[] units, int[] numbers)
    {
        var (others, doubled) = (new List<ListedWord>(), new List<ListedWord>());
        foreach (var number in numbers)
        {
            var text = units[number].Unit.Text;
            (GradedEdits.HasDoubled(text) ? doubled : others).Add(new ListedWord(text, number));
        }

        return (new SpellingIndex(others, null), new SpellingIndex(doubled, null));
    }

    private static List<ListedSound> Sounds(DistinctUnit[] units, int[] numbers)
    {
        var sounds = new List<ListedSound>();
        foreach (var number in numbers)
        {
            if (units[number].Unit.Korean is { } sound)
            {
                sounds.Add(new ListedSound(sound, number));
            }
        }

        return sounds;
    }

    // Bound: words meet by their letters that begin alike, and others by the same letters or sounds.
    private static (uint First, uint Second) BeginsLike(string word)
    {
        var both = 0u;
        foreach (var letter in word.AsSpan(0, Math.Min(word.Length, 2)))
        {
            both |= 1u << PackedWord.CodeOf(letter);
        }

        return (both | GradedEdits.KindredOf(word[0]), both);
    }

    private static (int Legal, int Others) Weights(ScoringForm form)
    {
        var legal = 0;
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            ref readonly var unit = ref form.Units.ItemRef(i);
            legal += unit.Kind == TokenKind.LegalForm ? unit.Weight : 0;
        }

        return (legal, form.TotalWeight - legal);
    }
}
