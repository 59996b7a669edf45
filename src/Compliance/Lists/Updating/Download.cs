using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Compliance.Lists.Updating;

/// <summary>Fetches one file: conditionally, within limits, and again after a passing failure.</summary>
internal sealed class Download(HttpClient client, UpdateSource source, TimeProvider clock)
{
    /// <summary>The longest wait between two attempts, whatever the server asks for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static readonly ProductInfoHeaderValue Agent =
        new("Compliance", typeof(Download).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <param name="file">What to fetch.</param>
    /// <param name="known">The record of the file in place, which is known to be intact; null to fetch it in any case.</param>
    /// <param name="path">Where to write it.</param>
    /// <param name="stop">Set when the user interrupts.</param>
    public async Task<DownloadResult> GetAsync(UpdateFile file, SourceRecord? known, string path, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var result = await AttemptAsync(file, known, path, stop).ConfigureAwait(false);
            if (!result.IsPassing || attempt >= source.Retries)
            {
                return result;
            }

            await Task.Delay(Wait(attempt, result.RetryAfter), clock, stop).ConfigureAwait(false);
        }
    }

    /// <summary>The answer's entity tag, unless it is too long to be worth keeping.</summary>
    public static string? Tag(HttpResponseMessage response) => response.Headers.ETag?.ToString() is { Length: <= 512 } tag ? tag : null;

    private TimeSpan Wait(int attempt, TimeSpan? asked)
    {
        var wait = source.RetryDelay * (1 << attempt);
        wait = asked > wait ? asked.Value : wait;
        return wait < LongestWait ? wait : LongestWait;
    }

    private async Task<DownloadResult> AttemptAsync(UpdateFile file, SourceRecord? known, string path, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(source.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            return await FetchAsync(file, known, path, either.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return DownloadResult.Passing(late.IsCancellationRequested || problem is { InnerException: TimeoutException }
                ? UpdateDiagnostics.OnTheWay(UpdateDiagnostics.TimedOut, "the list did not come in time", file)
                : Lost(file, problem));
        }
    }

    private static Diagnostic Lost(UpdateFile file, Exception problem) => problem switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Unreachable, "the name of the server is not known", file, "check the connection; what is in place stays in use"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Unreachable, "no encrypted connection could be made: the certificate or the protocol of the server was not accepted", file),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Unreachable, "no connection could be made", file, "check the connection; what is in place stays in use"),
        HttpRequestException => UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Unreachable, "the connection was lost before the answer, or the answer is not HTTP", file),
        IOException => UpdateDiagnostics.OnTheWay(UpdateDiagnostics.BrokenOff, "the list broke off on the way", file),
        _ => UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Unreachable, "the request was broken off", file),
    };

    private async Task<DownloadResult> FetchAsync(UpdateFile file, SourceRecord? known, string path, CancellationToken stop)
    {
        var address = file.Target!;
        for (var redirections = 0; ; redirections++)
        {
            using var request = Request(address, known);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (!IsRedirection(response.StatusCode))
            {
                return await AnswerAsync(file, known is not null, response, path, stop).ConfigureAwait(false);
            }

            if (redirections == Addresses.MostRedirections)
            {
                return DownloadResult.Refused(UpdateDiagnostics.OnTheWay(
                    UpdateDiagnostics.Redirection, string.Create(CultureInfo.InvariantCulture, $"the server leads on more than {Addresses.MostRedirections} times"), file, "correct the address in the plan"));
            }

            var target = response.Headers.Location is { } location && Uri.TryCreate(address, location, out var resolved) ? resolved : null;
            if (target is null || !Addresses.MayLeadTo(address, target))
            {
                return DownloadResult.Refused(UpdateDiagnostics.OnTheWay(
                    UpdateDiagnostics.Redirection,
                    target is null ? "the server leads on without saying where to" : $"the server leads on to {Diagnostic.Excerpt(target.GetLeftPart(UriPartial.Authority))}, which is not encrypted or not on the network",
                    file,
                    "correct the address in the plan"));
            }

            address = target;
        }
    }

    private static HttpRequestMessage Request(Uri address, SourceRecord? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(Agent);

        // What arrives is what is hashed and measured: no compression on the way.
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (known?.ETag is { } etag && EntityTagHeaderValue.TryParse(etag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        request.Headers.IfModifiedSince = known?.LastModified;
        return request;
    }

    private async Task<DownloadResult> AnswerAsync(UpdateFile file, bool wasConditional, HttpResponseMessage response, string path, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (status == 304 && wasConditional)
        {
            return DownloadResult.NotModified(Tag(response), response.Content.Headers.LastModified);
        }

        if (status != 200)
        {
            var problem = UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.HttpStatus, string.Create(CultureInfo.InvariantCulture, $"the server answered {status}"), file,
                status is 404 or 410 ? "look up the present address of the list and correct the plan" : status is 401 or 403 ? "check whether the authority asks for a token" : null);
            return status is 408 or 429 or >= 500 ? DownloadResult.Passing(problem, RetryAfter(response)) : DownloadResult.Refused(problem);
        }

        if (response.Content.Headers.ContentEncoding.Any(e => !string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            return DownloadResult.Refused(UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Encoded, "the server compresses the list although it was asked not to", file, "use another address"));
        }

        return await new DownloadBody(file, source.MaximumBytes).SaveAsync(response, path, stop).ConfigureAwait(false);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } => moment - clock.GetUtcNow(),
        _ => null,
    };

    private static bool IsRedirection(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
