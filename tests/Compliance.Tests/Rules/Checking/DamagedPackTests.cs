using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

internal sealed class DamagedPackTests
{
    private const int Rounds = 60;

    // A slip of the hand is a diagnostic or harmless, never an exception. The seed is fixed: a failure can be repeated.
    [TestCase("pack.yaml", 1)]
    [TestCase("law/un-workers.yaml", 2)]
    [TestCase("rules/workers.yaml", 3)]
    [TestCase("rules/nexus.yaml", 4)]
    [TestCase("tests/ownership.yaml", 5)]
    public void Random_slips_in_a_file_never_crash_the_check(string file, int seed)
    {
        var text = File.ReadAllText(Repository.Data("packs", "dprk", file));
        var random = new Random(seed);
        using var copy = PackCopy.Of(file, text);
        for (var round = 0; round < Rounds; round++)
        {
            var (slip, damaged) = Slip(text, random);
            File.WriteAllText(Path.Combine(copy.Folder, file), damaged);
            var found = copy.Check();
            Assert.That(found.Value is not null || found.HasErrors, Is.True, slip);
            Assert.That(found.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.File.Length == 0), Is.Empty, slip);
        }
    }

    private static (string Slip, string Text) Slip(string text, Random random)
    {
        const string inserted = "x \t:#-[]{},'\"|>&*!%@`0\n\u00a0\u2028\ufeff";
        var at = random.Next(text.Length - 1);
        switch (random.Next(4))
        {
            case 0:
                return ($"deleted at {at}", text.Remove(at, 1));
            case 1:
                var added = inserted[random.Next(inserted.Length)];
                return ($"U+{(int)added:X4} inserted at {at}", text.Insert(at, added.ToString()));
            case 2:
                return ($"swapped at {at}", text[..at] + text[at + 1] + text[at] + text[(at + 2)..]);
            default:
                var lines = text.Split('\n');
                var line = random.Next(lines.Length - 1);
                (lines[line], lines[line + 1]) = (lines[line + 1], lines[line]);
                return ($"lines {line + 1} and {line + 2} swapped", string.Join('\n', lines));
        }
    }
}
