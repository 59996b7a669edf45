using System.Text;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

/// <summary>The samples of the compilation formats, damaged in every way a byte or a cut can damage them.</summary>
public class CompilationMutationTests
{
    [TestCase("us_csl_sample.csv", 4)]
    [TestCase("us_bis_dpl_sample.txt", 2)]
    [TestCase("ftm_sample.jsonl", 2)]
    [TestCase("targets_simple_sample.csv", 1)]
    [TestCase("senzing_sample.jsonl", 2)]
    public void A_sample_is_read_whole_and_its_damage_never_goes_unnoticed(string file, int parties)
    {
        var bytes = File.ReadAllBytes(Repository.Data("samples", "lists", file));
        Assert.That(ListFile.Parse(bytes, file).Parties, Has.Length.EqualTo(parties));
        Assert.Multiple(() =>
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                foreach (var value in (ReadOnlySpan<byte>)[(byte)'"', (byte)',', (byte)'\n', 0x00, 0xFF, (byte)'x'])
                {
                    var damaged = bytes.ToArray();
                    damaged[at] = value;
                    Check(ListFile.Parse(damaged, file), parties, $"byte {at} is {value}");
                }

                Check(ListFile.Parse(bytes[..at], file), 0, $"cut at {at}");
            }
        });
    }

    // The books balance, and fewer parties than there were never come without an error.
    private static void Check(ListContent content, int parties, string what)
    {
        var hasError = content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(content.Parties.Length >= parties || hasError || Joined(content), Is.True, what);
        if (content.Sources.Length > 0)
        {
            Assert.That(content.Parties.Length + content.Tally.Rejected, Is.EqualTo(content.Tally.Entries), what);
        }
    }

    private static bool Joined(ListContent content) => content.Diagnostics.Any(d => d.Code == "CMP1121");
}
