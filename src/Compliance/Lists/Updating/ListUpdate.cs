using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;

namespace Compliance.Lists.Updating;

/// <summary>Keeps the files of a folder what their authorities publish. The only part of the library that has a clock or a network, both given by the caller;
/// nothing else of the library uses it.</summary>
/// <remarks>A file is replaced only when the new one came whole, can be read without errors, is of the authority named, is not older and has not shrunk beyond
/// the limit; the one before is kept. Whatever fails leaves what was in place.</remarks>
public sealed class ListUpdate
{
    private readonly UpdatePlan _plan;
    private readonly string _directory;
    private readonly TimeProvider _clock;
    private readonly Func<UpdateSource, HttpMessageHandler> _network;

    /// <summary>Prepares an update; nothing is read or fetched yet.</summary>
    /// <param name="plan">The lists.</param>
    /// <param name="directory">The folder of lists; made when it does not exist.</param>
    /// <param name="clock">Tells the day and times the waits.</param>
    /// <param name="network">Opens the network for one list, such as <see cref="OpenNetwork"/>; the result is disposed. It must neither follow redirections nor
    /// decompress: both are decided here.</param>
    public ListUpdate(UpdatePlan plan, string directory, TimeProvider clock, Func<UpdateSource, HttpMessageHandler> network)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(network);
        _plan = plan;
        _directory = directory;
        _clock = clock;
        _network = network;
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>The network of this machine with its proxy settings: no cookies, no redirections, no compression.</summary>
    /// <param name="source">The list, which sets the time a connection may take.</param>
    public static HttpMessageHandler OpenNetwork(UpdateSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = source.ConnectTimeout,
            MaxResponseHeadersLength = 32,
            UseCookies = false,
        };
    }

    /// <summary>Updates one list after the other; each result comes as soon as it stands. A list that fails does not keep the others from being updated.</summary>
    /// <param name="acceptShrink">Names of lists that may have become smaller than their limit allows; null for none.</param>
    /// <param name="acceptErrors">Names of lists of which entries may be unreadable; null for none. Without consent a list may have no errors that the edition
    /// in place does not have.</param>
    /// <param name="stop">Ends the update: the list at work stays as it was.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public async IAsyncEnumerable<SourceUpdate> RunAsync(
        IReadOnlyCollection<string>? acceptShrink = null,
        IReadOnlyCollection<string>? acceptErrors = null,
        [EnumeratorCancellation] CancellationToken stop = default)
    {
        var folder = new ListFolder(_directory);
        var (opened, problem) = folder.Open();
        using var held = opened;
        var (recovered, failure) = opened is null ? ([], problem) : Recover(folder);
        foreach (var source in _plan.Sources)
        {
            stop.ThrowIfCancellationRequested();
            if (failure is not null)
            {
                yield return new SourceUpdate { Name = source.Name, Authority = source.Authority, Outcome = UpdateOutcome.Failed, Diagnostics = [failure] };
                continue;
            }

            var consent = new UpdateConsent(Names(acceptShrink, source), Names(acceptErrors, source));
            var result = await UpdateAsync(source, folder, consent, stop).ConfigureAwait(false);
            var mine = recovered.Where(path => source.Files.Any(f => string.Equals(folder.At(f.Name), path, StringComparison.Ordinal))).Select(Resumed).ToArray();
            yield return mine.Length == 0 ? result : result with { Diagnostics = [.. mine, .. result.Diagnostics] };
        }
    }

    /// <summary>Says what lies in the folder, without a connection and without a change.</summary>
    public ImmutableArray<SourceUpdate> Inspect()
    {
        var folder = new ListFolder(_directory);
        var today = Today;
        return [.. _plan.Sources.Select(source => SourceInspection.Run(source, folder, today))];
    }

    private async Task<SourceUpdate> UpdateAsync(UpdateSource source, ListFolder folder, UpdateConsent consent, CancellationToken stop)
    {
        if (!source.MissingVariables.IsEmpty)
        {
            return SourceInspection.Run(source, folder, Today) with
            {
                Outcome = UpdateOutcome.NotConfigured,
                Diagnostics = [.. source.Files.Where(f => f.MissingVariable is not null).Select(UpdateDiagnostics.VariableMissing)],
            };
        }

        using var client = new HttpClient(_network(source)) { Timeout = Timeout.InfiniteTimeSpan };
        return await new SourceRefresh(source, folder, Today, _plan.KeepPrevious, consent)
            .RunAsync(new Download(client, source, _clock), stop).ConfigureAwait(false);
    }

    private static (IReadOnlyList<string> Files, Diagnostic? Problem) Recover(ListFolder folder)
    {
        try
        {
            return (folder.Recover(), null);
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return ([], Diagnostic.Error(
                UpdateDiagnostics.NotStored,
                "an earlier update that was cut short cannot be brought to its end",
                new SourceLocation(folder.At("")),
                nextStep: "check permissions, free space and whether another program holds a file open"));
        }
    }

    private static bool Names(IReadOnlyCollection<string>? names, UpdateSource source) => names?.Contains(source.Name, StringComparer.Ordinal) == true;

    private static Diagnostic Resumed(string path) => Diagnostic.Info(
        UpdateDiagnostics.Resumed, "an earlier update was cut short after this file had been accepted; it was put in place now", new SourceLocation(path));
}
