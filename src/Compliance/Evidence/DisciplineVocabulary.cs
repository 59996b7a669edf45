using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>The codes and keywords of a discipline table, prepared for reading.</summary>
internal sealed class DisciplineVocabulary
{
    private readonly ImmutableArray<DisciplineGroup> _groups;
    private readonly ImmutableArray<string> _ids;
    private readonly ImmutableDictionary<string, Discipline> _byId;
    private readonly ImmutableDictionary<string, Discipline> _byCode;
    private readonly ImmutableDictionary<string, Discipline[]> _byClassification;
    private readonly DisciplineTerms _terms;
    private readonly ConcurrentDictionary<string, DisciplineReading> _plain = new(StringComparer.Ordinal);

    public DisciplineVocabulary(ImmutableArray<DisciplineGroup> groups, ImmutableArray<Discipline> disciplines, DisciplineTerms terms)
    {
        _groups = groups;
        _ids = [.. groups.Select(g => g.Id)];
        _terms = terms;
        _byId = disciplines.ToImmutableDictionary(d => d.Id, StringComparer.Ordinal);
        _byCode = disciplines
            .SelectMany(d => d.Aliases.Prepend(d.Id).Append(d.Title).Select(a => new Coded(Code(a), d)))
            .DistinctBy(p => p.Code, StringComparer.Ordinal)
            .ToImmutableDictionary(p => p.Code, p => p.Discipline, StringComparer.Ordinal);
        _byClassification = disciplines
            .SelectMany(d => d.Codes.Select(c => new Coded(EvidenceText.Fold(c), d)))
            .GroupBy(p => p.Code, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Select(p => p.Discipline).ToArray(), StringComparer.Ordinal);
    }

    public DisciplineReading Read(ActivityWords words)
    {
        var hits = Hits(words);
        ImmutableArray<string> terms = hits.Count == 0 ? [] : [.. hits.Select(h => h.Shown).Distinct(StringComparer.Ordinal)];
        return words.Field is null ? ReadWords(hits, terms, words.AreEmpty, [], null) : ReadField(words.Field, hits, terms, words.AreEmpty);
    }

