using Compliance.Lists;

namespace Compliance.Matching.Candidates;

/// <summary>A name of a listed party.</summary>
/// <param name="Text">The name.</param>
/// <param name="Party">The number of the party.</param>
/// <param name="Kind">What the party is.</param>
internal sealed record ListedName(string Text, int Party, PartyKind Kind);
