using System.Collections.Immutable;
using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

internal sealed class PackYamlTests
{
    // The shipped pack is large enough for two threads.
    [Test]
    public void Every_file_of_a_large_pack_gives_what_it_gives_alone()
    {
        var files = RulePackFiles.Embedded("dprk").Files;

        var read = PackYaml.Read(files);

        Assert.That(read.Select(r => r.File), Is.EqualTo(files));
        foreach (var (file, root, found) in read)
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var alone = YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true);
            Assert.That(Lines(root!), Is.EqualTo(Lines(alone!)).And.Not.Empty, file.RelativePath);
            Assert.That(found, Is.EqualTo(diagnostics), file.RelativePath);
        }
    }

    // Each thread by itself stays within the budget of 100,000 values; together the third file goes beyond it.
    [Test]
    public void Files_that_are_too_much_together_are_refused_where_one_thread_would_refuse_them()
    {
        ImmutableArray<PackFile> files = [File("rules/a.yaml", 40_000), File("rules/b.yaml", 40_000), File("rules/c.yaml", 40_000), File("rules/d.yaml", 1)];

        var read = PackYaml.Read(files);

        var budget = new NodeBudget(RulePackLoader.MaximumNodes);
        var expected = files.Select(f =>
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            YamlNodes.Read(f.Text, f.DisplayPath, diagnostics, warnOfCutValues: true, budget);
            return string.Join('\n', diagnostics);
        }).ToList();
        Assert.That(read.Select(r => string.Join('\n', r.Diagnostics)), Is.EqualTo(expected));
        Assert.That(read.Select(r => r.Root is not null), Is.EqualTo(new[] { true, true, false, false }));
    }

    // A file that cannot be read does not hide what is wrong with another.
    [TestCase(0)]
    [TestCase(3)]
    public void A_damaged_file_is_reported_on_either_thread(int damaged)
    {
        var files = Enumerable.Range(0, 4).Select(i => i == damaged ? new PackFile("rules/x.yaml", "x", "rules: [" + new string(' ', 20_000)) : File($"rules/{i}.yaml", 5_000)).ToImmutableArray();

        var read = PackYaml.Read(files);

        Assert.That(read.Select(r => r.Root is null), Is.EqualTo(Enumerable.Range(0, 4).Select(i => i == damaged)));
        Assert.That(read[damaged].Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RP1001" }));
    }

    private static PackFile File(string name, int values) => new(name, name, $"rules: [{string.Join(", ", Enumerable.Repeat("value", values))}]\n");

    private static List<string> Lines(DataNode node) => node switch
    {
        DataMapping mapping => [$"{mapping.Location} mapping", .. mapping.Entries.SelectMany(e => Lines(e.Value).Prepend($"{e.KeyLocation} {e.Key}"))],
        DataSequence sequence => [$"{sequence.Location} sequence", .. sequence.Items.SelectMany(Lines)],
        _ => [node.ToString()],
    };
}
