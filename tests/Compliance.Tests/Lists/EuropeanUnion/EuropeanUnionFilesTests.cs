using System.Text;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.EuropeanUnion.EuropeanUnionSamples;

namespace Compliance.Tests.Lists.EuropeanUnion;

/// <summary>The collected files, counted independently of this library.</summary>
public class EuropeanUnionFilesTests
{
    // FORMATS.md gives 350/339/177/100/38 rows of the other acts and 216/157/10/9 of the amending ones; the counts of kinds and of alias values between
    // "; " (weak ones and previous names included) are from a separate count. It gives 1729 for Regulation 881/2002, where 21 times a remark in brackets
    // behind an alias, such as a date and a place of birth, holds a semicolon.
    [TestCase("32017R1509", "Regulation (EU) 2017/1509", 157, 94, 75, 0, 355, "2024-12-16")]
    [TestCase("32002R0881", "Regulation (EC) No 881/2002", 262, 88, 0, 0, 1708, null)]
    [TestCase("32012R0267", "Regulation (EU) No 267/2012", 77, 262, 0, 0, 273, null)]
    [TestCase("32020R1998", "Regulation (EU) 2020/1998", 136, 41, 0, 0, 254, null)]
    [TestCase("32024R2642", "Regulation (EU) 2024/2642", 80, 20, 0, 0, 130, null)]
    [TestCase("32019R0796", "Regulation (EU) 2019/796", 27, 11, 0, 0, 48, null)]
    [TestCase("amendments/32026R1843", "Regulation (EU) No 269/2014", 48, 168, 0, 0, 380, null)]
    [TestCase("amendments/32026R1848", "Regulation (EU) No 833/2014", 0, 108, 42, 7, 84, null)]
    [TestCase("amendments/32026R1895", "Regulation (EU) 2020/1998", 7, 3, 0, 0, 17, null)]
    [TestCase("amendments/32026R1720", null, 8, 1, 0, 0, 20, null)]
    public void A_journal_table_imports_whole(string file, string? list, int persons, int organisations, int ships, int others, int aliases, string? day)
    {
        var content = ListFile.Read(Repository.Shared(["lists", "eu", "journal_csv", .. (file + ".csv").Split('/')]));

        var source = content.Sources.Single();
        int Count(PartyKind kind) => content.Parties.Count(p => p.Kind == kind);
        Assert.Multiple(() =>
        {
            Assert.That(list is null || source.List == list, source.List);
            Assert.That((Count(PartyKind.Person), Count(PartyKind.Organisation), Count(PartyKind.Vessel), Count(PartyKind.Unknown)), Is.EqualTo((persons, organisations, ships, others)));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((persons + organisations + ships + others, 0)), "nothing vanishes");
            Assert.That(content.Tally.Aliases, Is.EqualTo(aliases));
            Assert.That(day is null || source.PublishedOn == DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.That(source.Scope == ListSource.WholeList, Is.EqualTo(!file.StartsWith("amend", StringComparison.Ordinal)));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1041"), Is.Empty, "every column is known");
            Assert.That(content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.EqualTo(file == "32017R1509" ? 326 : 0), "the regulation is the test, not the person's country");
        });
    }

    [Test]
    public void The_traps_of_the_DPRK_regulation_come_out_right()
    {
        var content = ListFile.Read(Repository.Shared("lists", "eu", "journal_csv", "32017R1509.csv"));
        ListedParty Of(string record) => content.Parties.Single(p => p.Id == "EU:2017/1509/" + record);

        Assert.Multiple(() =>
        {
            Assert.That(Of("XIII.A/23").Names(), Does.Contain("Kim, Hyok-Chol").And.Contain("Kim Hyok Chol"));
            Assert.That(Of("XIII.A/18").Names(), Does.Contain("Cho 'n Myo 'ng-kuk"));
            Assert.That(Of("XIII.B/IMO8606173").Names(), Is.EqualTo(new[] { "Chol Ryong", "Ryong Gun Bong" }));
            Assert.That(Of("XVI.A/29").Identifiers.Select(i => i.Value), Is.EquivalentTo(new[] { "563410081", "472410022" }), "his own number and one of XIII.A/27");
            Assert.That(Of("XVI.A/29").BirthDates, Has.Length.EqualTo(2));
            Assert.That(Of("XIII.A/27").Identifiers.Select(i => i.Value), Does.Contain("563410081"));
            Assert.That(Of("XV.A/1").Names[1], Is.EqualTo(new Alias("전지부", AliasKind.OriginalScript, AliasQuality.Strong)));
            Assert.That(content.Parties.Count(p => p.Id.Contains("/IMO", StringComparison.Ordinal)), Is.EqualTo(22), "the ships of XIII.B");
            Assert.That(content.Parties.Count(p => p.Designations.Single().Reference.StartsWith("XIV.", StringComparison.Ordinal)), Is.EqualTo(51), "15 and 36: the same ship in both annexes");

            // FORMATS.md: 77 rows have Korean script.
            Assert.That(content.Parties.Count(p => p.Names.Any(n => n.Name.Any(c => c is >= '\uAC00' and <= '\uD7A3'))), Is.EqualTo(77));
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1015"), Is.Empty, "every date of birth is read");
        });
    }