    private DisciplineReading ReadField(string field, List<TermHit> hits, ImmutableArray<string> terms, bool saysNothingElse)
    {
        if (_byClassification.TryGetValue(EvidenceText.Fold(field), out var classified))
        {
            return ReadWords(hits, terms, saysNothingElse, [.. classified], field);
        }

        var stated = new List<Discipline>();
        var unknown = new List<string>();
        if (_byCode.TryGetValue(Code(field), out var whole))
        {
            if (hits.Count == 0)
            {
                // Most activities state one field and say nothing more about it.
                return _plain.GetOrAdd(whole.Id, _ => ReadStated([whole], [], hits, terms));
            }

            stated.Add(whole);
        }
        else
        {
            foreach (var part in field.Split([';', ',', '+', '/', '&', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (_byCode.TryGetValue(Code(part), out var discipline))
                {
                    stated.Add(discipline);
                }
                else
                {
                    unknown.Add(part);
                }
            }
        }

        if (stated.Count == 0)
        {
            var hint = DidYouMean.Hint(Code(field), _byCode.Keys);
            var words = ReadWords(hits, terms, saysNothingElse, [], null);
            return words with { Text = $"the field \"{field}\" is not in the table{(hint is null ? "" : $" ({hint})")}; {words.Text}" };
        }

        return ReadStated(stated, unknown, hits, terms);
    }

    private DisciplineReading ReadStated(List<Discipline> stated, List<string> unknown, List<TermHit> hits, ImmutableArray<string> terms)
    {
        var decided = Decided(hits, []);
        var truths = new Truth[_groups.Length];
        var mixed = false;
        for (var i = 0; i < truths.Length; i++)
        {
            var group = _groups[i];
            var truth = Combine(group, stated.Select(d => d.Members[group.Id]));
            if (unknown.Count > 0)
            {
                truth = Combine(group, [truth, Truth.Unknown]);
            }

            // A title that clearly speaks of a stricter field leaves the stated one open.
            var milder = group.Combination == GroupCombination.Any ? Truth.False : Truth.True;
            if (truth == milder && decided.Any(d => d.Members[group.Id] == milder.Not()))
            {
                truth = Truth.Unknown;
                mixed = true;
            }

            truths[i] = truth;
        }

        var text = $"the field is stated as {string.Join(" and ", stated.Select(d => d.Title))}";
        if (unknown.Count > 0)
        {
            text += $"; not in the table: {string.Join(", ", unknown)}";
        }

        if (mixed)
        {
            text += $"; the title or keywords ({string.Join(", ", terms)}) also speak of {string.Join(" and ", decided.Select(d => d.Title))}: mixed work follows the strictest tier, and a person decides";
        }

        return new DisciplineReading(new GroupTruths(_ids, truths))
        {
            Code = unknown.Count == 0 ? string.Join("; ", stated.Select(d => d.Id)) : null,
            Candidates = [.. stated.Concat(mixed ? decided : []).Select(d => d.Id).Distinct(StringComparer.Ordinal)],
            MatchedTerms = terms,
            Text = text,
        };
    }

    private DisciplineReading ReadWords(List<TermHit> hits, ImmutableArray<string> terms, bool saysNothing, ImmutableArray<Discipline> classified, string? code)
    {
        var decided = Decided(hits, classified);
        var truths = new Truth[_groups.Length];
        for (var i = 0; i < truths.Length; i++)
        {
            var group = _groups[i];

            // Words prove that a field is touched, never that another is not: "any" may become true, "all" may become false.
            var proven = group.Combination == GroupCombination.Any ? Truth.True : Truth.False;
            truths[i] = decided.Any(d => d.Members[group.Id] == proven) ? proven : Truth.Unknown;
        }

        var candidates = decided.Count > 0 ? decided.Select(d => d.Id) : hits.Select(h => h.Term.Discipline.Id).Concat(classified.Select(d => d.Id));
        return new DisciplineReading(new GroupTruths(_ids, truths))
        {
            Candidates = [.. candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            MatchedTerms = terms,
            Text = Say(decided, terms, saysNothing, code),
        };
    }

    private static string Say(List<Discipline> decided, ImmutableArray<string> terms, bool saysNothing, string? code)
    {
        var stated = code is null ? "" : $"the classification {code} covers several fields; ";
        var found = terms.IsEmpty ? "title and keywords name no field of the table" : $"title and keywords hold {string.Join(", ", terms)}";
        return decided.Count > 0 ? $"{stated}{found}: read as {string.Join(" and ", decided.Select(d => d.Title))}"
            : saysNothing ? code is null ? "field, title and keywords not stated" : $"{stated}title and keywords are not stated"
            : $"{stated}{found}: too little to decide the field";
    }

    // Keywords of a narrower field count for the wider one.
    private List<Discipline> Decided(List<TermHit> hits, ImmutableArray<Discipline> classified)
    {
        var signs = new SortedDictionary<string, FieldSigns>(StringComparer.Ordinal);
        foreach (var hit in hits.Where(h => !h.Term.IsAmbiguous))
        {
            foreach (var discipline in Wider(hit.Term.Discipline))
            {
                if (!signs.TryGetValue(discipline.Id, out var found))
                {
                    signs[discipline.Id] = found = new FieldSigns();
                }

                found.Add(hit);
            }
        }

        var coded = classified.SelectMany(Wider).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var decided = signs.Where(s => s.Value.Suffice(coded.Contains(s.Key))).Select(s => _byId[s.Key]).ToList();

        // The narrowest say it best.
        return [.. decided.Where(d => !decided.Any(n => n != d && Wider(n).Contains(d)))];
    }

    private IEnumerable<Discipline> Wider(Discipline discipline)
    {
        for (var d = discipline; d is not null; d = d.PartOf is null ? null : _byId[d.PartOf])
        {
            yield return d;
        }
    }

    private List<TermHit> Hits(ActivityWords words) =>
    [
        .. words.Keywords.Prepend(words.Title ?? "").SelectMany(text => _terms.In(text, isAbstract: false)),
        .. words.Abstract is null ? [] : _terms.In(words.Abstract, isAbstract: true),
    ];

    private static Truth Combine(DisciplineGroup group, IEnumerable<Truth> truths) => group.Combination == GroupCombination.Any ? truths.Max() : truths.Min();

    private static string Code(string text) => string.Join('_', EvidenceText.Tokens(text));

    // Two different keywords decide, one of them in title or keywords; an abstract says more in passing, so alone it takes three. The
    // field's classification code is one sign beside a keyword.
    private sealed class FieldSigns
    {
        private readonly HashSet<string> _all = new(StringComparer.Ordinal);
        private bool _isInTitle;

        public void Add(TermHit hit)
        {
            _all.Add(hit.Term.Key);
            _isInTitle |= !hit.IsAbstract;
        }

        public bool Suffice(bool isCoded) => _all.Count + (isCoded ? 1 : 0) >= (_isInTitle || isCoded ? 2 : 3);
    }

    // A class: sequences of structs are compiled at every start.
    private sealed record Coded(string Code, Discipline Discipline);
}
