namespace Compliance.Lists;

/// <summary>Hands text on and remembers where quotes stand in it, so that those of a row can be counted without making a string of the row.</summary>
internal sealed class QuoteCount(TextReader text) : TextReader
{
    private readonly Queue<long> quotes = new();
    private long handedOn;

    /// <summary>How many quotes stand before a place that were not counted before.</summary>
    public int Until(long place)
    {
        var count = 0;
        while (quotes.TryPeek(out var quote) && quote < place)
        {
            quotes.Dequeue();
            count++;
        }

        return count;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        Remember(buffer.AsSpan(index, read));
        return read;
    }

    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        Remember(buffer[..read]);
        return read;
    }

    public override int Read()
    {
        var read = text.Read();
        if (read >= 0)
        {
            Remember([(char)read]);
        }

        return read;
    }

    public override int Peek() => text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Remember(ReadOnlySpan<char> part)
    {
        var at = 0;
        while (part[at..].IndexOf('"') is >= 0 and var next)
        {
            quotes.Enqueue(handedOn + at + next);
            at += next + 1;
        }

        handedOn += part.Length;
    }
}
