namespace Compliance.Lists.Updating;

/// <summary>What came of asking for one file: it was fetched, it had not changed, or there is a problem.</summary>
internal sealed record DownloadResult
{
    public Diagnostic? Problem { get; private init; }

    /// <summary>Whether the problem may pass by itself.</summary>
    public bool IsPassing { get; private init; }

    /// <summary>How long the server asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public bool IsNotModified { get; private init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string Sha256 { get; init; } = "";

    public long Bytes { get; init; }

    public static DownloadResult NotModified(string? etag, DateTimeOffset? lastModified) => new() { IsNotModified = true, ETag = etag, LastModified = lastModified };

    /// <summary>Asking again would not help.</summary>
    public static DownloadResult Refused(Diagnostic problem) => new() { Problem = problem };

    /// <summary>Asking again may help.</summary>
    public static DownloadResult Passing(Diagnostic problem, TimeSpan? retryAfter = null) => new() { Problem = problem, IsPassing = true, RetryAfter = retryAfter };
}
