using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Evidence;

/// <summary>Finds State institutions that are not listed in names and affiliations.</summary>
/// <remarks>Two names are the same when their distinctive words, written together, are the same in the same order and the kinds of
/// body are the same: "University of Kim Il Sung", "Kim Il-sung Univ." and "Kimilsung University". Anything less is a question.</remarks>
internal sealed class InstitutionReading
{
    private const int LongestName = 12;

    private readonly InstitutionWords _words;
    private readonly Dictionary<string, KnownName> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<DistinctiveName> _names;
    private readonly ImmutableArray<NativeName> _native;
    private readonly ImmutableHashSet<string> _distinguishing;

    public InstitutionReading(ImmutableArray<Institution> institutions, InstitutionWords words)
    {
        _words = words;
        var names = ImmutableArray.CreateBuilder<DistinctiveName>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var institution in institutions)
        {
            var isLookalike = institution.Indicator.Kind == IndicatorKind.Lookalike;
            Add(institution, institution.Indicator.Values, isLookalike ? InstitutionMeeting.Lookalike : InstitutionMeeting.Exact, isLookalike ? others : own);
            Add(institution, institution.Ambiguous, InstitutionMeeting.Ambiguous, null);
            Add(institution, institution.Contextual, InstitutionMeeting.None, null);
        }

        _names = names.ToImmutable();
        _native = [.. institutions.SelectMany(i => i.NativeNames.Select(n => new NativeName(i, string.Concat(EvidenceText.Tokens(n)))))];
        others.ExceptWith(own);
        _distinguishing = [.. others];

