using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The collected files of OFAC's advanced and enhanced formats, counted independently of this library.</summary>
public class OfacXmlFilesTests
{
    [Test]
    public void The_advanced_file_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "advanced", "cons_advanced_2020-03-17.xml"));

        var source = content.Sources.Single();
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("ofac-advanced-xml"));
            Assert.That(source.PublishedOn, Is.EqualTo(new DateOnly(2020, 3, 17)));
            Assert.That(source.List, Is.EqualTo("OFAC Consolidated (non-SDN) List"), "its nine SDN parties are on it because they are on another list too");
            Assert.That((source.Persons, source.Organisations, source.Others), Is.EqualTo((82, 293, 0)));
            Assert.That(content.Tally.Entries, Is.EqualTo(375));
            Assert.That(content.Tally.Rejected, Is.Zero);
            Assert.That(content.Tally.NameElements, Is.EqualTo(1290));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(1288), "two names are printed twice in their entry");
            Assert.That(content.Parties.Sum(p => p.Names.Count(n => n.Quality == AliasQuality.Weak)), Is.EqualTo(30), "31 low-quality names, one of them also printed as a good one");
            Assert.That(content.Parties.Sum(p => p.Designations.Length), Is.EqualTo(786), "759 entries, some with two programmes");
            Assert.That(content.Parties.SelectMany(p => p.Designations).All(d => d.ListedOn is not null && d.LegalBasis is not null));
            Assert.That(content.Parties.Sum(p => p.BirthDates.Length), Is.EqualTo(77));
            Assert.That(content.Parties.Sum(p => p.Relations.Length), Is.EqualTo(276));
            Assert.That(content.Parties.SelectMany(p => p.Relations).All(r => r.OtherId is not null && r.Kind == RelationKind.OwnedOrControlledBy));
            Assert.That(content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.Zero);
            Assert.That(content.Parties.SelectMany(p => p.Names).Count(n => ListText.HasNonLatinLetter(n.Name)), Is.Zero);
            Assert.That(content.Tally.Orphans, Is.Zero);
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1013"), Is.Empty, "every element is known");
        });
    }

    [Test]
    public void An_advanced_entry_has_its_names_dates_documents_and_lists()
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "advanced", "cons_advanced_2020-03-17.xml"));
        var person = content.Parties.Single(p => p.Id == "US:9639");
        var bank = content.Parties.Single(p => p.Id == "US:17013");

        Assert.Multiple(() =>
        {
            Assert.That(person.PrimaryName, Is.EqualTo("HANIYA, Ismail Abdul Salah"));
            Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo("1962"), "a year, not 1 January");
            Assert.That(
                person.Designations.Select(d => (d.List, d.Programme, d.ListedOn)),
                Is.EquivalentTo(new (string, string, DateOnly?)[]
                {
                    ("OFAC Consolidated (non-SDN) List", "NS-PLC", new DateOnly(2014, 10, 10)),
                    ("OFAC Non-SDN Palestinian Legislative Council List", "NS-PLC", new DateOnly(2006, 4, 12)),
                }));
            Assert.That(bank.Identifiers, Does.Contain(new Identifier(IdentifierKind.Registration, "1027739609391", "Russia")));
            Assert.That(bank.Identifiers, Does.Contain(new Identifier(IdentifierKind.Bic, "VTBRRUMM")));
        });
    }

    // FORMATS counts 2,271 and 1,052 <name>: 692 and 218 of them are the names that identity documents point to. Its 56 scripts of CONS include 11 addresses;
    // of the 96 of IRGC one is printed twice.
    [TestCase("CONS_ENHANCED.ZIP", "2025-01-10", 443, 80, 363, 0, 1624, 1623, 71, 45, 1212, 75, 283, ListSource.WholeList)]
    [TestCase("IRGC_enhanced_2024-08-28.xml", "2024-08-28", 293, 165, 84, 44, 930, 929, 46, 95, 973, 183, 229, "IRGC")]
    [TestCase("yemen_enhanced.xml", "2024-05-24", 10, 10, 0, 0, 56, 56, 6, 3, 11, 21, 0, "YEMEN")]
    public void An_enhanced_file_imports_whole(
        string file, string date, int entries, int persons, int organisations, int aircraft, int nameElements, int names, int weak, int otherScripts, int designations, int birthDates, int relations, string scope)
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "enhanced", file));

        var source = content.Sources[0];
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("ofac-enhanced-xml"));
            Assert.That(source.PublishedOn, Is.EqualTo(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(source.Scope, Is.EqualTo(scope));
            Assert.That(content.Tally.Entries, Is.EqualTo(entries));
            Assert.That(content.Tally.Rejected, Is.Zero);
            Assert.That(content.Parties.Count(p => p.Kind == PartyKind.Person), Is.EqualTo(persons));
            Assert.That(content.Parties.Count(p => p.Kind == PartyKind.Organisation), Is.EqualTo(organisations));
            Assert.That(content.Parties.Count(p => p.Kind == PartyKind.Aircraft), Is.EqualTo(aircraft));
            Assert.That(content.Tally.NameElements, Is.EqualTo(nameElements));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(names));
            Assert.That(content.Parties.Sum(p => p.Names.Count(n => n.Quality == AliasQuality.Weak)), Is.EqualTo(weak));
            Assert.That(content.Parties.Sum(p => p.Names.Count(n => n.Kind == AliasKind.OriginalScript)), Is.EqualTo(otherScripts));
            Assert.That(content.Parties.Sum(p => p.Designations.Length), Is.EqualTo(designations));
            Assert.That(content.Parties.Sum(p => p.BirthDates.Length), Is.EqualTo(birthDates));
            Assert.That(content.Parties.Sum(p => p.Relations.Length), Is.EqualTo(relations));
            Assert.That(content.Parties.SelectMany(p => p.Names).Any(n => n.Name.Any(c => c is >= '\u202A' and <= '\u202E')), Is.False, "invisible direction marks are no part of a name");
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty, "in real files the parts of a name agree with its print, and intervals with dates");
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1013"), Is.Empty, "every element is known");
        });
    }

    [Test]
    public void A_selection_by_programme_is_partial_and_its_relations_keep_the_number_of_a_party_that_is_not_in_it()
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "enhanced", "IRGC_enhanced_2024-08-28.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1043"), Is.EqualTo(1));
            Assert.That(content.Tally.Orphans, Is.EqualTo(28));
            Assert.That(content.Parties.SelectMany(p => p.Relations).All(r => r.OtherId is not null));
            Assert.That(content.Sources.Select(s => s.List), Does.Contain("OFAC SDN List"));
        });
    }

    [Test]
    public void The_two_formats_give_the_same_party_for_the_same_number()
    {
        var advanced = ListFile.Read(Repository.Shared("lists", "us_ofac", "advanced", "cons_advanced_2020-03-17.xml")).Parties.Single(p => p.Id == "US:9639");
        var enhanced = ListFile.Read(Repository.Shared("lists", "us_ofac", "enhanced", "CONS_ENHANCED.ZIP")).Parties.Single(p => p.Id == "US:9639");

        Assert.Multiple(() =>
        {
            Assert.That(advanced.Names, Is.EquivalentTo(enhanced.Names));
            Assert.That(advanced.Designations.Select(d => (d.List, d.Programme, d.ListedOn, d.LegalBasis)), Is.EquivalentTo(enhanced.Designations.Select(d => (d.List, d.Programme, d.ListedOn, d.LegalBasis))));
            Assert.That(advanced.BirthDates, Is.EqualTo(enhanced.BirthDates));
            Assert.That(advanced.BirthPlaces, Is.EqualTo(enhanced.BirthPlaces));
            Assert.That(advanced.Kind, Is.EqualTo(enhanced.Kind));
        });
    }
}