    [Test]
    public void The_excerpt_of_the_XML_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "eu", "fsf_xml_1.1_excerpt_2018-12-21.xml"));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.NameElements, content.Parties.Length), Is.EqualTo((2, 20, 2)), "1 and 19 nameAlias elements");
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2018, 12, 21)));
            Assert.That(content.Parties.Sum(p => p.Names.Count(n => ListText.HasNonLatinLetter(n.Name))), Is.EqualTo(2), "Bulgarian and Greek");
            Assert.That(content.Parties[1].Names.Count(n => n.Quality == AliasQuality.Weak), Is.EqualTo(16), "translations");
            Assert.That(content.Parties[1].Names.Where(n => n.Quality == AliasQuality.Strong).Select(n => n.Name),
                Is.EqualTo(new[] { "İslami Büyük Doğu Akıncılar Cephesi", "Great Islamic Eastern Warriors Front", "IBDA-C" }));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void The_XML_until_2018_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "eu", "fsf_xml_old_WHOLE_2016-02-11.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2016, 2, 11)));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((595, 0)));
            Assert.That((content.Sources.Single().Persons, content.Sources.Single().Organisations), Is.EqualTo((319, 276)));
            Assert.That(content.Tally.NameElements, Is.EqualTo(2993));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(2697), "distinct names of an entry; names repeat for each regulation");
            Assert.That(content.Sources.Single().Scope, Is.EqualTo("excerpt of 595 entries"), "the sample is cut off before the programme PRK");
            Assert.That(content.Parties.Count(p => p.Designations.Length == 2), Is.EqualTo(108), "sanctioned under AFG and TAQA");
            Assert.That(content.Tally.UnreadDates, Is.EqualTo(0));
            Assert.That(content.Parties.Sum(p => p.BirthDates.Length), Is.GreaterThan(400));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void The_CSV_until_2018_is_refused_as_saved_by_a_spreadsheet_program_and_read_once_that_is_undone()
    {
        var bytes = File.ReadAllBytes(Repository.Shared("lists", "eu", "fsf_csv_1.0_2018_excerpt.csv"));

        var refused = ListFile.Parse(bytes, "list");
        Assert.That(refused.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1070" }));
        Assert.That(refused.Parties, Is.Empty);

        // Each line stands in quotes, padded with tabs; quotes inside are doubled; the encoding is Windows-1252. One row was broken by the re-save.
        var lines = ListTable.Windows1252.GetString(bytes).Split('\n').Where(l => l.Length > 0).Select(l => l.Trim('\r', '\t').Trim('"').TrimEnd('\t').Replace("\"\"", "", StringComparison.Ordinal));
        var text = string.Join("\r\n", lines).Replace("Date_filexxxx", "Date_file", StringComparison.Ordinal);
        var content = ListFile.Parse(Encoding.UTF8.GetBytes(text), "list");
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("eu-fsf-csv-old"));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2018, 7, 4)));
            Assert.That((content.Tally.Entries, content.Parties.Length), Is.EqualTo((93, 93)));
            Assert.That(content.Tally.NameElements, Is.EqualTo(798), "the rows with a name; the broken row has one cell too many");
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EqualTo(new[] { "CMP1037" }));
        });
    }
}
