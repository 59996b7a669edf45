using System.Collections.Concurrent;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed bodies' names.</summary>
internal sealed class BodyUnits : ListedUnits
{
    /// <summary>Two legal forms meet below any threshold that is asked: <see cref="ListedUnits.Find"/> finds those that are equivalent.</summary>
    public const int LeastAsked = 6_100;

    /// <summary>Thresholds are brought down to the next multiple, so that few tables of bounds are made.</summary>
    private const int Step = 100;

    private static readonly ConcurrentDictionary<int, SpellingBound[]> Bounds = [];

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
    public override bool Reaches(in NameUnit query, int listed, int least) => BodyWordSimilarity.Of(query, Units[listed]) >= least;

    /// <inheritdoc/>
    protected override void FindOthers(in NameUnit query, int least, List<int> found)
    {
        if (query.Kind == TokenKind.LegalForm)
        {
            return;
        }

        // Bound: edits cost by kind; each kind changes so many letters of the set and so many neighbourhoods at most. Joined words are held to a
        // higher threshold, which the lower one admits as well.
        var bounds = Bounds.GetOrAdd(Math.Max(least, 0) / Step * Step, Make);
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

    private static SpellingBound[] Make(int least)
    {
        var bounds = new SpellingBound[SpellingIndex.Longest];
        for (var length = 0; length < bounds.Length; length++)
        {
            bounds[length] = GradedEdits.BoundOf(length, least);
        }

        return bounds;
    }
}
