using Compliance.PackTesting;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Every golden case of section C of the fact sheet is a test of the shipped pack, on each day named there, and reads there as the
/// sheet says. The table is written from the sheet, not from the tests.</summary>
internal sealed class GoldenCaseTests
{
    private static readonly RulePackTestResult[] Results = [.. RulePackTests.Cases(Repository.Data("packs", "dprk")).Where(c => c.CaseId is not null).Select(c => c.Run())];

    /// <summary>Case, day, then "row of section A: outcome". A row that names no measure asks for the verdict.</summary>
    private static readonly (string Case, string Day, string[] Expected)[] Table =
    [
        ("C01", "2008-10-01", ["UN-1718-OP8C: Note", "UN-2270-OP17: NotInForce", "UN-2321-OP11: NotInForce"]),
        ("C01", "2009-09-01", ["UN-1874-OP28: Vigilance", "UN-2321-OP11: NotInForce", "DE-AWV49-51: Review"]),
        ("C01", "2016-06-01", ["UN-2270-OP17: StateDuty", "UN-2321-OP11: NotInForce"]),
        ("C01", "2017-06-01", ["UN-2270-OP17: StateDuty", "UN-2321-OP11: StateDuty"]),
        ("C02", "2016-11-29", ["UN-2321-OP11: NotInForce", "UN-2270-OP17: Note"]),
        ("C03", "2022-11-28", ["UN-2321-OP11: StateDuty", "UN-2321-OP11: Review", "UN-2321-OP11: Exempt", "EU-D2017-345: StateDuty", "DE-AWG18-1: Review"]),
        ("C04", "2017-06-01", ["UN-2321-OP11: Review"]),
        ("C05", "2019-06-01", ["UN-2321-OP11: StateDuty", "UN-2321-OP11: Exempt", "UN-2270-OP17: Review", "UN-2397-OP8: Review"]),
        ("C06", "2014-12-31", ["UN-1874-OP28: Vigilance"]),
        ("C06", "2016-03-02", ["UN-2270-OP17: StateDuty"]),
        ("C07", "2018-06-01", ["UN-2270-OP17: StateDuty", "UN-2321-OP11: StateDuty"]),
        ("C07", "2020-06-01", ["UN-2397-OP8: StateDuty", "UN-2397-OP8: Exempt"]),
        ("C08", "2016-06-01", ["UN-2270-OP17: Note"]),
        ("C08", "2016-11-30", ["UN-2321-OP11: StateDuty"]),
        ("C09", "2016-01-01", ["Clear"]),
        ("C10", "2024-12-31", ["UN-2321-OP11: StateDuty"]),
        ("C11", "2017-02-22", ["UN-2321-OP10: StateDuty"]),
        ("C13", "2018-12-31", ["UN-2321-OP11: Clear", "US-EAR746-4: Review"]),
        ("C14", "2026-06-01", ["UN-2321-OP11: StateDuty"]),
        ("C15", "2018-12-31", ["NL: Prohibited", "NL: Clear"]),
        ("C16", "2021-12-31", ["CA: Prohibited", "UN-2270-OP17: StateDuty"]),
        ("P01", "2016-02-01", ["UN-2321-OP18: NotInForce", "EU-R2017-330: NotInForce"]),
        ("P01", "2016-11-29", ["UN-2321-OP18: NotInForce"]),
        ("P01", "2016-11-30", ["UN-2321-OP18: StateDuty", "EU-R2017-330: NotInForce", "Review"]),
        ("P01", "2017-03-02", ["UN-2321-OP18: StateDuty", "EU-R2017-330: Review", "UK-218: Prohibited"]),
        ("P01", "2017-09-01", ["EU-R2017-1509-A20: Prohibited", "DE-AWG18-1: Review"]),
        ("P01", "2019-01-01", ["EU-R2017-1509-A20: Prohibited"]),
        ("P01", "2020-06-01", ["Clear"]),
        ("P01", "2021-01-15", ["UK-411-27: Prohibited"]),
        ("P01", "2026-03-01", ["EU-R2017-1509-A20: Prohibited", "DE-AWG18-2026: Prohibited"]),
        ("P02", "2017-12-31", ["EU-R2017-1509-A20: Prohibited", "UN-2321-OP18: StateDuty"]),
        ("P03", "2017-09-01", ["EU-R2017-1509-A20: Prohibited"]),
        ("P03", "2018-06-01", ["EU-R2017-1509-A20: Prohibited", "EU-R2017-1509-A20: NotInForce", "Clear"]),
        ("P04", "2017-12-31", ["EU-R2017-1509-A20: Prohibited"]),
        ("P05", "2025-10-15", ["EU-R2017-1509-A20: Prohibited", "EU-R2017-1509-A20: Review"]),
        ("P06", "2019-06-30", ["Clear", "EU-R2017-1509-A20: Exempt", "EU-R2017-1509-A20: Prohibited", "EU-R2017-1509-A20: Review"]),
        ("P07", "2017-04-12", ["UK-218: Prohibited"]),
        ("P07", "2020-06-30", ["EU-R2017-1509-A28/29: Prohibited", "EU-R2017-1509-A28/29: Exempt"]),
        ("P07", "2021-06-30", ["UK-411-25: Prohibited", "UK-411-25: Exempt"]),
        ("W01", "2014-08-01", ["UN-2371-OP11: NotInForce", "UN-2375-OP17: NotInForce", "Clear"]),
        ("W01", "2017-08-20", ["UN-2371-OP11: Review"]),
        ("W01", "2017-09-20", ["UN-2375-OP17: StateDuty"]),
        ("W01", "2017-10-16", ["EU-R2017-1509-A34: Prohibited"]),
        ("W01", "2017-12-01", ["EU-WORK-1860: StateDuty", "EU-WORK-1860: Exempt"]),
        ("W01", "2018-01-03", ["UN-2397-OP8: Review"]),
        ("W01", "2019-12-23", ["UN-2397-OP8: StateDuty", "UN-2397-OP8: Exempt"]),
        ("W02", "2016-01-31", ["UN-2371-OP11: NotInForce", "Clear"]),
        ("W02", "2016-02-29", ["Clear"]),
        ("W02", "2016-07-31", ["Clear"]),
        ("W04", "2024-06-30", ["UN-2397-OP8: StateDuty", "US-510-206/405: Prohibited", "US-510-201: Prohibited"]),
        ("W05", "2021-06-01", ["EU-WORK-2397: Exempt", "EU-WORK-1838: Exempt", "UN-2397-OP8: Exempt"]),
        ("W06", "2020-12-31", ["US-CAATSA-321B: Review"]),
        ("W06", "2021-03-05", ["US-CAATSA-321B: Review"]),
        ("W07", "2017-08-04", ["UN-1718-OP8D: Review"]),
        ("W07", "2017-08-05", ["UN-1718-OP8D: StateDuty"]),
        ("W07", "2017-09-01", ["EU-R2017-1509-A34: Prohibited"]),
        ("N01", "2024-06-30", ["US-510-201: Prohibited", "US-510-201: Review", "EU-R2017-1509-A34: Review", "EU-R2017-1509-A34: Clear"]),
    ];

