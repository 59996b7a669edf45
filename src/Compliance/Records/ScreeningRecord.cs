using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>What the user screens: a collaborator, institution, lease or worker. Immutable.</summary>
public abstract record ScreeningRecord : RecordNode
{
    /// <summary>The user's key of the record, unique within a run.</summary>
    public required string Id { get; init => field = value ?? ""; }

    /// <summary>What the record is about.</summary>
    public abstract RecordType Type { get; }

    /// <summary>Every party named in the record with its role, in the order of the schema; roles that are not filled are left out.</summary>
    public abstract ImmutableArray<PartyInRole> Parties { get; }
}

/// <summary>A party and the role it has in its record.</summary>
/// <param name="Role">The path of the role, such as <c>owner</c> or <c>activities[0].partner</c>.</param>
/// <param name="Party">The party.</param>
public sealed record PartyInRole(string Role, Party Party);
