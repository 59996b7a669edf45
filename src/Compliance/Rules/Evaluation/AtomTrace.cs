using System.Collections.Immutable;

namespace Compliance.Rules.Evaluation;

/// <summary>What one labelled condition of a rule came to.</summary>
/// <param name="Id">The condition's label.</param>
/// <param name="Expression">Its text in the pack.</param>
/// <param name="Value">True, false or unknown.</param>
/// <param name="IsNegated">Whether it stands in a <c>none</c> list, where true speaks against the rule.</param>
/// <param name="Values">The fields it read and what they held.</param>
/// <param name="Missing">Why it is unknown: the fields that are not on file or not decided.</param>
public sealed record AtomTrace(
    string Id,
    string Expression,
    Truth Value,
    bool IsNegated,
    ImmutableArray<AtomValue> Values,
    ImmutableArray<string> Missing);

/// <summary>A field that a condition read.</summary>
/// <param name="Path">The path, such as <c>l.owner.name</c>.</param>
/// <param name="Value">What it held, or "not stated".</param>
/// <param name="IsPersonal">Whether the value identifies a party and is kept out of shared files by default.</param>
public sealed record AtomValue(string Path, string Value, bool IsPersonal);
