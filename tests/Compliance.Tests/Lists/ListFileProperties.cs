using System.Text;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class ListFileProperties
{
    private static readonly byte[] UnitedNations = File.ReadAllBytes(Repository.Data("samples", "lists", "un_sample.xml"));

    private static readonly byte[] Snapshot =
        Encoding.UTF8.GetBytes(ListSamples.SnapshotText(Watchlist.Create([ListSamples.Source()], [ListSamples.FullParty(), ListSamples.Party("XXi.002")])));

    [FsCheck.NUnit.Property]
    public bool Any_bytes_are_read_without_an_exception_and_nothing_usable_comes_without_a_party(byte[] bytes, byte first)
    {
        var content = ListFile.Parse([(byte)(first % 2 == 0 ? '<' : '{'), .. bytes], "x");
        return content.Parties.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool A_damaged_byte_never_throws_and_entries_are_always_accounted_for(int at, byte value, bool isSnapshot)
    {
        var bytes = (byte[])(isSnapshot ? Snapshot : UnitedNations).Clone();

        // Spread the small numbers that are generated first over the whole file.
        bytes[(int)(unchecked((uint)at * 2654435761u) % (uint)bytes.Length)] = value;
        var content = ListFile.Parse(bytes, "x");
        return content.Sources.IsEmpty
            ? content.Parties.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            : content.Parties.Length + content.Tally.Rejected == content.Tally.Entries;
    }

    [Test]
    public void A_list_cut_anywhere_is_never_used_in_part()
    {
        foreach (var whole in new[] { UnitedNations, Snapshot })
        {
            // The last byte is the line end, without which a file is still complete.
            for (var length = 0; length < whole.Length - 1; length++)
            {
                var content = ListFile.Parse(whole[..length], "x");
                var isRefused = content.Parties.IsEmpty || content.Tally.Rejected > 0;
                Assert.That(isRefused && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), $"cut at {length}");
            }
        }
    }
}
