using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting.Updating;

/// <summary>Writes what came out over what one case expects: only keys that the author wrote, where the author wrote them. A row that
/// inherits a key which does not hold for it gets the key itself.</summary>
internal sealed class CaseUpdate
{
    private readonly RulePackTestCase _test;
    private readonly ScreeningResult _result;
    private readonly YamlSpan _written;
    private readonly YamlEdits _edits;
    private readonly bool _mayAdd;
    private readonly List<string> _left = [];

    private CaseUpdate(RulePackTestCase test, ScreeningResult result, YamlSpan written, TextEdits edits, bool mayAdd)
    {
        (_test, _result, _written, _edits, _mayAdd) = (test, result, written, new YamlEdits(edits), mayAdd);
    }

    /// <summary>Adds the edits of a failing case; gives what only the author can settle.</summary>
    /// <param name="test">The case.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="root">Its file.</param>
    /// <param name="edits">The edits of the file.</param>
    /// <param name="mayAdd">Whether a row may get a key that it inherits: only when what it inherits is not about to change.</param>
    public static IReadOnlyList<string> Apply(RulePackTestCase test, ScreeningResult result, YamlSpan root, TextEdits edits, bool mayAdd)
    {
        var written = root.MappingAt(test.Location.Line, test.Location.Column)
            ?? throw new InvalidOperationException($"The case at {test.Location} is not where it was read.");
        var update = new CaseUpdate(test, result, written, edits, mayAdd);
        if (test.IsOneOfSeveral)
        {
            update._left.Add("the row stands for several values (\"each\"), of which this one comes to something else; take it out of the list and write a row for it");
        }
        else if (test.BoundaryKey is null)
        {
            update.ApplyToExpect();
        }
        else if (written.Find(test.BoundaryKey) is { } side && written.Find("around") is not null)
        {
            update.ApplyToSide(side);
        }
        else
        {
            update._left.Add("what a day of \"boundaries\" comes to is not written down; change the case, the pack, or write the day as a \"boundary\"");
        }

        return update._left;
    }

    private Expectation Expected => _test.Expectation;

    private void ApplyToExpect()
    {
        var expect = _written.Find("expect");
        var added = new List<string>();
        if (Expected.Verdict is { } verdict && verdict.Value != _result.Verdict)
        {
            SetOrAdd(expect, "verdict", Word(_result.Verdict), added);
        }

        if (Expected.Findings is { } findings && Fails(new Expectation { Findings = findings, IsComplete = Expected.IsComplete }))
        {
            if (expect?.Find("findings") is { } list)
            {
                ChangeFindings(expect, list, findings.Value);
            }
            else
            {
                added.Add($"findings: [{string.Join(", ", FindingText.All(findings.Value, _result, Expected.IsComplete ?? true))}]");
                if (Expected.IsComplete == false && expect?.Find("complete") is null)
                {
                    added.Add("complete: false");
                }
            }
        }

        if (Expected.Matches is { } matches && Fails(new Expectation { Matches = matches }))
        {
            ChangeMatches(expect, matches.Value, added);
        }

        if (Expected.Score is { } score && Fails(new Expectation { Score = score }))
        {
            ChangeScore(expect, score.Value, added);
        }

        if (Expected.Explanations is { } texts && Fails(new Expectation { Explanations = texts }))
        {
            _left.Add("texts under \"explain\" are the author's: read the explanation and write what it has to hold");
        }

        Add(expect, added);
    }

    // Besides the finding of the rule, a day of a boundary may hold whatever "expect" may.
    private void ApplyToSide(YamlSpan side)
    {
        var findings = Expected.Findings!.Value;
        if (side.IsMapping)
        {
            ChangeEntry(side, FindingComparison.Of(findings, _result).Entries[0]);
            if (Expected.Verdict is { } verdict && verdict.Value != _result.Verdict)
            {
                Check(_edits.Set(side.Find("verdict")!, Word(_result.Verdict)));
            }

            if (Expected.Score is { } score && Fails(new Expectation { Score = score }))
            {
                ChangeScore(side, score.Value, []);
            }

            if (findings.Length > 1)
            {
                _left.Add("further findings of a day around a date of law are the author's");
            }

            return;
        }

        if (FindingComparison.Of(findings, _result).Entries[0] is { Failed: { IsEmpty: false } failed })
        {
            Check(_edits.Set(side, Word(FindingText.Weightiest(failed).Status)));
        }
    }

    private void ChangeFindings(YamlSpan expect, YamlSpan list, ImmutableArray<ExpectedFinding> expected)
    {
        var comparison = FindingComparison.Of(expected, _result);
        var removed = new List<int>();
        for (var i = 0; i < comparison.Entries.Length; i++)
        {
            if (comparison.Entries[i].IsNotReached)
            {
                removed.Add(i);
            }
            else
            {
                ChangeEntry(list.Items[i], comparison.Entries[i]);
            }
        }

        var isComplete = Expected.IsComplete ?? true;
        var key = expect.Entries.First(e => ReferenceEquals(e.Value, list)).Key;
        Check(_edits.Change(key, list, removed, isComplete ? [.. comparison.Unnamed.Select(f => FindingText.Of(f, _result))] : []));
    }

