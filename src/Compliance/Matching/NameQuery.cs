using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>What is known about the party whose name is looked up. Only <see cref="Name"/> is needed.</summary>
public sealed record NameQuery
{
    /// <summary>The name in any script.</summary>
    public required string Name { get; init; }

    /// <summary>Further names of the same party, such as the name in its own script.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Person or organisation; <see cref="PartyKind.Unknown"/> looks among all.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Date of birth, or null when not known.</summary>
    public UncertainDate? BirthDate { get; init; }

    /// <summary>Nationalities, ISO 3166 codes or country names.</summary>
    public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>Gender as a word: <c>male</c>, <c>f</c>; null or any other word leaves it open.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether a word says something about gender, even that it leaves it open: <c>male</c>, <c>F</c>, <c>other</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public static bool IsGender(string word) => GenderEvidence.TryParse(word, out _);

    /// <summary>Places of birth as written; they tell which person a candidate is and never a nationality.</summary>
    public ImmutableArray<string> BirthPlaces { get; init; } = [];

    /// <summary>Employers, offices and bodies the party belongs to, as written.</summary>
    public ImmutableArray<string> Affiliations { get; init; } = [];

    /// <summary>Seat or residence, an ISO 3166 code or country name, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Passport, IMO, BIC, e-mail, phone and registration numbers; each agrees exactly or not at all.</summary>
    public ImmutableArray<string> Identifiers { get; init; } = [];
}
