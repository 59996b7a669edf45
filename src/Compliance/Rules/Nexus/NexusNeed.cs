using Compliance.Evidence;
using Compliance.Records;

namespace Compliance.Rules.Nexus;

/// <summary>The identity fields that a proposition needs before it can be dismissed, looked up once.</summary>
internal sealed class NexusNeed
{
    private static readonly RecordField? Name = Party.RecordSchema.Find("name");
    private static readonly RecordField? NativeName = Party.RecordSchema.Find("native_name");

    private readonly NeededField[] _all;
    private readonly NeededField[] _any;
    private readonly string _oneOf;

    private NexusNeed(IdentityNeed need)
    {
        _all = [.. need.AllOf.Select(name => new NeededField(name))];
        _any = [.. need.AnyOf.Select(name => new NeededField(name))];
        _oneOf = need.AnyOf.Length == 1 ? need.AnyOf[0] : "one of " + string.Join(", ", need.AnyOf);
    }

    /// <summary>The need, or null where the pack states none.</summary>
    public static NexusNeed? Of(IdentityNeed? need) => need is null ? null : new NexusNeed(need);

    /// <summary>Whether the party states the field, "none" included.</summary>
    public static bool IsStated(Party party, string field) => IsStated(party, Party.RecordSchema.Find(field));

    /// <summary>What the party does not state, sorted; null when nothing is missing.</summary>
    public SortedSet<string>? MissingOf(Party party)
    {
        SortedSet<string>? missing = null;
        foreach (var needed in _all)
        {
            if (!IsStated(party, needed.Field))
            {
                Add(ref missing, needed.Name);
            }
        }

        if (_any.Length > 0 && !IsAnyStated(party))
        {
            Add(ref missing, _oneOf);
        }

        // Without any name there is nothing to look up: that always leaves the question open, also where "none" was the answer.
        if (!HasName(party) || (!IsStated(party, Name) && !IsStated(party, NativeName)))
        {
            Add(ref missing, "name");
        }

        return missing;
    }

    private static void Add(ref SortedSet<string>? missing, string name) => (missing ??= new SortedSet<string>(StringComparer.Ordinal)).Add(name);

    private static bool IsStated(Party party, RecordField? field) => field is not null && (field.Read(party) is not null || party.IsNone(field));

    private static bool HasName(Party party) => PartyFields.Text(party.Name) is not null || !PartyFields.Names(party).IsEmpty;

    private bool IsAnyStated(Party party)
    {
        foreach (var needed in _any)
        {
            if (IsStated(party, needed.Field))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class NeededField(string name)
    {
        public string Name => name;

        public RecordField? Field { get; } = Party.RecordSchema.Find(name);
    }
}