        void Add(Institution institution, ImmutableArray<string> values, InstitutionMeeting meeting, HashSet<string>? words)
        {
            foreach (var value in values)
            {
                var tokens = Normalise(EvidenceText.Tokens(value));
                var key = Key(tokens.AsSpan());
                _keys.TryAdd(key.Joined + "|" + key.Kinds, new KnownName(institution, meeting));
                for (var length = 1; length <= key.Joined.Length; length++)
                {
                    _beginnings.Add(key.Joined[..length]);
                }

                var core = tokens.Where(t => !_words.Fillers.Contains(t) && !_words.Kinds.Contains(t)).ToImmutableArray();
                words?.UnionWith(core);
                if (words is not null && core.Length > 1)
                {
                    names.Add(new DistinctiveName(institution, core, key.Joined, key.Kinds));
                }
            }
        }
    }

    /// <summary>A lookalike that shares distinctive words with an institution, or null.</summary>
    public Institution? LookalikeOf(Institution institution)
    {
        foreach (var (own, core, _, _) in _names)
        {
            if (own != institution)
            {
                continue;
            }

            foreach (var (other, otherCore, _, _) in _names)
            {
                if (other.Indicator.Kind == IndicatorKind.Lookalike && Holds(otherCore, core))
                {
                    return other;
                }
            }
        }

        return null;
    }

    /// <summary>The best meeting of a text.</summary>
    /// <param name="text">The name or affiliation.</param>
    /// <param name="state">Reads the State's name, which may stand beside the body's.</param>
    /// <param name="namesState">Whether the text, or the country beside it, says that the body is in the DPRK.</param>
    public InstitutionFinding Find(Words text, StateNameReading state, bool namesState)
    {
        var best = InstitutionFinding.None;
        foreach (var segment in text.Split())
        {
            var finding = FindIn(segment, state, namesState);
            best = finding.Meeting > best.Meeting ? finding : best;
        }

        if (best.Meeting < InstitutionMeeting.Native && text.HasUnspaced)
        {
            var joined = string.Concat(text.Items);
            foreach (var (institution, name) in _native)
            {
                if (joined.Contains(name, StringComparison.Ordinal))
                {
                    var isLookalike = institution.Indicator.Kind == IndicatorKind.Lookalike;
                    return new InstitutionFinding(isLookalike ? InstitutionMeeting.Lookalike : InstitutionMeeting.Native, institution, name);
                }
            }
        }

        return best;
    }

    private InstitutionFinding FindIn(Words segment, StateNameReading state, bool namesState)
    {
        var tokens = Normalise(segment.Items);
        var best = InstitutionFinding.None;
        for (var start = 0; start < tokens.Length; start++)
        {
            // Every name begins with a kind of body or with the beginning of its distinctive words.
            if (_words.Fillers.Contains(tokens[start]) || (!_words.Kinds.Contains(tokens[start]) && !_beginnings.Contains(tokens[start])))
            {
                continue;
            }

            for (var end = LongestFrom(tokens, start); end > start; end--)
            {
                if (_words.Fillers.Contains(tokens[end - 1]))
                {
                    continue;
                }

                var key = Key(tokens.AsSpan(start, end - start));
                if (!_keys.TryGetValue(key.Joined + "|" + key.Kinds, out var met))
                {
                    continue;
                }

                var meeting = Judge(segment, tokens, start, end, met.Institution, met.Meeting, state, namesState);
                if (meeting > best.Meeting)
                {
                    best = new InstitutionFinding(meeting, met.Institution, string.Join(' ', segment.Items[start..end]));
                }

                break;
            }
        }

        return best.Meeting == InstitutionMeeting.None ? Near(segment, tokens, state) : best;
    }

    // Where the longest text ends whose distinctive words begin like those of a name; beyond it no key can be met.
    private int LongestFrom(ImmutableArray<string> tokens, int start)
    {
        var last = Math.Min(tokens.Length, start + LongestName);
        var joined = "";
        for (var end = start; end < last; end++)
        {
            if (_words.Kinds.Contains(tokens[end]) || _words.Fillers.Contains(tokens[end]))
            {
                continue;
            }

            joined += tokens[end];
            if (!_beginnings.Contains(joined))
            {
                return end;
            }
        }

        return last;
    }

    private InstitutionMeeting Judge(
        Words segment, ImmutableArray<string> tokens, int start, int end, Institution institution, InstitutionMeeting meeting, StateNameReading state, bool namesState)
    {
        if (meeting == InstitutionMeeting.Lookalike)
        {
            return meeting;
        }

        var rest = end;
        while (rest < segment.Count && state.PlaceWordsAt(segment, rest) is > 0 and var length)
        {
            rest += length;
        }

        var before = tokens[..start];
        var after = tokens[rest..];
        var isPart = (before.IsEmpty || (before.Any(_words.Units.Contains) && (_words.Fillers.Contains(before[^1]) || _words.Units.Contains(before[^1]))))
            && (after.IsEmpty || after.Any(_words.Units.Contains));
        var isOther = before.Concat(after).Any(_distinguishing.Contains);
        if (meeting is InstitutionMeeting.Ambiguous or InstitutionMeeting.None)
        {
            // A short or general name must fill its segment.
            return before.IsEmpty && after.IsEmpty && namesState
                ? (institution.Indicator.Kind == IndicatorKind.Lookalike ? InstitutionMeeting.Lookalike : InstitutionMeeting.Exact)
                : before.IsEmpty && after.IsEmpty ? meeting : InstitutionMeeting.None;
        }

        return isPart && !isOther ? meeting : InstitutionMeeting.Inside;
    }

    private InstitutionFinding Near(Words segment, ImmutableArray<string> written, StateNameReading state)
    {
        var length = WithoutTrailingPlaces(segment, state);
        ImmutableArray<string> tokens = [.. written.Take(length).Select(LikelyKind)];
        if (!tokens.Any(_words.Kinds.Contains))
        {
            return InstitutionFinding.None;
        }

        var key = Key(tokens.AsSpan());
        foreach (var (institution, core, joined, kinds) in _names)
        {
            var holds = Holds(tokens, core) && HasKindOf(tokens, kinds);
            var isAlike = string.Equals(kinds, key.Kinds, StringComparison.Ordinal)
                && (string.Equals(key.Joined, joined, StringComparison.Ordinal) || (joined.Length >= 8 && IsWithin(key.Joined, joined, joined.Length >= 12 ? 2 : 1)));
            if (holds || isAlike)
            {
                return new InstitutionFinding(InstitutionMeeting.Near, institution, string.Join(' ', tokens));
            }
        }

        return InstitutionFinding.None;
    }

    private bool HasKindOf(ImmutableArray<string> tokens, string kinds) => tokens.Any(t => _words.Kinds.Contains(t) && kinds.Contains(t, StringComparison.Ordinal));

    private static int WithoutTrailingPlaces(Words segment, StateNameReading state)
    {
        for (var start = 1; start < segment.Count; start++)
        {
            var end = start;
            while (state.PlaceWordsAt(segment, end) is > 0 and var length)
            {
                end += length;
            }

            if (end == segment.Count)
            {
                return start;
            }
        }

        return segment.Count;
    }

    // "Universty" most likely means "university"; such a reading never confirms.
    private string LikelyKind(string token)
    {
        if (token.Length < 6 || _words.Kinds.Contains(token))
        {
            return token;
        }

        foreach (var kind in _words.Kinds.SingleWords)
        {
            if (IsWithin(token, kind, 1))
            {
                return kind;
            }
        }

        return token;
    }

    // All distinctive words in order, others between them.
    private static bool Holds(ImmutableArray<string> tokens, ImmutableArray<string> core)
    {
        var next = 0;
        foreach (var token in tokens)
        {
            if (next < core.Length && string.Equals(token, core[next], StringComparison.Ordinal))
            {
                next++;
            }
        }

        return next == core.Length;
    }

    private static bool IsWithin(string left, string right, int limit) =>
        left.Length > 0 && left[0] == right[0] && EditDistance.Osa(left, right, limit) <= limit;

    private ImmutableArray<string> Normalise(ImmutableArray<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (_words.SameWords.ContainsKey(token))
            {
                return [.. tokens.Select(t => _words.SameWords.GetValueOrDefault(t, t))];
            }
        }

        return tokens;
    }

    private (string Joined, string Kinds) Key(ReadOnlySpan<string> tokens)
    {
        var joined = "";
        var kinds = "";
        foreach (var token in tokens)
        {
            if (_words.Kinds.Contains(token))
            {
                kinds = kinds.Contains(token, StringComparison.Ordinal) ? kinds
                    : string.CompareOrdinal(token, kinds) < 0 ? $"{token} {kinds}" : $"{kinds} {token}";
            }
            else if (!_words.Fillers.Contains(token))
            {
                joined += token;
            }
        }

        return (joined, kinds.Trim());
    }

    // Classes: collections of structs are compiled at every start.
    private sealed record KnownName(Institution Institution, InstitutionMeeting Meeting);

    private sealed record DistinctiveName(Institution Institution, ImmutableArray<string> Core, string Joined, string Kinds);

    private sealed record NativeName(Institution Institution, string Name);
}
