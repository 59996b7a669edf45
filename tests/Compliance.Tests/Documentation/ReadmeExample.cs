// The README shows this file between its two markers; a test keeps the two equal and runs it.
// example:begin
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Tests.Documentation;

internal static class ReadmeExample
{
    public static ScreeningResult Run()
    {
        var screener = new ScreenerBuilder()
            .AddWatchlist(Watchlist.Default)        // embedded, dated; Watchlist.Load(...) for the official file
            .AddRulePack(RulePack.Default)          // embedded DPRK pack
            .Build();                               // reports every configuration problem at once
        var lease = new LeaseRecord
        {
            Id = "L-001",
            Lessor = new Party { Name = "Embassy of the DPRK", Form = PartyForm.StateBody, Country = "KP" },
            Use = PropertyUse.Hostel,
            Entitlement = Entitlement.UseRight,
            Actor = LeaseActor.Operator,
            Occupation = Period.Since(UncertainDate.Year(2007)),
        };
        return screener.Screen(lease, asOf: new DateOnly(2020, 1, 28));
        // result.Verdict is Prohibited; result.Findings hold measures, days, evidence, what is missing and what to ask
    }
}
// example:end
