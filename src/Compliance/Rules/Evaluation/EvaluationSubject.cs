using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>What a rule runs on within a record: the record, one of its activities, or one of its parties.</summary>
/// <param name="Name">Empty for the record, <c>activities[0]</c>, or a party's role.</param>
/// <param name="Variables">The values of the scope's variables; the first is the subject, without documents dated after the as-of day.</param>
/// <param name="Documents">The documents that may prove an exemption, later ones included; null when not stated.</param>
internal sealed record EvaluationSubject(string Name, Value[] Variables, ImmutableArray<RecordDocument>? Documents)
{
    // Stands for activities that were not stated: everything about them is unknown, so missing activities cannot clear.
    private static readonly Activity NotStated = new();

    public static ImmutableArray<EvaluationSubject> Of(ScreeningRecord record, RuleScope scope, IdentityRequirement identity, DateOnly asOf) =>
        Of(record, scope == RuleScope.Party ? record.Parties : [], scope, identity, asOf);

    /// <summary>The subjects of a record whose parties were looked for before.</summary>
    public static ImmutableArray<EvaluationSubject> Of(
        ScreeningRecord record, ImmutableArray<PartyInRole> parties, RuleScope scope, IdentityRequirement identity, DateOnly asOf) => scope switch
    {
        RuleScope.Activity => record switch
        {
            CollaboratorRecord r => OfActivities(r, r.Party, r.Activities, asOf),
            InstitutionRecord r => OfActivities(r, r.Party, r.Activities, asOf),
            _ => [],
        },
        RuleScope.Party => OfParties(record, parties, identity),
        _ when PackEnvironments.TypeOf(scope) == record.Type =>
            [new EvaluationSubject("", [Value.Of(UpTo(asOf, record))], DocumentsOf(record))],
        _ => [],
    };

    /// <summary>Whether it stands for activities that nobody stated.</summary>
    public bool IsNotStated => Variables[0].Kind == ValueKind.Node && ReferenceEquals(Variables[0].AsNode, NotStated);

    /// <summary>The subject as it would be if only some of its documents were on file.</summary>
    public EvaluationSubject Only(Func<RecordDocument, bool> isKept) => Variables[0].Kind != ValueKind.Node
        ? this
        : this with { Variables = [Value.Of(Keep((RecordNode)Variables[0].AsNode, isKept)), .. Variables[1..]] };

    // Nothing after the as-of day exists; a document without a date stays.
    private static RecordNode UpTo(DateOnly asOf, RecordNode node) => Keep(node, d => d.Issued is not { } issued || issued.Earliest <= asOf);

    private static RecordNode Keep(RecordNode node, Func<RecordDocument, bool> isKept) =>
        DocumentsOf(node) is not { } documents || documents.All(isKept) ? node : node switch
        {
            LeaseRecord r => r with { Documents = [.. documents.Where(isKept)] },
            WorkerRecord r => r with { Documents = [.. documents.Where(isKept)] },
            Activity a => a with { Documents = [.. documents.Where(isKept)] },
            _ => node,
        };

    private static ImmutableArray<RecordDocument>? DocumentsOf(RecordNode node) => node switch
    {
        LeaseRecord r => r.Documents,
        WorkerRecord r => r.Documents,
        Activity a => a.Documents,
        _ => null,
    };

    private static ImmutableArray<EvaluationSubject> OfActivities(ScreeningRecord record, Party? party, ImmutableArray<Activity>? activities, DateOnly asOf)
    {
        var partyValue = party is null ? Value.Unknown("party", UnknownReason.NotStated) : Value.Of(party);
        if (activities is not { } stated)
        {
            return record.StatedNone.Contains("activities")
                ? []
                : [new EvaluationSubject("activities", [Value.Of(NotStated), partyValue], null)];
        }

        var subjects = ImmutableArray.CreateBuilder<EvaluationSubject>(stated.Length);
        foreach (var activity in stated)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"activities[{subjects.Count}]");
            subjects.Add(new EvaluationSubject(name, [Value.Of(UpTo(asOf, activity)), partyValue], activity.Documents));
        }

        return subjects.MoveToImmutable();
    }

    private static ImmutableArray<EvaluationSubject> OfParties(ScreeningRecord record, ImmutableArray<PartyInRole> parties, IdentityRequirement identity)
    {
        var subjects = ImmutableArray.CreateBuilder<EvaluationSubject>(parties.Length + 1);
        foreach (var (role, party) in parties)
        {
            subjects.Add(new EvaluationSubject(role, [Value.Of(party)], null));
        }

        // The record's own party must be named; other roles only when nobody is, or under strict identity.
        if (identity == IdentityRequirement.Strict || parties.IsEmpty)
        {
            subjects.AddRange(Unnamed(record, "").Select(NotNamed));
        }
        else if (record.Schema.Inline is { } principal && !record.IsNone(principal) && principal.Read(record) is null)
        {
            subjects.Add(NotNamed(principal.Name));
        }

        return subjects.DrainToImmutable();
    }

    private static EvaluationSubject NotNamed(string role) => new(role, [Value.Unknown(role, UnknownReason.NotStated)], null);

    // The roles that nobody answered, and activities that nobody listed: their other side is not named either.
    private static IEnumerable<string> Unnamed(RecordNode node, string prefix)
    {
        foreach (var field in node.Schema.Fields.Where(f => !node.IsNone(f)))
        {
            switch (field.Type, field.Read(node))
            {
                case (FieldType.Party or FieldType.ActivityList, null):
                    yield return prefix + field.Name;
                    break;
                case (_, ImmutableArray<Activity> activities):
                    for (var i = 0; i < activities.Length; i++)
                    {
                        foreach (var role in Unnamed(activities[i], string.Create(CultureInfo.InvariantCulture, $"{prefix}{field.Name}[{i}].")))
                        {
                            yield return role;
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
