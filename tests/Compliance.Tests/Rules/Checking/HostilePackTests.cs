using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

/// <summary>Packs made to exhaust the reader: each is refused with a code before it is worked on.</summary>
internal sealed class HostilePackTests
{
    private static string Rule(int id, string condition) => string.Create(CultureInfo.InvariantCulture, $$"""
          - id: Z-{{id}}
            title: t
            scenario: s
            applies_to: activity as a
            law: [un_2321_11]
            clock: as_of
            all: [{id: x, expr: "{{condition}}"}]
            outcome: {verdict: review, severity: 1, basis: b}
            explain: e
            next: n

        """);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static IEnumerable<TestCaseData> Packs =>
    [
        Case("Nested_brackets", "RP1001", "rules: " + new string('[', 100_000)),
        Case("Nested_mappings", "RP1001", "rules: " + Repeat("{a: ", 100_000)),
        Case("Nested_blocks", "RP1001", "rules:\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => new string(' ', i) + "a:\n"))),
        Case("Nested_sequences_of_one_line", "RP1001", "rules:\n" + Repeat("- ", 100_000)),
        Case("A_scalar_of_a_megabyte", "RP1002", "rules: " + new string('x', 1024 * 1024)),
        Case("Aliases_that_multiply", "RP1005", "a: &a [x, x]\n" + string.Concat("abcdefgh".Zip("bcdefghi", (p, n) => $"{n}: &{n} [*{p}, *{p}, *{p}, *{p}]\n"))),
        Case("Too_many_values", "RP1001", "rules: [" + Repeat("[],", 200_000) + "]"),
        Case("Too_many_keys", "RP1001", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"k{i}: 1\n"))),
        Case("Too_many_rules", "RP1001", "rules:\n" + string.Concat(Enumerable.Range(0, 3500).Select(i => Rule(i, "a.kind == visit")))),
        Case("Brackets_in_an_expression", "RP1010", "rules:\n" + Rule(1, Repeat("(", 2000) + "true" + Repeat(")", 2000))),
        Case("Brackets_beyond_the_length", "RP1010", "rules:\n" + Rule(1, Repeat("(", 100_000) + "true" + Repeat(")", 100_000))),
        Case("A_chain_of_or", "RP1010", "rules:\n" + Rule(1, string.Join(" or ", Enumerable.Repeat("a.kind == visit", 50_000)))),
        Case("A_chain_of_not", "RP1010", "rules:\n" + Rule(1, Repeat("not ", 1000) + "true")),
        Case("Nested_lists_of_documents", "RP2005", "rules:\n" + Rule(1, "any(d in a.documents: any(e in a.documents: any(f in a.documents: any(g in a.documents: true))))")),
        Case("An_explanation_of_many_placeholders", "RP1011", "rules:\n" + Rule(1, "a.kind == visit").Replace("explain: e", "explain: \"" + Repeat("{a.kind}", 50_000) + "\"", StringComparison.Ordinal)),
        Case("Rules_that_refine_each_other", "RP1014", "rules:\n" + Rule(1, "a.kind == visit").Replace("next: n", "next: n\n    refines: Z-2", StringComparison.Ordinal)
            + Rule(2, "a.kind == visit").Replace("next: n", "next: n\n    refines: Z-1", StringComparison.Ordinal)),
        Case("A_rule_that_refines_itself", "RP1014", "rules:\n" + Rule(1, "a.kind == visit").Replace("next: n", "next: n\n    refines: Z-1", StringComparison.Ordinal)),
        Case("A_proposition_with_the_name_of_a_function", "RP1011", "nexus:\n  - {id: known, title: t}\n"),
    ];

    [TestCaseSource(nameof(Packs))]
    public void A_hostile_file_is_refused(string code, string text)
    {
        using var copy = PackCopy.Of("rules/z.yaml", text);
        var found = copy.Check();
        Assert.That(found.Value, Is.Null);
        Assert.That(found.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.File.EndsWith("z.yaml", StringComparison.Ordinal)).Select(d => d.Code), Does.Contain(code));
        Assert.That(found.Diagnostics.Length, Is.LessThanOrEqualTo(1001), "nobody reads on");
    }

    [Test]
    public void Many_files_together_are_refused_before_they_are_parsed()
    {
        using var copy = PackCopy.Of("rules/z0.yaml", "rules: []");
        for (var i = 1; i < 6; i++)
        {
            File.WriteAllText(Path.Combine(copy.Folder, "rules", $"z{i}.yaml"), "rules:\n" + new string('#', (1024 * 1024) - 100));
        }

        Assert.That(copy.Check().Diagnostics.Select(d => d.Code).Distinct(), Is.EqualTo(new[] { "RP1002" }));
    }

    // What is valid but huge is checked as far as the work allows, and says so.
    [Test]
    public void A_valid_pack_of_many_rules_is_checked_within_a_bound()
    {
        var rules = string.Concat(Enumerable.Range(0, 2000).Select(i => Rule(i, $"a.kind == visit or as_of > 20{10 + (i % 90)}-01-01 or as_of < 2000-01-01")));
        using var copy = PackCopy.Of("rules/z.yaml", "rules:\n" + rules);
        var found = copy.Check();
        Assert.That(found.Value, Is.Not.Null, string.Join('\n', found.Diagnostics.Take(3)));
        Assert.That(found.Diagnostics.Select(d => d.Code), Does.Contain("RP1029"), "two thousand rules without a test are not listed one by one");
    }

    private static TestCaseData Case(string name, string code, string text) => new TestCaseData(code, text).SetName(name);
}
