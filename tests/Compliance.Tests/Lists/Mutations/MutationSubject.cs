using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>A sample of a format, how it is damaged, and how what is left of it is counted without its reader.</summary>
internal sealed class MutationSubject
{
    public MutationSubject(string format, string file, byte[] sample, Func<byte[], HeldBooks?> count, Func<Random, byte[]> structure)
    {
        (Format, File, Sample, Count, Structure) = (format, file, sample, count, structure);
        SingleByte = random => Damage.OneByte(sample, random);
        Pack = bytes => bytes;
        Plain = sample;
    }

    public string Format { get; }

    /// <summary>The sample, or what it shows.</summary>
    public string File { get; }

    public byte[] Sample { get; }

    public Func<byte[], HeldBooks?> Count { get; }

    public Func<Random, byte[]> Structure { get; }

    public Func<Random, byte[]> SingleByte { get; init; }

    /// <summary>The undamaged files of the same publication.</summary>
    public IReadOnlyList<byte[]> Others { get; init; } = [];

    /// <summary>The part of the sample that holds the names as text, and how it is packed into the sample.</summary>
    public byte[] Plain { get; init; }

    public Func<byte[], byte[]> Pack { get; init; }

    /// <summary>Whether entries without a reference get an id made of their name.</summary>
    public bool HasIdsOfNames { get; init; }

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <inheritdoc/>
    public override string ToString() => $"{Format} {File}";
}