    /// <summary>Cases of section C that no record can express, and why.</summary>
    private static readonly (string Case, string Reason)[] NotExpressed =
    [
        ("C12", "it holds counts of papers only; a record is one party and what is done with it"),
        ("W03", "it holds counts of repatriated workers by State only"),
    ];

    private static readonly string[] SectionC =
    [
        .. Enumerable.Range(1, 16).Select(n => $"C{n:00}"), .. Enumerable.Range(1, 7).Select(n => $"P{n:00}"),
        .. Enumerable.Range(1, 7).Select(n => $"W{n:00}"), "N01",
    ];

    private static IEnumerable<TestCaseData> Rows() =>
        Table.Select(r => new TestCaseData(r.Case, DateOnly.ParseExact(r.Day, "yyyy-MM-dd"), r.Expected).SetArgDisplayNames(r.Case, r.Day));

    [TestCaseSource(nameof(Rows))]
    public void A_golden_case_reads_on_its_day_as_the_fact_sheet_says(string id, DateOnly day, string[] expected)
    {
        var onDay = Results.Where(r => r.Case.CaseId == id && r.Case.AsOf == day).ToList();
        Assert.That(onDay, Is.Not.Empty, $"no test of the pack stands for {id} on {day:yyyy-MM-dd}");
        var seen = onDay.SelectMany(r => r.Result.Findings.SelectMany(f => f.Laws).Select(l => $"{l.Measure.Row}: {l.Outcome}").Append(r.Result.Verdict.ToString())).ToHashSet();
        Assert.That(seen, Is.SupersetOf(expected));
    }

    [Test]
    public void Every_case_of_section_C_stands_in_the_table_or_has_its_reason() =>
        Assert.That(Table.Select(r => r.Case).Concat(NotExpressed.Select(r => r.Case)).Distinct(), Is.EquivalentTo(SectionC));

    [Test]
    public void No_test_of_the_pack_names_a_case_that_the_fact_sheet_does_not_have() =>
        Assert.That(Results.Select(r => r.Case.CaseId).Distinct(), Is.SubsetOf(SectionC));

    [Test]
    public void Nothing_in_a_golden_case_is_called_prohibited_by_a_measure_that_binds_States_only() =>
        Assert.That(
            Results.SelectMany(r => r.Result.Findings).SelectMany(f => f.Laws).Where(l => l.Outcome is LawOutcome.Prohibited or LawOutcome.LicenceRequired).Select(l => l.Measure.Layer).Distinct(),
            Is.SubsetOf((string[])["EU", "DE", "UK", "US", "NL", "CA"]));
}
