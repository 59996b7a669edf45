using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Properties;

/// <summary>A permission counts only with a document that is in time and covers every day.</summary>
internal sealed class ExemptionEdgeProperty : IPackProperty
{
    private enum Edge
    {
        Removed,
        IssuedOnTheLimit,
        NotifiedOnTheLimit,
        FirstDayNotCovered,
    }

    public string Statement => "an exemption is not granted by a document that is removed, a day late, or leaves a day uncovered";

    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice)
    {
        var granted = on.Screen(on.Record).Findings
            .SelectMany(f => f.Exemptions.Where(e => e.State == ExemptionState.Granted).Select(e => (Finding: f, Exemption: on.Pack.Exemptions.First(x => string.Equals(x.Id, e.Id, StringComparison.Ordinal)))))
            .Where(g => g.Exemption.Document is not null)
            .ToList();
        if (granted.Count == 0)
        {
            return null;
        }

        var (finding, exemption) = choice.Of(granted);
        List<Edge> edges =
        [
            Edge.Removed,
            .. exemption.IssuedBefore is null ? Array.Empty<Edge>() : [Edge.IssuedOnTheLimit],
            .. exemption.NotifiedBefore is null ? Array.Empty<Edge>() : [Edge.NotifiedOnTheLimit],
            .. exemption.Covers is null ? Array.Empty<Edge>() : [Edge.FirstDayNotCovered],
        ];
        return new Trial(finding.RuleId, finding.Subject, exemption, choice.Of(edges));
    }

    private sealed record Trial(string Rule, string Subject, ExemptionDefinition Exemption, Edge Edge) : IPropertyTrial
    {
        public string Change => $"the document {Exemption.Document} of {Exemption.Id}: {ChoiceWords<Edge>.Word(Edge).Replace('_', ' ')}";

        public PropertyBreach? Check(PropertyCase on)
        {
            if (!IsGranted(on, on.Record) || Changed(on) is not { } changed)
            {
                return null;
            }

            return IsGranted(on, changed) ? new PropertyBreach($"{Exemption.Id} is still granted", Rule) : null;
        }

        private bool IsGranted(PropertyCase on, ScreeningRecord record) => on.Screen(record).Findings.Any(f =>
            string.Equals(f.RuleId, Rule, StringComparison.Ordinal) && string.Equals(f.Subject, Subject, StringComparison.Ordinal)
            && f.Exemptions.Any(e => string.Equals(e.Id, Exemption.Id, StringComparison.Ordinal) && e.State == ExemptionState.Granted));

        private ScreeningRecord? Changed(PropertyCase on)
        {
            var subject = EvaluationSubject.Of(on.Record, Exemption.Scope, on.Test.Profile.Identity, on.Test.AsOf)
                .FirstOrDefault(s => string.Equals(s.Name, Subject, StringComparison.Ordinal));
            if (subject is null)
            {
                return null;
            }

            var context = new EvaluationContext(subject.Variables, on.Test.AsOf, null);
            var path = RecordPath.TryParse(on.Record.Schema, Subject.Length == 0 ? "documents" : Subject + ".documents", out _);
            if (path?.Read(on.Record) is not ImmutableArray<RecordDocument> documents)
            {
                return null;
            }

            var kept = ImmutableArray.CreateBuilder<RecordDocument>();
            foreach (var document in documents)
            {
                if (!string.Equals(document.Type, Exemption.Document, StringComparison.Ordinal))
                {
                    kept.Add(document);
                }
                else if (Edge != Edge.Removed)
                {
                    if (Moved(document, context) is not { } moved)
                    {
                        return null;
                    }

                    kept.Add(moved);
                }
            }

            return path.Write(on.Record, kept.ToImmutable());
        }

        private RecordDocument? Moved(RecordDocument document, EvaluationContext context) => Edge switch
        {
            Edge.IssuedOnTheLimit when Limit(Exemption.IssuedBefore!, context) is { } day => document with { Issued = UncertainDate.Day(day) },
            Edge.NotifiedOnTheLimit when Limit(Exemption.NotifiedBefore!, context) is { } day => document with { Notified = UncertainDate.Day(day) },
            Edge.FirstDayNotCovered when FirstDay(context) is { } day && day < DateOnly.MaxValue => document with { Covers = Period.Since(UncertainDate.Day(day.AddDays(1))) },
            _ => null,
        };

        // The latest day that the limit may be: on it the document is surely not before it.
        private static DateOnly? Limit(BoundExpression limit, EvaluationContext context) =>
            limit.Evaluate(context) is { Kind: ValueKind.Date } value ? value.AsDate.Latest : null;

        private DateOnly? FirstDay(EvaluationContext context) => Exemption.Covers!.Evaluate(context) switch
        {
            { Kind: ValueKind.Period } value => value.AsPeriod.EarliestStart,
            { Kind: ValueKind.Date } value => value.AsDate.Earliest,
            _ => null,
        };
    }
}
