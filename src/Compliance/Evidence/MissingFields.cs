using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>The fields of a party that bring up candidates and that were not answered: without them it is not known that there is none. Each combination is made once, with the facts that say no more than that.</summary>
internal sealed class MissingFields
{
    private const int Names = 0b111;

    private static readonly ImmutableArray<string> Fields = ["name", "native_name", "other_names", "identifiers", "email", "phone", "bic"];
    private static readonly MissingFields?[] Known = new MissingFields?[1 << 7];

    private readonly Fact?[] _standing = new Fact?[FactCatalogue.All.Length];
    private readonly string _text;

    private MissingFields(int fields)
    {
        IsEmpty = fields == 0;
        OfNames = (fields & Names) == fields ? this : Of(fields & Names);
        _text = string.Join(", ", Fields.Where((_, i) => (fields & (1 << i)) != 0)) + " not stated";
    }

    /// <summary>Whether everything was answered.</summary>
    public bool IsEmpty { get; }

    /// <summary>Those of them that hold names.</summary>
    public MissingFields OfNames { get; }

    /// <summary>The names and numbers that are neither stated nor answered with none.</summary>
    public static MissingFields Of(Party party) => Of(Bits(party));

    /// <summary>A fact that is false over what is stated, or missing when a field was not answered.</summary>
    /// <param name="definition">The fact.</param>
    /// <param name="said">What is false over what is stated; null when no name is.</param>
    public Fact Or(FactDefinition definition, string? said) => IsEmpty
        ? (said is null ? definition.Missing("no name is stated") : definition.False(said)) // Everybody has a name: "none" in every field leaves nothing to look up.
        : definition.Missing(said is null ? _text : $"{said}; {_text}");

    /// <summary>The same for a fact that always says the same words, which is kept.</summary>
    public Fact OrStanding(FactDefinition definition, string said) => _standing[definition.Place] ??= Or(definition, said);

    // Two threads may both make one; they are alike.
    private static MissingFields Of(int fields) => Known[fields] ??= new MissingFields(fields);

    private static int Bits(Party party)
    {
        var fields = (PartyFields.Text(party.Name) is null ? 1 : 0)
            | (PartyFields.Text(party.NativeName) is null ? 1 << 1 : 0)
            | (party.OtherNames is null ? 1 << 2 : 0)
            | (party.Identifiers is null ? 1 << 3 : 0)
            | (PartyFields.Text(party.Email) is null ? 1 << 4 : 0)
            | (PartyFields.Text(party.Phone) is null ? 1 << 5 : 0)
            | (PartyFields.Text(party.Bic) is null ? 1 << 6 : 0);
        if (party.StatedNone.IsEmpty)
        {
            return fields;
        }

        for (var i = 0; i < Fields.Length; i++)
        {
            fields &= party.StatedNone.Contains(Fields[i]) ? ~(1 << i) : ~0;
        }

        return fields;
    }
}
