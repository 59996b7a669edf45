using System.Text.RegularExpressions;
using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed partial class DisciplineTests
{
    private static readonly DisciplineTable Table = DisciplineTable.Default;

    // The embedded table reads its keywords later than its fields; a folder is read and checked at once.
    [TestCase("Kernreaktor und Neutronentransport")]
    [TestCase("nuclear reactor")]
    [TestCase("Poetry of the Joseon dynasty")]
    public void The_embedded_table_reads_words_as_its_folder_does(string title)
    {
        var folder = DisciplineTable.Load(Repository.Data("disciplines")).GetValueOrThrow();

        var (ours, theirs) = (Table.Read(null, title, []), folder.Read(null, title, []));

        Assert.That((ours.Text, string.Join(",", ours.Candidates), string.Join(",", ours.MatchedTerms)), Is.EqualTo((theirs.Text, string.Join(",", theirs.Candidates), string.Join(",", theirs.MatchedTerms))));
        Assert.That(Table.Disciplines.Select(d => d.Keywords.Length), Is.EqualTo(folder.Disciplines.Select(d => d.Keywords.Length)));
    }

    [TestCase("nuc_sci_tech", Truth.True, Truth.True, Truth.False)]
    [TestCase("nuclear engineering", Truth.True, Truth.True, Truth.False)] // alias in words
    [TestCase("nuc-eng", Truth.True, Truth.True, Truth.False)] // hyphen for underscore
    [TestCase("aerospace_eng", Truth.True, Truth.True, Truth.False)]
    [TestCase("adv_manufacturing", Truth.True, Truth.True, Truth.False)]
    [TestCase("optics", Truth.True, Truth.Unknown, Truth.Unknown)] // named in the teaching list (advanced physics), its tier is arguable
    [TestCase("laser_optics", Truth.True, Truth.Unknown, Truth.Unknown)]
    [TestCase("Nonlinear Optics", Truth.True, Truth.Unknown, Truth.Unknown)]
    [TestCase("string_theory", Truth.True, Truth.Unknown, Truth.Unknown)] // pure theory is not exempt by text
    [TestCase("adv_elec_eng", Truth.True, Truth.False, Truth.True)] // teaching list, State tier
    [TestCase("biology", Truth.False, Truth.False, Truth.True)]
    [TestCase("neuroscience", Truth.False, Truth.False, Truth.True)]
    [TestCase("computational_neuroscience", Truth.Unknown, Truth.False, Truth.True)] // training in simulation
    [TestCase("physics", Truth.Unknown, Truth.Unknown, Truth.Unknown)] // which physics is not said
    [TestCase("medical", Truth.False, Truth.False, Truth.True)]
    public void A_known_code_has_its_memberships(string field, Truth teaching, Truth committee, Truth state)
    {
        var reading = Table.Read(field, null, []);

        Assert.That((reading.In("teaching"), reading.In("committee_tier"), reading.In("state_tier")), Is.EqualTo((teaching, committee, state)), reading.Text);
        Assert.That(reading.Code, Is.Not.Null);
        Assert.That(string.Join(",", reading.Candidates), Is.EqualTo(reading.Code));
    }

    [TestCase("medical", Truth.True)]
    [TestCase("optics", Truth.False)]
    [TestCase("medical; nuc_sci_tech", Truth.False)] // mixed work is no medical work
    public void Only_the_medical_code_is_medical(string field, Truth expected) =>
        Assert.That(Table.Read(field, null, []).In("medical"), Is.EqualTo(expected));

    [Test]
    public void Words_never_make_an_activity_medical() =>
        Assert.That(Table.Read(null, "Tuberculosis vaccine trial in children with malaria", []).In("medical"), Is.EqualTo(Truth.Unknown));

    [Test]
    public void An_unknown_code_decides_nothing_and_the_nearest_is_suggested()
    {
        var reading = Table.Read("optcs", null, []);

        Assert.That(reading.Code, Is.Null);
        Assert.That(Table.Groups.Select(reading.In), Is.All.EqualTo(Truth.Unknown));
        Assert.That(reading.Text, Does.Contain("did you mean \"optics\"?"));
    }

    [TestCase("biology; nuc_sci_tech", Truth.True, Truth.False)] // the strictest field decides
    [TestCase("biology, optics", Truth.Unknown, Truth.Unknown)]
    [TestCase("biology + something else", Truth.Unknown, Truth.Unknown)] // an unknown part leaves the milder reading open
    [TestCase("aerospace_tech / something else", Truth.True, Truth.False)] // an unknown part cannot lift the strictest one
    [TestCase("biology; agriculture", Truth.False, Truth.True)]
    public void Mixed_fields_follow_the_strictest(string field, Truth committee, Truth state)
    {
        var reading = Table.Read(field, null, []);

        Assert.That((reading.In("committee_tier"), reading.In("state_tier")), Is.EqualTo((committee, state)), reading.Text);
    }

    [Test]
    public void Nothing_stated_says_what_is_missing()
    {
        var reading = Table.Read(null, null, []);

        Assert.That(Table.Groups.Select(reading.In), Is.All.EqualTo(Truth.Unknown));
        Assert.That(reading.Text, Is.EqualTo("field, title and keywords not stated"));
    }

    [TestCase("Uranium isotope separation by a centrifuge cascade", "nuc_sci_tech", Truth.True, Truth.True)]
    [TestCase("Scramjet combustion in hypersonic flight", "aerospace_tech", Truth.True, Truth.True)]
    [TestCase("Metal 3D printing after five-axis milling", "adv_manufacturing", Truth.True, Truth.True)]
    [TestCase("Supercontinuum generation in a photonic crystal fiber", "optics", Truth.True, Truth.Unknown)] // narrower keywords count for the wider field; American spelling
    [TestCase("High-voltage cable insulation for phased array radar", "adv_elec_eng", Truth.True, Truth.Unknown)] // words never prove that the Committee's tier is not touched
    public void Two_unambiguous_keywords_of_one_field_decide(string title, string candidate, Truth teaching, Truth committee)
    {
        var reading = Table.Read(null, title, []);

        Assert.That(string.Join(",", reading.Candidates), Is.EqualTo(candidate), reading.Text);
        Assert.That((reading.In("teaching"), reading.In("committee_tier")), Is.EqualTo((teaching, committee)));
        Assert.That(reading.In("state_tier"), Is.EqualTo(committee == Truth.True ? Truth.False : Truth.Unknown));
        Assert.That(reading.MatchedTerms, Has.Length.GreaterThanOrEqualTo(2));
    }

    [TestCase("Laser isotope separation")] // one term, although "isotope separation" stands in it
    [TestCase("Rocket salad in urban gardens")] // one hit
    [TestCase("Rockets, rockets and a rocket")] // the same keyword thrice
    [TestCase("Drone enrichment and criticality in reprocessing")] // ambiguous words only
    [TestCase("A history of postal services")] // ambiguous and nothing
    [TestCase("On friendship")] // nothing
    public void Less_than_two_unambiguous_keywords_decide_nothing(string title)
    {
        var reading = Table.Read(null, title, []);

        Assert.That(Table.Groups.Select(reading.In), Is.All.EqualTo(Truth.Unknown), reading.Text);
    }

    [Test]
    public void Keywords_count_like_the_title() =>
        Assert.That(Table.Read(null, "A rocket", ["solid propellant"]).In("committee_tier"), Is.EqualTo(Truth.True));

    [TestCase("physics.optics", null, Truth.Unknown)] // a classification alone decides nothing
    [TestCase("physics.optics", "Surface plasmon resonance", Truth.True)] // with one keyword it does
    [TestCase("1.3", "Tokamak edge transport", Truth.True)]
    public void A_classification_code_counts_as_one_sign(string field, string? title, Truth teaching)
    {
        var reading = Table.Read(field, title, []);

        Assert.That(reading.In("teaching"), Is.EqualTo(teaching), reading.Text);
        Assert.That(reading.In("committee_tier"), Is.EqualTo(Truth.Unknown));
        Assert.That(reading.Candidates, Is.Not.Empty);
    }

    [Test]
    public void A_title_with_two_keywords_of_the_Committees_tier_leaves_a_milder_code_open()
    {
        var reading = Table.Read("biology", "Uranium and plutonium uptake in plants", []);

        Assert.That((reading.In("committee_tier"), reading.In("state_tier"), reading.In("teaching")), Is.EqualTo((Truth.Unknown, Truth.Unknown, Truth.Unknown)));
        Assert.That(string.Join(",", reading.Candidates), Is.EqualTo("biology,nuc_sci_tech"));
        Assert.That(reading.Text, Does.Contain("strictest"));
    }

    [Test]
    public void A_title_never_makes_a_stated_field_milder() =>
        Assert.That(Table.Read("nuc_sci_tech", "Forestry and crop science", []).In("committee_tier"), Is.EqualTo(Truth.True));

    [Test]
    public void An_unknown_group_is_an_error_of_the_caller() =>
        Assert.That(() => Table.Read("optics", null, []).In("tier_1"), Throws.ArgumentException);

    [Test]
    public void An_activity_is_read_once()
    {
        var activity = new Activity { Field = "optics" };
        var evidence = Gatherer().Gather(new CollaboratorRecord { Id = "c1", Activities = [activity] }, Today);

        Assert.That(evidence.For(activity).Code, Is.EqualTo("optics"));
        var first = evidence.For(activity);
        Assert.That(evidence.For(activity), Is.SameAs(first));
    }

    [Test]
    public void Every_code_of_the_table_reads_as_itself()
    {
        foreach (var discipline in Table.Disciplines)
        {
            Assert.That(Table.Read(discipline.Id, null, []).Code, Is.EqualTo(discipline.Id));
            foreach (var group in Table.Groups)
            {
                Assert.That(Table.Read(discipline.Id, null, []).In(group), Is.EqualTo(discipline.In(group)));
            }
        }
    }

    [Test]
    public void No_discipline_is_in_both_tiers()
    {
        foreach (var discipline in Table.Disciplines)
        {
            Assert.That(discipline.In("state_tier"), Is.EqualTo(discipline.In("committee_tier").Not()), discipline.Id);
        }
    }

    // Two keywords in the language of the title, declined and compounded as that language does.
    [TestCase("Uran- und Plutoniumgehalt abgebrannter Kernbrennstoffe", "nuc_sci_tech", Truth.True)]
    [TestCase("Raketentriebwerke für den Wiedereintritt", "aerospace_tech", Truth.True)]
    [TestCase("Herstellung schweren Wassers und von Tritium", "nuc_sci_tech", Truth.True)]
    [TestCase("Kohlenstofffasern und Wolframlegierungen", "adv_materials", Truth.Unknown)]
    [TestCase("로켓 엔진의 고체추진제 연소", "aerospace_tech", Truth.True)] // without the space that the table writes
    [TestCase("우라늄의 동위원소 분리에 관한 연구", "nuc_sci_tech", Truth.True)] // particles follow the words
    [TestCase("铀同位素分离技术研究", "nuc_sci_tech", Truth.True)]
    [TestCase("高超声速飞行器的火箭推进", "aerospace_tech", Truth.True)]
    [TestCase("鈾與鈽的化學", "nuc_sci_tech", Truth.True)] // traditional characters
    [TestCase("3D打印火箭发动机喷管与风洞试验", "aerospace_tech", Truth.True)] // a digit begins the word
    [TestCase("KN-23弹道导弹与火箭", "aerospace_tech", Truth.True)]
    public void Titles_are_read_in_four_languages(string title, string candidate, Truth committee)
    {
        var reading = Table.Read(null, title, []);

        Assert.That(string.Join(",", reading.Candidates), Is.EqualTo(candidate), reading.Text);
        Assert.That((reading.In("teaching"), reading.In("committee_tier")), Is.EqualTo((Truth.True, committee)));
    }

    [Test]
    public void What_was_found_is_shown_with_the_word_of_the_table() =>
        Assert.That(string.Join(", ", Table.Read(null, "Raketen und 우라늄", []).MatchedTerms), Is.EqualTo("Rakete (rocket), 우라늄 (uranium)"));

    [TestCase("Uranium, Uran, 우라늄, 铀")] // one keyword in four languages is one sign
    [TestCase("Uranus und Neptun im Kernschatten")] // a short German stem begins other words
    [TestCase("基于参数控制的严重水污染治理")] // short Chinese words stand inside others: parameter control, serious water pollution
    [TestCase("새로켓 이름과 인공력")] // two Korean syllables inside a word
    [TestCase("열차 폐색 구간의 무인 기상 관측과 중 수로")] // run together, the ends and beginnings of Korean words make "heat shield", "UAV" and "heavy water"
    [TestCase("탄소 원자로 구성된 니트로 화합물과 충격 파괴")] // "of carbon atoms", nitro compounds, impact fracture
    [TestCase("超声引导弹性成像与异烟肼")] // missile and hydrazine inside ultrasound and a medicine
    [TestCase("幼儿科学与语言学习")] // paediatrics and linguistics inside learning
    [TestCase("Druckwalzen, Dünnschichtchromatographie und Hydrazide")] // printing rollers, chromatography, another substance
    [TestCase("Ex ante flattened")] // English words under German stems
    [TestCase("Drohnen, Anreicherung, 농축, 后处理")] // ambiguous in every language
    public void Other_languages_decide_no_sooner(string title) =>
        Assert.That(Table.Groups.Select(Table.Read(null, title, []).In), Is.All.EqualTo(Truth.Unknown), Table.Read(null, title, []).Text);

    // Title and keywords say what the work is about; an abstract also says what it is not.
    [TestCase("A rocket", "It burns a solid propellant.", Truth.True)] // one of two in the title
    [TestCase("On friendship", "Unlike a rocket or a missile, it lasts.", Truth.Unknown)] // two in passing
    [TestCase("On friendship", "A rocket with a turbopump and a solid propellant.", Truth.True)] // three
    [TestCase(null, "고체 추진제를 쓰는 로켓의 풍동 시험", Truth.True)] // three, in Korean
    public void An_abstract_alone_takes_three_keywords(string? title, string summary, Truth committee) =>
        Assert.That(Table.Read(null, title, [], summary).In("committee_tier"), Is.EqualTo(committee));

    [Test]
    public void An_abstract_leaves_a_milder_field_open_and_never_makes_one_milder()
    {
        Assert.That(Table.Read("biology", null, [], "Uranium, plutonium and thorium in plants").In("committee_tier"), Is.EqualTo(Truth.Unknown));
        Assert.That(Table.Read("nuc_sci_tech", null, [], "Forestry, crop science and linguistics").In("committee_tier"), Is.EqualTo(Truth.True));
    }

    [Test]
    public void A_word_without_end_is_read_in_time()
    {
        foreach (var word in new[] { new string('n', 1_000_000), new string('铀', 200_000), string.Concat(Enumerable.Repeat("en ", 100_000)) })
        {
            Assert.That(Table.Read(null, word, [], word).In("committee_tier"), Is.EqualTo(Truth.Unknown));
        }
    }

    // Each word of the table is found in its own language: none is shadowed by folding, stemming or a longer word.
    [Test]
    public void Every_translation_finds_its_keyword()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "data", "disciplines", "translations.yaml")).Where(l => l.StartsWith("  - {term: ", StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.Count.GreaterThan(100));
        Assert.Multiple(() =>
        {
            foreach (var line in lines)
            {
                var term = line[11..line.IndexOf(", ", StringComparison.Ordinal)];
                foreach (var word in Words().Matches(line).SelectMany(m => m.Groups[1].Value.Split(", ")))
                {
                    Assert.That(Table.Read(null, word, []).MatchedTerms.Any(t => t == term || t.EndsWith($"({term})", StringComparison.Ordinal)), Is.True, $"{term}: {word}");
                }
            }
        });
    }

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Words();
}
