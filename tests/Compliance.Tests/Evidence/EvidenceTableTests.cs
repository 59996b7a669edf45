using Compliance.Evidence;
using NUnit.Framework;

namespace Compliance.Tests.Evidence;

internal sealed class EvidenceTableTests
{
    [Test]
    public void The_embedded_tables_are_the_files_of_the_repository()
    {
        var indicators = IndicatorTable.Load(Repository.Data("indicators"));
        var disciplines = DisciplineTable.Load(Repository.Data("disciplines"));

        Assert.That(indicators.Diagnostics, Is.Empty);
        Assert.That(disciplines.Diagnostics, Is.Empty);
        Assert.That(indicators.Value!.Indicators.Select(i => i.ToString()), Is.EqualTo(IndicatorTable.Default.Indicators.Select(i => i.ToString())));
        Assert.That(disciplines.Value!.Codes, Is.EqualTo(DisciplineTable.Default.Codes));
    }

    [Test]
    public void Every_source_of_an_indicator_is_explained_in_the_README()
    {
        var readme = File.ReadAllText(Repository.Data("indicators", "README.md"));
        foreach (var indicator in IndicatorTable.Default.Indicators)
        {
            Assert.That(readme, Does.Contain($"| {indicator.Source} |"), indicator.Id);
        }
    }

    [Test]
    public void An_indicator_that_is_not_verified_never_confirms()
    {
        var table = Load(Network.Replace("verified: primary", "verified: no", StringComparison.Ordinal));

        Assert.That(table.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(table.Value!.Indicators.Single(i => i.Id == "d").Confirms, Is.False);
    }

    [TestCase("strength: strong", "strenght: strong", "CMP4105", "strength")] // unknown key, nearest one named
    [TestCase("strength: strong", "strength: huge", "CMP4108", "strong")] // unknown word
    [TestCase("as_of: 2026-11-22", "as_of: 22.11.2026", "CMP4109", "YYYY-MM-DD")] // no day
    [TestCase("    source: X", "    note: X", "CMP4106", "source")] // no source
    [TestCase("values: [kp]", "values: kp", "CMP4107", "TEXT")] // no list
    [TestCase("values: [kp]", "values: []", "CMP4106", "values")] // no value
    [TestCase("format: indicators/1", "format: indicators/2", "CMP4104", "indicators/1")] // another format
    [TestCase("indicators:", "indicator:", "CMP4105", "indicators")] // unknown key of the file
    [TestCase("id: d", "id: state_dprk", "CMP4111", "unique")] // an id used twice
    public void A_mistake_in_a_table_is_reported_with_its_place(string from, string to, string code, string says)
    {
        var result = Load(Network.Replace(from, to, StringComparison.Ordinal));

        Assert.That(result.Value, Is.Null);
        var diagnostic = result.Diagnostics.First(d => d.Code == code);
        Assert.That(diagnostic.ToString(), Does.Contain(says));
        Assert.That(diagnostic.Location.File, Is.EqualTo("network.yaml"));
        Assert.That(diagnostic.Location.Line, Is.GreaterThan(0));
    }

    [Test]
    public void A_table_that_is_no_YAML_is_reported() =>
        Assert.That(Load("format: [").Value, Is.Null);

    [Test]
    public void Missing_words_are_reported()
    {
        var result = IndicatorReader.Read([new TableFile("network.yaml", Network)]);

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Select(d => d.Message), Has.Some.Contain("articles"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_reported()
    {
        Assert.That(IndicatorTable.Load(Repository.Data("no-such-folder")).Diagnostics.Single().Code, Is.EqualTo("CMP4101"));
        Assert.That(DisciplineTable.Load(Repository.Data("no-such-folder")).Diagnostics.Single().Code, Is.EqualTo("CMP4101"));
    }

    [TestCase("part_of: b", "CMP4113")] // the wider field stands behind
    [TestCase("keywords: [x]", "CMP4106")] // neither memberships nor a wider field
    [TestCase("member: {g: maybe}", "CMP4108")] // unknown word
    [TestCase("member: {h: \"yes\"}", "CMP4105")] // unknown group
    public void A_mistake_in_a_discipline_table_is_reported(string line, string code)
    {
        var yaml = """
            format: disciplines/1
            groups:
              - {id: g, combine: any, title: G}
            disciplines:
              - id: a
                title: A
                LINE
              - {id: b, title: B, member: {g: "yes"}}
            """.Replace("LINE", line, StringComparison.Ordinal);

        var result = DisciplineReader.Read([new TableFile("d.yaml", yaml)]);

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain(code));
    }

    private const string Network = """
        format: indicators/1
        indicators:
          - id: d
            kind: email_domain
            values: [kp]
            strength: strong
            verified: primary
            effect: confirms
            as_of: 2026-11-22
            source: X
        """;

    [Test]
    public void A_table_that_is_not_UTF8_is_a_coded_error()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "tables", TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "latin1.yaml"), [.. "# "u8, 0xE9]);

        Assert.That(IndicatorTable.Load(folder).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP4102" }));
        Assert.That(DisciplineTable.Load(folder).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP4102" }));
    }

    // The other files are the shipped ones.
    private static LoadResult<IndicatorTable> Load(string network)
    {
        var others = "institutions.yaml premises.yaml state-names.yaml".Split(' ').Select(n => new TableFile(n, File.ReadAllText(Repository.Data("indicators", n))));
        return IndicatorReader.Read([.. others, new TableFile("network.yaml", network)]);
    }
}
