using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Compliance.Tests.Lists.Updating;

/// <summary>What the server does with a connection whose request it has read.</summary>
internal delegate Task Answer(Socket connection, CancellationToken end);

/// <summary>A web server on this machine that answers as it is told, byte by byte; the last answer of a path is repeated.</summary>
internal sealed class ListServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _serving;

    public ListServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The requests as sent, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public string At(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>Sets the answers of a path, one a request.</summary>
    public void On(string path, params Answer[] answers) => _answers[path] = new ConcurrentQueue<Answer>(answers);

    public static Answer Ok(string text, params string[] headers) => Reply("200 OK", Encoding.UTF8.GetBytes(text), headers);

    public static Answer Status(int status, params string[] headers) => Reply(string.Create(CultureInfo.InvariantCulture, $"{status} Said"), [], headers);

    /// <summary>An answer of the right length.</summary>
    public static Answer Reply(string status, byte[] body, params string[] headers) =>
        Raw(Head(status, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]), body);

    public static string Head(string status, params string[] headers) =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";

    /// <summary>These bytes, then the end of the connection.</summary>
    public static Answer Raw(string head, byte[]? body = null) => async (connection, end) =>
    {
        await connection.SendAsync(Encoding.Latin1.GetBytes(head), end);
        await connection.SendAsync(body ?? [], end);
        connection.Shutdown(SocketShutdown.Send);
    };

    /// <summary>These bytes, then the connection is torn down.</summary>
    public static Answer Reset(string head, string body = "") => async (connection, end) =>
    {
        await connection.SendAsync(Encoding.UTF8.GetBytes(head + body), end);
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
    };

    /// <summary>These bytes, then nothing more.</summary>
    public static Answer Stall(string head = "", string body = "") => async (connection, end) =>
    {
        await connection.SendAsync(Encoding.UTF8.GetBytes(head + body), end);
        await Task.Delay(Timeout.Infinite, end);
    };

    /// <summary>One byte after the other, each in good time, without end.</summary>
    public static Answer Drip(string head) => async (connection, end) =>
    {
        await connection.SendAsync(Encoding.UTF8.GetBytes(head), end);
        while (true)
        {
            await connection.SendAsync(new byte[] { 0x20 }, end);
            await Task.Delay(10, end);
        }
    };

    /// <summary>Takes the server away.</summary>
    public void Stop()
    {
        _end.Cancel();
        _serving.GetAwaiter().GetResult();
        _listener.Stop();
    }

    public void Dispose()
    {
        Stop();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(AnswerAsync(await _listener.AcceptSocketAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(Socket connection)
    {
        using (connection)
        {
            try
            {
                var request = await ReadRequestAsync(connection);
                _requests.Enqueue(request);
                var queue = _answers[request.Split(' ')[1]];
                if (!queue.TryPeek(out var answer))
                {
                    throw new InvalidOperationException("The path has no answer.");
                }

                if (queue.Count > 1)
                {
                    queue.TryDequeue(out answer);
                }

                await answer!(connection, _end.Token);
            }
            catch (Exception left) when (left is OperationCanceledException or SocketException or ObjectDisposedException or KeyNotFoundException)
            {
                // The client has gone, the test is over, or nothing was to be asked for here.
            }
        }
    }

    private async Task<string> ReadRequestAsync(Socket connection)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await connection.ReceiveAsync(buffer, _end.Token);
            if (count == 0)
            {
                throw new OperationCanceledException("The client has gone.");
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.ToString();
    }
}
