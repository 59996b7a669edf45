using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Candidates that are supplied for parties instead of searched for, so that a test of a rule does not hang on the figures of
/// the name search. Identifiers, affiliations and confirmed listings are read as ever.</summary>
/// <param name="candidates">For each party, by object, the listed parties that its names shall resemble; none for no candidate.</param>
internal sealed class SuppliedCandidates(IEnumerable<KeyValuePair<Party, ImmutableArray<PartyMatch>>> candidates)
{
    private readonly Dictionary<Party, ImmutableArray<PartyMatch>> _byParty = new(candidates, ReferenceEqualityComparer.Instance);

    /// <summary>What is supplied for a party; null when its names are to be searched for.</summary>
    public ImmutableArray<PartyMatch>? Of(Party party) => _byParty.TryGetValue(party, out var matches) ? matches : null;
}
