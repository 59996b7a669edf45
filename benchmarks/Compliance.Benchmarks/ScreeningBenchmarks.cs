using BenchmarkDotNet.Attributes;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Benchmarks;

/// <summary>What does screening one record cost, whole pipeline, on the embedded list and pack?</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private static readonly DateOnly AsOf = new(2020, 12, 1);

    private readonly Screener _screener = new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).Build();

    private readonly LeaseRecord _hostel = new()
    {
        Id = "hostel",
        Lessor = new Party { Name = "Embassy of the DPRK", Form = PartyForm.StateBody, Country = "KP" },
        Operator = new Party { Name = "Nordstern Hostel GmbH", Form = PartyForm.Organisation, Country = "DE" },
        Use = PropertyUse.Hostel,
        Entitlement = Entitlement.UseRight,
        Actor = LeaseActor.Operator,
        Occupation = Period.Since(UncertainDate.Year(2007)),
        RentMonth = new Money(38_000, "EUR"),
    };

    private readonly LeaseRecord _clear = new()
    {
        Id = "clear",
        Lessor = new Party { Name = "Waldmann Immobilien GmbH", Form = PartyForm.Organisation, Country = "DE" },
        Operator = new Party { Name = "Eva Lindner", Form = PartyForm.Person, Nationalities = ["DE"], Country = "DE" },
        Use = PropertyUse.Dwelling,
        Actor = LeaseActor.Operator,
        Occupation = Period.Since(UncertainDate.Year(2019)),
    };

    /// <summary>A lease that engages measures: trace, explanation, decision record.</summary>
    [Benchmark]
    public ScreeningResult LeaseWithFindings() => _screener.Screen(_hostel, AsOf);

    /// <summary>A lease between two parties that resemble nobody.</summary>
    [Benchmark(Baseline = true)]
    public ScreeningResult ClearLease() => _screener.Screen(_clear, AsOf);
}
