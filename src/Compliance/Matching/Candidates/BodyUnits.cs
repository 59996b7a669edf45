using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed bodies' names.</summary>
internal sealed class BodyUnits : ListedUnits
{
    /// <summary>Two legal forms meet below any threshold that is asked: <see cref="ListedUnits.Find"/> finds those that are equivalent.</summary>
    public const int LeastAsked = 6_100;

    private static readonly SpellingBounds Bounds = new(GradedEdits.BoundOf);

    private readonly SpellingIndex _words;
    private readonly SpellingIndex _joined;
    private readonly SoundIndex _wordSounds;
    private readonly SoundIndex _joinedSounds;

    /// <summary>Makes an index of units.</summary>
    public BodyUnits(NameUnit[] units)
        : base(units, _ => true)
    {
        var words = units.Where(u => !u.IsJoined && u.Kind is TokenKind.Word or TokenKind.Generic).ToArray();
        var joined = units.Where(u => u.IsJoined).ToArray();
        _words = new SpellingIndex(units.Where(u => !u.IsJoined && u.Kind != TokenKind.LegalForm).Select(u => (u.Text, u.Id)), []);
        _joined = new SpellingIndex(joined.Select(u => (u.Text, u.Id)), []);
        _wordSounds = new SoundIndex(words.Select(u => (u.Korean, u.Id)));
        _joinedSounds = new SoundIndex(joined.Select(u => (u.Korean, u.Id)));
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
    public override bool Reaches(in NameUnit query, int listed, int least) => BodyWordSimilarity.Of(query, Units[listed]) >= least;

    /// <inheritdoc/>
    protected override bool IsLookedUp(ScoringForm form, in NameUnit query) => query.Kind != TokenKind.LegalForm || Weights(form).Others == 0;

    /// <inheritdoc/>
    protected override void FindOthers(in NameUnit query, int least, List<int> found)
    {
        if (query.Kind == TokenKind.LegalForm)
        {
            return;
        }

        // Bound: edits cost by kind; each kind changes so many letters of the set and so many neighbourhoods at most. Joined words are held to a
        // higher threshold, which the lower one admits as well.
        var bounds = Bounds[least];
        _words.Near(query.Text, bounds, found);
        if (query.Korean is { } sounds)
        {
            _wordSounds.Near(sounds, least, found);
        }

        if (!query.IsJoined)
        {
            _joined.Near(query.Text, bounds, found);
            if (query.Korean is { } also)
            {
                _joinedSounds.Near(also, least, found);
            }
        }
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
