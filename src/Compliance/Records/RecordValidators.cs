using System.Collections.Immutable;
using FluentValidation;

namespace Compliance.Records;

/// <summary>Checks what the fields of a record say together. Each part is checked by its own validator, built once; one that not every record needs, when the first one does.</summary>
internal static class RecordValidators
{
    private static readonly RecordValidator Records = new();
    private static readonly Lazy<LeaseValidator> Leases = new(() => new LeaseValidator());
    private static readonly Lazy<WorkerValidator> Workers = new(() => new WorkerValidator());
    private static readonly PartyValidator Parties = new();
    private static readonly Lazy<ActivityValidator> Activities = new(() => new ActivityValidator());

    /// <summary>Adds what is wrong; errors mean that the record cannot be screened as it is.</summary>
    public static void Check(ScreeningRecord record, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Report(Records, record, record, "", diagnostics);
        switch (record)
        {
            case LeaseRecord lease:
                Report(Leases.Value, lease, lease, "", diagnostics);
                break;
            case WorkerRecord worker:
                Report(Workers.Value, worker, worker, "", diagnostics);
                break;
            default:
                break;
        }

        foreach (var (role, party) in record.Parties)
        {
            var isInline = string.Equals(record.Schema.Inline?.Name, role, StringComparison.Ordinal);
            Report(Parties, party, party, isInline ? "" : role, diagnostics);
        }

        var activities = record switch
        {
            CollaboratorRecord collaborator => collaborator.Activities,
            InstitutionRecord institution => institution.Activities,
            _ => null,
        };
        for (var i = 0; i < (activities ?? []).Length; i++)
        {
            var activity = activities!.Value[i];
            if (!Activities.Value.AreMet(activity))
            {
                Report(Activities.Value, activity, activity, FormattableString.Invariant($"activities[{i}]"), diagnostics);
            }
        }
    }

    // The message starts with the field's name in quotation marks; the part that the field is of makes it a path.
    private static void Report<T>(MetRules<T> rules, T value, RecordNode node, string part, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (rules.AreMet(value))
        {
            return;
        }

        foreach (var failure in rules.Validate(value).Errors)
        {
            var severity = failure.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            var message = failure.ErrorMessage.StartsWith('"') && part.Length > 0 ? $"\"{part}.{failure.ErrorMessage[1..]}" : failure.ErrorMessage;
            diagnostics.Add(new Diagnostic(failure.ErrorCode, severity, message, node.Location, NextStep: (string?)failure.CustomState));
        }
    }
}
