using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Reads a party's fields so that "not stated", "stated to be none" and a value stay apart.</summary>
internal static class PartyFields
{
    private static readonly AbsentFacts?[] Absents = new AbsentFacts?[FactCatalogue.All.Length];

    /// <summary>The text, or null when it is not stated or blank.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>A fact whose only deciding field has no value: false when it was answered with none, else missing.</summary>
    public static Fact Absent(Party party, FactDefinition definition, string field)
    {
        // They say the same words for every party: each is kept. Two threads may both make some; they are alike.
        ref var first = ref Absents[definition.Place];
        var absent = first;
        while (absent is not null && !Is(absent.Field, field))
        {
            absent = absent.Next;
        }

        absent ??= first = new AbsentFacts(field, definition.False($"{field} is stated to be none"), definition.Missing($"{field} is not stated"), first);
        return party.StatedNone.Contains(field) ? absent.None : absent.Missing;
    }

    /// <summary>Every name of the party, distinct, in the order of the fields.</summary>
    public static ImmutableArray<string> Names(Party party)
    {
        if (party is { NativeName: null, OtherNames: null })
        {
            return Text(party.Name) is { } only ? [only] : [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        Add(party.Name);
        Add(party.NativeName);
        foreach (var name in party.OtherNames ?? [])
        {
            Add(name);
        }

        return names.ToImmutable();

        void Add(string? name)
        {
            if (Text(name) is { } stated && !names.Contains(stated, StringComparer.Ordinal))
            {
                names.Add(stated);
            }
        }
    }

    /// <summary>The strongest fact over all names: true, then undecided; false only when every name field was answered.</summary>
    public static Fact OverNames(StatedParty stated, FactDefinition definition, Func<string, Fact> read)
    {
        Fact? best = null;
        foreach (var name in stated.Names)
        {
            var fact = read(name);
            if (best is null || fact.Value > best.Value)
            {
                best = fact;
            }
        }

        var missing = stated.Missing.OfNames;
        return best is { Value: not Truth.False } || (best is not null && missing.IsEmpty) ? best : missing.Or(definition, best?.Text);
    }

    // What a fact says where a field of it has no value; a fact reads few fields.
    private sealed record AbsentFacts(string Field, Fact None, Fact Missing, AbsentFacts? Next);
}
