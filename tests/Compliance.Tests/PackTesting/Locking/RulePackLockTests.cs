using System.Text.Json;
using Compliance.PackTesting.Locking;
using Compliance.Screening;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Locking;

/// <summary>The lock of a pack: it names every file that is not the one whose tests ran.</summary>
internal sealed class RulePackLockTests
{
    private const string Tests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: one
            record: {type: worker, id: w1, name: Han Myong-su, nationalities: [KP], nationality_source: document, employment: 2017-02-01/2017-03-01, place: DE, paid: true, documents: []}
            expect: {verdict: prohibited}

        """;

    [Test]
    public void A_pack_is_as_it_was_locked()
    {
        var folder = Locked();
        var verified = RulePackLock.Verify(folder);

        Assert.That(verified.Diagnostics, Is.Empty);
        Assert.That(verified.Value!.Id, Is.EqualTo("small"));
    }

    [Test]
    public void The_same_pack_gives_the_same_text_without_a_time()
    {
        var folder = Write();
        var (first, again) = (RulePackLock.Create(folder).GetValueOrThrow(), RulePackLock.Create(folder).GetValueOrThrow());

        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public void The_lock_says_what_was_tested_and_how_far()
    {
        using var document = JsonDocument.Parse(RulePackLock.Create(Write()).GetValueOrThrow());
        var root = document.RootElement;

        Assert.That(root.GetProperty("version").GetString(), Is.EqualTo("1.0.0"));
        Assert.That(root.GetProperty("engine").GetString(), Is.EqualTo(Screener.EngineVersion));
        Assert.That(root.GetProperty("files").EnumerateObject().Select(f => f.Name), Is.EqualTo(new[] { "law/law.yaml", "pack.yaml", "rules/rules.yaml", "tests/t.yaml" }));
        Assert.That(root.GetProperty("tests").GetProperty("passed").GetInt32(), Is.EqualTo(1));
        var conditions = root.GetProperty("coverage").GetProperty("condition");
        Assert.That((conditions.GetProperty("seen").GetInt32(), conditions.GetProperty("total").GetInt32()), Is.EqualTo((1, 3)), "the one condition of the rule is true, never false or unknown");
        Assert.That(root.TryGetProperty("mutation", out _), Is.False, "no mutants were asked for");
    }

    [Test]
    public void Mutants_are_counted_when_asked_for()
    {
        using var document = JsonDocument.Parse(RulePackLock.Create(Write(), mutate: true).GetValueOrThrow());
        var verdicts = document.RootElement.GetProperty("mutation").GetProperty("verdict");

        Assert.That(verdicts.GetProperty("total").GetInt32(), Is.GreaterThan(verdicts.GetProperty("seen").GetInt32()), "one test does not notice everything");
    }

    [TestCase("rules/rules.yaml")]
    [TestCase("law/law.yaml")]
    [TestCase("tests/t.yaml")]
    [TestCase("pack.yaml")]
    public void A_file_that_was_changed_is_named(string file)
    {
        var folder = Locked();
        File.AppendAllText(Path.Combine(folder, file), "# changed\n");
        var verified = RulePackLock.Verify(folder);

        Assert.That(verified.Value, Is.Null);
        Assert.That(verified.Diagnostics.Select(d => (d.Code, d.Location.File)), Is.EqualTo(new[] { ("RP6001", Path.Combine(folder, file)) }));
    }

    [Test]
    public void Files_that_were_added_or_taken_away_are_named()
    {
        var folder = Locked();
        File.Delete(Path.Combine(folder, "tests", "t.yaml"));
        File.WriteAllText(Path.Combine(folder, "rules", "more.yaml"), "rules: []\n");

        Assert.That(
            RulePackLock.Verify(folder).Diagnostics.Select(d => d.Message),
            Is.EqualTo(new[] { "the file is not in the lock", "the file of the lock is not there" }));
    }

    // A checkout may fold line ends.
    [Test]
    public void Line_ends_do_not_matter()
    {
        var folder = Locked();
        var file = Path.Combine(folder, "rules", "rules.yaml");
        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        Assert.That(RulePackLock.Verify(folder).Diagnostics, Is.Empty);
    }

    [Test]
    public void A_lock_that_says_another_version_is_found()
    {
        var folder = Locked(text => text.Replace("\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"", StringComparison.Ordinal));
        Assert.That(RulePackLock.Verify(folder).Diagnostics.Single().Code, Is.EqualTo("RP6001"));
    }

    [Test]
    public void Without_a_lock_nothing_is_vouched_for()
    {
        var verified = RulePackLock.Verify(Write());
        Assert.That((verified.Value, verified.Diagnostics.Single().Code), Is.EqualTo(((object?)null, "RP6002")));
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"format\": \"rulepack-lock/1\"}")]
    [TestCase("{\"format\": \"rulepack-lock/9\", \"pack\": \"small\", \"version\": \"1.0.0\", \"hash\": \"\", \"engine\": \"\", \"watchlist\": {\"hash\": \"\"}, \"files\": {}}")]
    public void A_lock_that_cannot_be_read_is_an_error(string text)
    {
        var verified = RulePackLock.Verify(Locked(_ => text));
        Assert.That(verified.Value, Is.Null);
        Assert.That(verified.HasErrors, Is.True);
    }

    // The files are the same; what the tests came to need not be.
    [Test]
    public void Another_version_of_the_library_is_a_warning()
    {
        var folder = Locked(text => text.Replace($"\"engine\": \"{Screener.EngineVersion}\"", "\"engine\": \"9.9.9\"", StringComparison.Ordinal));
        var verified = RulePackLock.Verify(folder);

        Assert.That(verified.Value, Is.Not.Null);
        Assert.That(verified.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[] { ("RP6003", DiagnosticSeverity.Warning) }));
    }

    [Test]
    public void A_pack_whose_tests_fail_is_not_locked()
    {
        var created = RulePackLock.Create(Write(Tests.Replace("verdict: prohibited", "verdict: clear", StringComparison.Ordinal)));
        Assert.That((created.Value, created.Diagnostics.Single().Code), Is.EqualTo(((string?)null, "RP5001")));
    }

    private static string Write(string tests = Tests) => new SmallPack().Add("tests/t.yaml", tests.ReplaceLineEndings("\n")).Write();

    private static string Locked(Func<string, string>? change = null)
    {
        var folder = Write();
        var text = RulePackLock.Create(folder).GetValueOrThrow();
        File.WriteAllText(Path.Combine(folder, RulePackLock.FileName), change is null ? text : change(text));
        return folder;
    }
}
