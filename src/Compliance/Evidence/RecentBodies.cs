using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Keeps what was lately established about bodies of which a record states nothing but name, form and country: the records of a batch name the same partners again and again. Bounded; safe for concurrent use.</summary>
/// <param name="gather">Establishes what is known of a party on a day.</param>
internal sealed class RecentBodies(Func<Party, DateOnly, PartyEvidence> gather)
{
    private static readonly ImmutableArray<RecordField> Others = [.. Party.RecordSchema.Fields.Where(f => f.Name is not ("name" or "form" or "country"))];

    // What is named once is not kept: a batch of other bodies each time would fill memory with what nobody asks for again. Of two bodies that take
    // turns in one place neither is.
    private readonly int[] _named = new int[1 << 13];
    private readonly RecentAnswers<Question, PartyEvidence> _answers = new();

    /// <summary>What is known of a party.</summary>
    public PartyEvidence Of(Party party, DateOnly asOf)
    {
        if (party is not { Form: PartyForm.Organisation or PartyForm.StateBody, Name: { } name, StatedNone.IsEmpty: true } || !IsNothingElseStated(party))
        {
            return gather(party, asOf);
        }

        // Two threads may both write; at worst a body is established once more.
        var hash = HashCode.Combine(name, party.Form, party.Country, asOf);
        ref var named = ref _named[hash & (_named.Length - 1)];
        if (named != hash)
        {
            named = hash;
            return gather(party, asOf);
        }

        var known = _answers.Get(new Question(name, party.Form, party.Country, asOf), (Gather: gather, party, asOf), static with => with.Gather(with.party, with.asOf));
        return ReferenceEquals(known.Party, party) ? known : known with { Party = party };
    }

    private static bool IsNothingElseStated(Party party)
    {
        foreach (var field in Others)
        {
            if (field.Read(party) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Question(string Name, PartyForm? Form, string? Country, DateOnly AsOf);
}
