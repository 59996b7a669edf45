using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.EuropeanUnion;

public class EuropeanUnionProperties
{
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool A_damaged_byte_never_throws_and_entries_are_always_accounted_for(int file, int at, byte value)
    {
        var bytes = EuropeanUnionSamples.Bytes(Sample(file));
        bytes[Spread(at, bytes.Length)] = value;
        return IsBalanced(ListFile.Parse(bytes, "x"));
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool A_cut_or_doubled_piece_never_throws_and_entries_are_always_accounted_for(int file, int at, int length, bool isDoubled)
    {
        var bytes = EuropeanUnionSamples.Bytes(Sample(file));
        var start = Spread(at, bytes.Length);
        var end = Math.Min(bytes.Length, start + Spread(length, 400));
        byte[] damaged = isDoubled ? [.. bytes[..end], .. bytes[start..]] : [.. bytes[..start], .. bytes[end..]];
        return IsBalanced(ListFile.Parse(damaged, "x"));
    }

    [TestCaseSource(typeof(EuropeanUnionSamples), nameof(EuropeanUnionSamples.Files))]
    public void A_changed_letter_of_a_name_changes_that_name_only(string file)
    {
        var text = EuropeanUnionSamples.SampleText(file);
        var before = EuropeanUnionSamples.Read(text);
        var after = EuropeanUnionSamples.Read(text.Replace("Example Trading Corporation", "Exbmple Trading Corporation", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            for (var i = 0; i < before.Parties.Length; i++)
            {
                var expected = before.Parties[i].Names().Select(n => n == "Example Trading Corporation" ? "Exbmple Trading Corporation" : n);
                Assert.That(after.Parties[i].Names(), Is.EqualTo(expected));
                Assert.That(after.Parties[i].Id, Is.EqualTo(before.Parties[i].Id));
            }

            Assert.That(after.Diagnostics.Select(d => d.Code), Is.EqualTo(before.Diagnostics.Select(d => d.Code)));
        });
    }

    [TestCaseSource(typeof(EuropeanUnionSamples), nameof(EuropeanUnionSamples.Files))]
    public void Exactly_one_reader_recognises_a_sample(string file)
    {
        var (input, _) = ListInput.Of("x", EuropeanUnionSamples.Bytes(file));
        using var opened = input;

        Assert.That(ListFormats.All.Count(r => r.Recognises(input!.Head)), Is.EqualTo(1));
    }

    // The small numbers that are generated first are spread over the whole file.
    private static int Spread(int number, int length) => (int)(unchecked((uint)number * 2654435761u) % (uint)length);

    private static string Sample(int number) => EuropeanUnionSamples.Files[(int)(unchecked((uint)number) % (uint)EuropeanUnionSamples.Files.Length)];

    private static bool IsBalanced(ListContent content) => content.Sources.IsEmpty
        ? content.Parties.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
        : content.Parties.Length + content.Tally.Rejected == content.Tally.Entries;
}
