using System.Globalization;
using System.Security.Cryptography;

namespace Compliance.Lists.Updating;

/// <summary>Writes the body of an answer to a file, counting and hashing it on the way.</summary>
internal sealed class DownloadBody(UpdateFile file, int maximumBytes)
{
    /// <exception cref="IOException">The connection was lost.</exception>
    /// <exception cref="HttpRequestException">The connection was lost.</exception>
    public async Task<DownloadResult> SaveAsync(HttpResponseMessage response, string path, CancellationToken stop)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > maximumBytes)
        {
            return TooLarge();
        }

        FileStream target;
        try
        {
            target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return DownloadResult.Refused(UpdateDiagnostics.Storage(path, problem));
        }

        using (target)
        {
            return await CopyAsync(response, target, announced, stop).ConfigureAwait(false);
        }
    }

    private async Task<DownloadResult> CopyAsync(HttpResponseMessage response, FileStream target, long? announced, CancellationToken stop)
    {
        using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long bytes = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            bytes += read;
            if (bytes > maximumBytes)
            {
                return TooLarge();
            }

            hash.AppendData(buffer, 0, read);
            if (Store(target, s => s.Write(buffer, 0, read)) is { } problem)
            {
                return problem;
            }
        }

        if (announced is { } length && length != bytes)
        {
            return DownloadResult.Passing(UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.BrokenOff, string.Create(CultureInfo.InvariantCulture, $"the list broke off on the way: {bytes} of {length} bytes came"), file));
        }

        if (bytes == 0)
        {
            return DownloadResult.Refused(UpdateDiagnostics.OnTheWay(UpdateDiagnostics.EmptyFile, "an empty file came", file));
        }

        return Store(target, s => s.Flush(flushToDisk: true)) ?? new DownloadResult
        {
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            ETag = Download.Tag(response),
            LastModified = response.Content.Headers.LastModified,
        };
    }

    // Both the network and the disk fail with IOException; only the network's failures may pass by themselves.
    private static DownloadResult? Store(FileStream target, Action<FileStream> step)
    {
        try
        {
            step(target);
            return null;
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return DownloadResult.Refused(UpdateDiagnostics.Storage(target.Name, problem));
        }
    }

    private DownloadResult TooLarge() => DownloadResult.Refused(UpdateDiagnostics.OnTheWay(
        UpdateDiagnostics.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"the list is larger than {maximumBytes} bytes"),
        file,
        "compare with the size that the authority states, then raise max_bytes in the plan"));
}
