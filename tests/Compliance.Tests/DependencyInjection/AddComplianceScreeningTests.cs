using Compliance.DependencyInjection;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Compliance.Tests.DependencyInjection;

internal sealed class AddComplianceScreeningTests
{
    [Test]
    public void The_default_registration_gives_one_screener_on_the_embedded_data()
    {
        using var services = new ServiceCollection().AddComplianceScreening().BuildServiceProvider();
        var screener = services.GetRequiredService<Screener>();
        Assert.Multiple(() =>
        {
            Assert.That(services.GetRequiredService<Screener>(), Is.SameAs(screener));
            Assert.That(screener.Packs.Select(p => p.Id), Is.EqualTo(new[] { "dprk" }));
            Assert.That(screener.Watchlist.Sources.Select(s => s.Authority), Does.Contain("UN"));
        });
    }

    [Test]
    public void Settings_reach_the_screener()
    {
        using var services = new ServiceCollection()
            .AddComplianceScreening(options => options.Profile = new ScreeningProfile { Identity = IdentityRequirement.Strict })
            .BuildServiceProvider();

        // Under strict identity a lessor whose identity facts have gaps is a review; by default the seat is enough.
        var lease = new LeaseRecord { Id = "l", Lessor = new Party { Name = "Waldmann Immobilien GmbH", Country = "DE" }, Use = PropertyUse.Office, Occupation = Compliance.Dates.Period.OneDay(new DateOnly(2019, 1, 1)) };
        Assert.That(services.GetRequiredService<Screener>().Screen(lease, new DateOnly(2020, 1, 1)).Verdict, Is.EqualTo(Verdict.Review));
    }

    [Test]
    public void A_pack_folder_that_does_not_exist_is_a_coded_error_when_the_screener_is_resolved()
    {
        using var services = new ServiceCollection()
            .AddComplianceScreening(options => options.PackFolders.Add(Path.Combine(Repository.Root, "no-such-pack")))
            .BuildServiceProvider();
        var error = Assert.Throws<ComplianceDataException>(() => services.GetRequiredService<Screener>());
        Assert.That(error!.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RP1000" }));
    }

    [Test]
    public void A_list_file_that_does_not_exist_is_a_coded_error()
    {
        using var services = new ServiceCollection()
            .AddComplianceScreening(options => options.WatchlistFiles.Add(Path.Combine(Repository.Root, "no-such-list.xml")))
            .BuildServiceProvider();
        var error = Assert.Throws<ComplianceDataException>(() => services.GetRequiredService<Screener>());
        Assert.That(error!.Diagnostics.Select(d => d.Code), Does.Contain("CMP1001"));
    }
}
