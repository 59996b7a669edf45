using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>One list that is kept up to date: its files and the limits within which they are accepted.</summary>
public sealed record UpdateSource
{
    internal const int DefaultMaximumBytes = 128 * 1024 * 1024;

    internal UpdateSource()
    {
    }

    /// <summary>The name by which the list is chosen, such as <c>un</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Short code of the authority that the files must be of: UN, EU, UK, US, CH, AU, CA.</summary>
    public string Authority { get; internal init; } = "";

    /// <summary>The files. The first one is the list; further ones belong to it and are replaced together with it or not at all.</summary>
    public ImmutableArray<UpdateFile> Files { get; internal init; } = [];

    /// <summary>Whether the list is left alone unless it is chosen by name.</summary>
    public bool OnlyWhenNamed { get; internal init; }

    /// <summary>The most bytes that one file may have.</summary>
    public int MaximumBytes { get; internal init; } = DefaultMaximumBytes;

    /// <summary>By how many per cent of its entries, or of its names, an edition may be smaller than the one in place.</summary>
    public int MaximumShrinkPercent { get; internal init; } = 10;

    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; internal init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one attempt to fetch one file may take, redirections included.</summary>
    public TimeSpan Timeout { get; internal init; } = TimeSpan.FromSeconds(300);

    /// <summary>How often a file is asked for again after a passing failure.</summary>
    public int Retries { get; internal init; } = 3;

    /// <summary>How long the first repetition waits; each further one waits twice as long as the one before.</summary>
    public TimeSpan RetryDelay { get; internal init; } = TimeSpan.FromSeconds(2);

    /// <summary>The variables without a value, by name; empty when the list can be fetched.</summary>
    public ImmutableArray<string> MissingVariables => [.. Files.Select(f => f.MissingVariable).OfType<string>().Distinct(StringComparer.Ordinal)];
}
