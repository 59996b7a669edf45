using System.Diagnostics;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Reads many damaged forms of one sample: of four, two are damaged in their structure, one in a byte, and in one a letter of a name is another one.</summary>
internal sealed class MutationRun(MutationSubject subject)
{
    private const int Seed = 20261122;

    private readonly List<string> failures = [];

    public IReadOnlyList<string> Failures => failures;

    /// <summary>Inputs that the reader took, refused, and in which only one value was changed.</summary>
    public (int Read, int Refused, int Values) Counts { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public void Run(int inputs, Action<int, byte[], string>? onFailure = null)
    {
        var before = Reading.Of(subject.Sample, subject.Others);
        Check(-1, subject.Sample, () => MutationCheck.Books(before, subject.Count(subject.Sample)) ?? (before.IsRefused ? "the sample is refused" : null), onFailure);
        for (var i = 0; i < inputs; i++)
        {
            var random = new Random(Seed + i);
            if (i % 4 == 3 && OneLetter(random) is var (bytes, value, changed))
            {
                Counts = Counts with { Values = Counts.Values + 1 };
                Check(i, bytes, () => MutationCheck.OneValue(before, Read(bytes), value, changed, subject.HasIdsOfNames), onFailure);
                continue;
            }

            var damaged = i % 2 == 0 ? subject.Structure(random) : subject.SingleByte(random);
            Check(i, damaged, () => MutationCheck.Books(Read(damaged), subject.Count(damaged)), onFailure);
        }
    }

    private Reading Read(byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = Reading.Of(bytes, subject.Others);
        var took = Stopwatch.GetElapsedTime(start);
        Slowest = took > Slowest ? took : Slowest;
        Counts = reading.IsRefused ? Counts with { Refused = Counts.Refused + 1 } : Counts with { Read = Counts.Read + 1 };
        return reading;
    }

    private void Check(int number, byte[] bytes, Func<string?> check, Action<int, byte[], string>? onFailure)
    {
        string? failure;
        try
        {
            failure = check();
        }
        catch (Exception thrown)
        {
            failure = $"threw {thrown}";
        }

        if (failure is not null)
        {
            failures.Add($"{subject}, input {number}: {failure}");
            onFailure?.Invoke(number, bytes, failure);
        }
    }

    // A letter of one name becomes another one. What stands elsewhere with the same text does not count as a name.
    private (byte[] Bytes, string Value, string Changed)? OneLetter(Random random)
    {
        if (subject.Count(subject.Sample) is not { Names.Count: > 0 } held)
        {
            return null;
        }

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var value = held.Names[random.Next(held.Names.Count)].Text;
            var letters = subject.Encoding.GetBytes(value);
            var places = Places(subject.Plain, letters);
            var at = random.Next(letters.Length);
            if (places.Count == 0 || !char.IsAsciiLetter((char)letters[at]))
            {
                continue;
            }

            var plain = (byte[])subject.Plain.Clone();
            ref var letter = ref plain[places[random.Next(places.Count)] + at];
            var first = char.IsAsciiLetterUpper((char)letter) ? 'A' : 'a';
            letter = (byte)(first + ((letter - first + 1 + random.Next(25)) % 26));
            var bytes = subject.Pack(plain);
            if (subject.Count(bytes) is { } now && now.Names.Count == held.Names.Count
                && now.Names.Zip(held.Names).Where(p => p.First.Text != p.Second.Text).ToArray() is [var only])
            {
                return (bytes, only.Second.Text, only.First.Text);
            }
        }

        return null;
    }

    private static List<int> Places(byte[] bytes, byte[] piece)
    {
        var places = new List<int>();
        for (var at = bytes.AsSpan().IndexOf(piece); at >= 0;)
        {
            places.Add(at);
            var next = bytes.AsSpan(at + 1).IndexOf(piece);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return places;
    }
}