    private void ChangeEntry(YamlSpan entry, EntryComparison comparison)
    {
        if (comparison.Failed.IsEmpty)
        {
            return;
        }

        var finding = FindingText.Weightiest(comparison.Failed);
        if (comparison.Expected.Status is { } status && status != finding.Status)
        {
            Check(_edits.Set(entry.Find("status")!, Word(finding.Status)));
        }

        ChangeWords(entry, "laws", comparison.Expected.Laws.Select(l => (l.Law, FindingText.Outcome(finding, l.Law))));
        ChangeWords(entry, "exemptions", comparison.Expected.Exemptions.Select(e => (e.Exemption, FindingText.State(finding, e.Exemption))));
    }

    // A measure or exemption that was not asked about any more goes; the last one goes with its key.
    private void ChangeWords(YamlSpan entry, string key, IEnumerable<(string Id, string? Word)> words)
    {
        if (entry.Find(key) is not { IsMapping: true } mapping)
        {
            return;
        }

        var removed = new List<int>();
        var all = words.ToList();
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (name, value) = mapping.Entries[i];
            if (all.First(w => string.Equals(w.Id, name.Text, StringComparison.Ordinal)).Word is { } word)
            {
                Check(string.Equals(value.Text, word, StringComparison.Ordinal) || _edits.Set(value, word));
            }
            else
            {
                removed.Add(i);
            }
        }

        if (removed.Count > 0 && removed.Count == mapping.Entries.Length)
        {
            Check(_edits.Remove(entry, [IndexOf(entry, key)]));
        }
        else
        {
            Check(_edits.Remove(mapping, removed));
        }
    }

    private void ChangeMatches(YamlSpan? expect, ImmutableArray<DataScalar> expected, List<string> added)
    {
        var shown = _result.Parties.SelectMany(p => p.Matches).Select(m => m.Party.Designations.Select(d => d.Reference).ToList()).ToList();
        if (shown.Any(s => s.Count == 0))
        {
            _left.Add("a party without a reference of its own is shown; \"matches\" cannot name it");
            return;
        }

        var references = expected.Select(e => e.Text).Where(r => shown.Any(s => s.Contains(r, StringComparer.Ordinal))).ToList();
        references.AddRange(shown.Where(s => !references.Any(r => s.Contains(r, StringComparer.Ordinal))).Select(s => s[0]).Distinct(StringComparer.Ordinal));
        var items = references.Select(YamlEdits.Scalar).ToList();
        if (expect?.Find("matches") is { } list)
        {
            Check(_edits.SetList(expect.Entries[IndexOf(expect, "matches")].Key, list, items));
        }
        else
        {
            added.Add($"matches: [{string.Join(", ", items)}]");
        }
    }

    private void ChangeScore(YamlSpan? expect, ScoreBounds bounds, List<string> added)
    {
        var low = bounds.Low is { } least ? Math.Min(least, _result.Score.Low) : (int?)null;
        var high = bounds.High is { } most ? Math.Max(most, _result.Score.High) : (int?)null;
        if (expect?.Find("score") is not { } written)
        {
            string?[] parts = [low is null ? null : $"low: {Points(low.Value)}", high is null ? null : $"high: {Points(high.Value)}"];
            added.Add($"score: {{{string.Join(", ", parts.OfType<string>())}}}");
            return;
        }

        if (low is not null && low != bounds.Low)
        {
            Check(_edits.Set(written.Find("low")!, Points(low.Value)));
        }

        if (high is not null && high != bounds.High)
        {
            Check(_edits.Set(written.Find("high")!, Points(high.Value)));
        }
    }

    private void SetOrAdd(YamlSpan? expect, string key, string word, List<string> added)
    {
        if (expect?.Find(key) is { } written)
        {
            Check(_edits.Set(written, word));
        }
        else
        {
            added.Add($"{key}: {word}");
        }
    }

    private void Add(YamlSpan? expect, List<string> added)
    {
        if (added.Count > 0 && _mayAdd)
        {
            Check(expect is { IsMapping: true } ? _edits.Add(expect, added) : _edits.Add(_written, [$"expect: {{{string.Join(", ", added)}}}"]));
        }
    }

    private bool Fails(Expectation part) => !_test.Failures(part, _result).IsEmpty;

    // An edit that another one stands in the way of is made in the next round.
    private void Check(bool isDone)
    {
        if (!isDone)
        {
            _left.Add("another change stands in the way, or the layout cannot be kept");
        }
    }

    private static int IndexOf(YamlSpan mapping, string key)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (string.Equals(mapping.Entries[i].Key.Text, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Points(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
