using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Evidence;
using Compliance.Records;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class EvidenceProperties
{
    private static readonly Gen<Party> Parties =
        from name in Maybe("Embassy of the DPRK", "DPRK", "Mansudae Overseas Project Group of Companies", "Mansudae Art Studio", "Kim Il Sung University", "PUST", "Hotel Glinka", "Han Myong-su (pseudonym)", "HAN Tae Rim (pseudonym)", "Foreign Trade Bank")
        from native in Maybe("조선민주주의인민공화국", "김일성종합대학", "한명수")
        from birth in Gen.Elements<UncertainDate?>(null, Day(1960, 1, 1), Day(1977, 5, 5))
        from number in Maybe("123456789", "987654321")
        from other in Maybe("Government of North Korea", "Somebody Else")
        from form in Gen.Elements<PartyForm?>(null, PartyForm.Person, PartyForm.Organisation, PartyForm.StateBody)
        from nationality in Maybe("KP", "KR", "DE")
        from source in Gen.Elements<NationalitySource?>(null, NationalitySource.Document, NationalitySource.SelfDeclared)
        from affiliation in Maybe("Kim Il Sung University, Pyongyang", "KUT", "Physics, Pyongyang, DPR Korea", "Kim Il Sung Military University", "University of Somewhere", "Mansudae Art Studio")
        from country in Maybe("KP", "KR", "DE", "US")
        from address in Maybe("Glinkastrasse 5, 10117 Berlin", "Glinkastrasse, Berlin", "Pyongyang", "Musterstrasse 1, 10115 Berlin")
        from email in Maybe("a@star-co.net.kp", "office@star-co.net.kp", "sjc117@hotmail.com", "a@example.org")
        from phone in Maybe("+850 2 18111", "850-555-0100", "+49 30 1")
        from bic in Maybe("FTBDKPPY", "DEUTDEFF", "X")
        from listing in Maybe("KPe.050", "KPi.901", "KPe.999")
        from none in Gen.SubListOf("native_name", "other_names", "identifiers", "email", "phone", "bic")
        select new Party
        {
            Name = name,
            NativeName = native,
            OtherNames = other is null ? null : [other],
            Form = form,
            Nationalities = nationality is null ? null : [nationality],
            NationalitySource = source,
            Affiliation = affiliation,
            Country = country,
            BirthDate = birth,
            Identifiers = number is null ? null : [number],
            Address = address,
            Email = email,
            Phone = phone,
            Bic = bic,
            ConfirmedListing = listing,
            StatedNone = [.. none],
        };

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property Blanking_an_input_never_turns_a_fact_that_is_not_false_into_a_decided_false() => BlankingNeverClears(p => Gather(p).Facts);

    internal static Property BlankingNeverClears(Func<Party, ImmutableArray<Fact>> facts) =>
        Prop.ForAll(Parties.ToArbitrary(), generated =>
        {
            var party = generated with { StatedNone = [.. generated.StatedNone.Where(f => generated.Schema.Find(f)!.Read(generated) is null)] };
            var before = facts(party);
            foreach (var field in party.Schema.Fields)
            {
                if (field.Read(party) is null)
                {
                    continue;
                }

                var after = facts((Party)field.Write(party, null));
                for (var i = 0; i < before.Length; i++)
                {
                    if (before[i].Value != Truth.False && after[i].Value == Truth.False)
                    {
                        Assert.Fail($"{before[i]} became {after[i]} when {field.Name} was blanked");
                    }
                }
            }
        });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property A_fact_is_unknown_exactly_when_it_says_why() =>
        Prop.ForAll(Parties.ToArbitrary(), party =>
        {
            foreach (var fact in Gather(party).Facts)
            {
                Assert.That(fact.Value == Truth.Unknown, Is.EqualTo(fact.Gap != FactGap.None), fact.ToString());
                Assert.That(fact.Text, Is.Not.Empty);
                Assert.That(fact.Grade, Is.InRange(0, 10_000));
            }
        });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Facts_are_the_same_each_time_and_do_not_depend_on_the_place_of_birth() =>
        Prop.ForAll(Parties.ToArbitrary(), party =>
            Gather(party).Facts.Select(f => f.ToString()).SequenceEqual(Gather(party with { BirthPlace = "Pyongyang" }).Facts.Select(f => f.ToString())));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void No_text_makes_a_reading_fail(string? text)
    {
        var party = new Party { Name = text, Affiliation = text, Address = text, Email = text, Phone = text, Bic = text, Country = text, ConfirmedListing = text };

        Assert.That(Gather(party).Facts, Has.Length.EqualTo(FactCatalogue.All.Length));
        Assert.That(DisciplineTable.Default.Read(text, text, []).Text, Is.Not.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property More_words_in_a_title_never_take_back_what_words_proved() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements("uranium", "plutonium", "rocket", "missile", "plasmonics", "forestry", "radar", "history", "and", "the")).ToArbitrary(),
            words =>
            {
                var less = DisciplineTable.Default.Read(null, string.Join(' ', words), []);
                var more = DisciplineTable.Default.Read(null, string.Join(' ', words) + " turbopump ramjet", []);
                return DisciplineTable.Default.Groups.All(g => less.In(g) == Truth.Unknown || less.In(g) == more.In(g));
            });

    private static Gen<string?> Maybe(params string[] values) => Gen.Elements<string?>([null, .. values]);
}
