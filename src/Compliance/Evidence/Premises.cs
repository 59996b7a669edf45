using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Known premises: an indicator taken apart into street, numbers and city.</summary>
internal sealed record Premises(Indicator Indicator, string Street, ImmutableArray<string> Numbers, string PostalCode, string City, string Country)
{
    /// <summary>The words of the street as addresses are compared.</summary>
    public ImmutableArray<string> StreetWords { get; } = [.. PremisesReading.Street(EvidenceText.Tokens(Street))];

    /// <summary>The words of the city as addresses are compared.</summary>
    public ImmutableArray<string> CityWords { get; } = [.. PremisesReading.Street(EvidenceText.Tokens(City))];
}
