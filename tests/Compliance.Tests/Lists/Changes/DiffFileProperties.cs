using System.Text;
using Compliance.Lists.Changes;

namespace Compliance.Tests.Lists.Changes;

internal sealed class DiffFileProperties
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(DiffSamples.Content(DiffFileTests.Diff));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool A_damaged_byte_never_throws_and_gives_a_diff_or_says_why_not(int at, byte value)
    {
        // Spread the small numbers that are generated first over the whole file.
        var bytes = (byte[])Whole.Clone();
        bytes[(int)(unchecked((uint)at * 2654435761u) % (uint)bytes.Length)] = value;
        var result = DiffReader.Read(bytes, "x");
        return result.Value is null == result.HasErrors;
    }
}
