using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Reads a party's fields so that "not stated", "stated to be none" and a value stay apart.</summary>
internal static class PartyFields
{
    /// <summary>The text, or null when it is not stated or blank.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>A fact whose only deciding field has no value: false when it was answered with none, else missing.</summary>
    public static Fact Absent(Party party, FactDefinition definition, string field) =>
        party.StatedNone.Contains(field) ? definition.False($"{field} is stated to be none") : definition.Missing($"{field} is not stated");

    /// <summary>Every name of the party, distinct, in the order of the fields.</summary>
    public static ImmutableArray<string> Names(Party party)
    {
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

    /// <summary>The name fields that are neither stated nor answered with none.</summary>
    public static ImmutableArray<string> MissingNames(Party party)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        Check("name", Text(party.Name) is not null);
        Check("native_name", Text(party.NativeName) is not null);
        Check("other_names", party.OtherNames is not null);
        return missing.ToImmutable();

        void Check(string field, bool isStated)
        {
            if (!isStated && !party.StatedNone.Contains(field))
            {
                missing.Add(field);
            }
        }
    }

    /// <summary>The strongest fact over all names: true, then undecided; false only when every name field was answered.</summary>
    public static Fact OverNames(Party party, FactDefinition definition, Func<string, Fact> read)
    {
        Fact? best = null;
        foreach (var name in Names(party))
        {
            var fact = read(name);
            if (best is null || fact.Value > best.Value)
            {
                best = fact;
            }
        }

        return best is { Value: not Truth.False } ? best : OrMissing(party, definition, best);
    }

    /// <summary>A fact that is false over the names stated, or missing when a name field was not answered.</summary>
    public static Fact OrMissing(Party party, FactDefinition definition, Fact? fact) => OrMissing(definition, fact, MissingNames(party));

    /// <summary>A fact that is false over what is stated, or missing when a field it reads was not answered.</summary>
    public static Fact OrMissing(FactDefinition definition, Fact? fact, ImmutableArray<string> missing)
    {
        if (missing.IsEmpty)
        {
            // Everybody has a name: "none" in every field leaves nothing to look up.
            return fact ?? definition.Missing("no name is stated");
        }

        var said = fact is null ? "" : $"{fact.Text}; ";
        return definition.Missing($"{said}{string.Join(", ", missing)} not stated");
    }
}
