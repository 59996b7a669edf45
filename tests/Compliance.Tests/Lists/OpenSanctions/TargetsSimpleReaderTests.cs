using Compliance.Lists;
using Compliance.Lists.OpenSanctions;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OpenSanctions;

public class TargetsSimpleReaderTests
{
    private const string OldHeader = "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"addresses\",\"identifiers\",\"sanctions\",\"phones\",\"emails\",\"dataset\",\"first_seen\",\"last_seen\"\n";

    private const string NewHeader =
        "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"addresses\",\"identifiers\",\"sanctions\",\"phones\",\"emails\",\"program_ids\",\"dataset\",\"first_seen\",\"last_seen\",\"last_change\"\n";

    [Test]
    public void A_row_of_the_new_columns_gives_a_mention_for_each_programme()
    {
        var content = ListSamples.Read(NewHeader
            + "\"NK-1\",\"Vessel\",\"EXAMPLE\",\"OTHER;예시\",\"\",\"kp;pa\",\"\",\"IMO9253325;667002283\",\"\"\"\"\"\",\"\",\"\",\"US-DPRK4;UA-X\",\"A list\",\"2025-10-06T14:15:21\",\"2026-03-13T05:41:01\",\"2026-02-24T05:42:24\"\n");

        var party = content.Parties.Single();
        Assert.Multiple(() =>
        {
            Assert.That((party.Id, party.Kind), Is.EqualTo(("OpenSanctions:NK-1", PartyKind.Vessel)));
            Assert.That(party.Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "OTHER", "예시" }));
            Assert.That(party.Mentions.Select(m => (m.List, m.Meaning, m.Programme, m.Regime)), Is.EqualTo(new[]
            {
                ("A list", ListMeaning.Compilation, "US-DPRK4", Regimes.Dprk),
                ("A list", ListMeaning.Compilation, "UA-X", (string?)null),
            }));
            Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Imo, "9253325"), new Identifier(IdentifierKind.Other, "667002283") }));
            Assert.That(party.Designations, Is.Empty);
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 3, 13)));
        });
    }

    [Test]
    public void A_row_of_the_old_columns_keeps_uncertain_birth_dates_and_is_no_sanction_by_itself()
    {
        var party = ListSamples.Read(OldHeader
            + "\"x-1\",\"Person\",\"MUSTER, Erika\",\"\",\"1971;1971-05\",\"de\",\"Street 1, Town\",\"\",\"\",\"+491\",\"e@example.com\",\"Members\",\"2021-07-26 11:55:45\",\"2022-07-25 06:13:21\"\n").Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1971", "1971-05" }));
            Assert.That(party.Mentions.Single(), Is.EqualTo(new Mention("OpenSanctions", "Members", "x-1", ListMeaning.Other)));
            Assert.That(party.Nationalities, Is.Empty);
            Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Phone, "+491"), new Identifier(IdentifierKind.Email, "e@example.com") }));
        });
    }

    [TestCase("A;B", new[] { "A", "B" })]
    [TestCase("", new string[0])]
    [TestCase("\"\"", new string[0], TestName = "one empty value in quotes")]
    [TestCase("\"A;B\";C", new[] { "A;B", "C" }, TestName = "a semicolon inside quotes")]
    [TestCase("\"Org \"\"X\"\"\";B", new[] { "Org \"X\"", "B" }, TestName = "quotes inside quotes")]
    [TestCase("A \"X\";B", new[] { "A \"X\"", "B" }, TestName = "quotes inside a plain value")]
    public void Lists_in_a_cell_are_split_with_their_quotes(string cell, string[] values) => Assert.That(TargetsSimpleImport.Values(cell), Is.EqualTo(values));

    [TestCase("\"x-2\",\"Person\",\"Y\"\n", TestName = "cells are missing")]
    [TestCase("\"Person\",\"x-2\",\"Y\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"D\",\"2021-07-26 11:55:45\",\"2022-07-25 06:13:21\"\n", TestName = "id and schema changed places")]
    [TestCase("\"x-2\",\"Person\",\"Y\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"2021-07-26 11:55:45\",\"D\",\"2022-07-25 06:13:21\"\n", TestName = "dataset and date changed places")]
    public void A_row_with_shifted_columns_is_left_out(string row)
    {
        var content = ListSamples.Read(OldHeader + row);

        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Codes(), Does.Contain("CMP1037"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((1, 1)));
    }

    // Rows, names (the name and the aliases), names with letters other than Latin; counted independently.
    [TestCase("targets.simple_2022_eucor.csv", 639, 639, 0)]
    [TestCase("targets.simple_2026-03_head.csv", 1353, 3188, 712)]
    public void A_collected_file_imports_whole(string file, int rows, int names, int nonLatin)
    {
        var content = ListFile.Read(Repository.Shared("lists", "opensanctions", file));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements), Is.EqualTo((rows, 0, names)));
            Assert.That(content.Parties.SelectMany(p => p.Names).Count(n => ListText.HasNonLatinLetter(n.Name)), Is.EqualTo(nonLatin));
            Assert.That(content.Parties.All(p => p.Designations.IsEmpty), Is.True);
            Assert.That(content.Parties.Any(p => p.IsOfRegime(Regimes.Dprk)), Is.False, "reasons that name North Korea are prose, not a programme");
        });
    }
}
