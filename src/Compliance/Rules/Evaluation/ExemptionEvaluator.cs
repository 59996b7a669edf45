using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Decides exemptions: only proof grants one, so whatever is unknown does not.</summary>
internal static class ExemptionEvaluator
{
    public static ExemptionDecision Decide(ExemptionDefinition exemption, EvaluationContext context, EvaluationSubject subject)
    {
        var (state, text, document) = exemption.Document is null
            ? With(Conditions(exemption, context, "the conditions are met"))
            : BestDocument(exemption, context, subject);
        if (state != ExemptionState.Granted)
        {
            text = $"{text}; needed: {exemption.Missing}";
        }

        return new ExemptionDecision(exemption.Id, exemption.Title, state, text, document);
    }

    private static (ExemptionState State, string Text, string? Document) With((ExemptionState State, string Text) judged) =>
        (judged.State, judged.Text, null);

    private static (ExemptionState State, string Text) Conditions(ExemptionDefinition exemption, EvaluationContext context, string granted) =>
        ConditionEvaluator.Evaluate(exemption.When, context) switch
        {
            Truth.True => (ExemptionState.Granted, granted),
            Truth.False => (ExemptionState.ConditionNotMet, "because of " + Labels(exemption.When, context, Truth.False)),
            _ => (ExemptionState.Undecided, "because of " + Labels(exemption.When, context, Truth.Unknown)),
        };

    // One document must prove everything: a condition that reads documents sees this one and those of other types.
    private static (ExemptionState State, string Text, string? Document) BestDocument(
        ExemptionDefinition exemption, EvaluationContext context, EvaluationSubject subject)
    {
        var best = (State: ExemptionState.Absent, Text: $"no document \"{exemption.Document}\" is on file", Document: (string?)null);
        foreach (var document in subject.Documents ?? [])
        {
            if (!string.Equals(document.Type, exemption.Document, StringComparison.Ordinal))
            {
                continue;
            }

            var (state, text) = Judge(exemption, context, document);
            if (state == ExemptionState.Granted)
            {
                var alone = subject.Only(d => ReferenceEquals(d, document) || !string.Equals(d.Type, exemption.Document, StringComparison.Ordinal));
                (state, text) = Conditions(exemption, new EvaluationContext(alone.Variables, context.AsOf, context.Host), text);
            }

            if (best.State == ExemptionState.Absent || Rank(state) > Rank(best.State))
            {
                best = (state, text, document.Ref ?? document.Type);
            }
        }

        return best;
    }

    private static (ExemptionState State, string Text) Judge(ExemptionDefinition exemption, EvaluationContext context, RecordDocument document)
    {
        if (document.Issued is not { } issued)
        {
            return (ExemptionState.Undecided, "the document does not state when it was issued");
        }

        if (issued.Latest > context.AsOf)
        {
            return issued.Earliest > context.AsOf
                ? (ExemptionState.TooLate, "the document is dated after the as-of day")
                : (ExemptionState.Undecided, "the document may be dated after the as-of day");
        }

        if (Before(issued, exemption.IssuedBefore, context, "issued") is { } late)
        {
            return late;
        }

        return Notice(exemption, context, document, issued)
            ?? Covers(exemption, context, document)
            ?? (ExemptionState.Granted, "proven by the document on file");
    }

    private static (ExemptionState State, string Text)? Notice(
        ExemptionDefinition exemption, EvaluationContext context, RecordDocument document, Dates.UncertainDate issued)
    {
        if (exemption.NotifiedBefore is null && !exemption.IsNoticeFirst)
        {
            return null;
        }

        if (document.Notified is not { } notified)
        {
            return (ExemptionState.Undecided, "the day of the notice to the Committee is not stated");
        }

        if (notified.Latest > context.AsOf)
        {
            return notified.Earliest > context.AsOf
                ? (ExemptionState.TooLate, "the notice is dated after the as-of day")
                : (ExemptionState.Undecided, "the notice may be dated after the as-of day");
        }

        if (exemption.IsNoticeFirst && notified.Latest > issued.Earliest)
        {
            return notified.Earliest > issued.Latest
                ? (ExemptionState.TooLate, $"the notice of {notified} comes after the document of {issued}")
                : (ExemptionState.Undecided, $"whether the notice of {notified} came before the document of {issued} is not decided");
        }

        return Before(notified, exemption.NotifiedBefore, context, "notified");
    }

    private static (ExemptionState State, string Text)? Before(Dates.UncertainDate date, BoundExpression? limit, EvaluationContext context, string what)
    {
        if (limit is null)
        {
            return null;
        }

        var value = limit.Evaluate(context);
        var before = value.Kind == ValueKind.Date ? date.IsBefore(value.AsDate) : Truth.Unknown;
        return before switch
        {
            Truth.True => null,
            Truth.False => (ExemptionState.TooLate, $"{what} {date}, not before {value}"),
            _ => (ExemptionState.Undecided, $"whether it was {what} in time is not decided ({date} against {value})"),
        };
    }

    private static (ExemptionState State, string Text)? Covers(ExemptionDefinition exemption, EvaluationContext context, RecordDocument document)
    {
        if (exemption.Covers is null)
        {
            return null;
        }

        var value = exemption.Covers.Evaluate(context);
        if (document.Covers is not { } covered)
        {
            return (ExemptionState.Undecided, "the document does not state the days it covers");
        }

        // A day such as as_of is asked for as a stretch of one day.
        var days = value.Kind switch
        {
            ValueKind.Period => value.AsPeriod,
            ValueKind.Date => Dates.Period.Between(value.AsDate, value.AsDate),
            _ => null,
        };
        return (days is null ? Truth.Unknown : covered.Covers(days)) switch
        {
            Truth.True => null,
            Truth.False => (ExemptionState.WrongScope, $"it covers {covered}, not {value}"),
            _ => (ExemptionState.Undecided, $"whether it covers {value} is not decided ({covered})"),
        };
    }

    private static int Rank(ExemptionState state) => state switch
    {
        ExemptionState.Granted => 4,
        ExemptionState.Undecided => 3,
        ExemptionState.ConditionNotMet => 2,
        ExemptionState.TooLate => 2,
        _ => 1,
    };

    private static string Labels(ConditionGroup group, EvaluationContext context, Truth value) =>
        string.Join(", ", group.Members.Where(m => ConditionEvaluator.Evaluate(m, context) == value).Select(m => m.Id));
}
