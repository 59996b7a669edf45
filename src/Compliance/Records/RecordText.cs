using System.Text;

namespace Compliance.Records;

/// <summary>The text of a record file: looked at from the start before it is read, and never with a line of unbounded length.</summary>
internal sealed class RecordText : TextReader
{
    private const int StartLength = 1 << 16;
    private readonly TextReader _rest;
    private readonly int _maxLineLength;
    private int _used;
    private long _sinceLineBreak;

    private RecordText(TextReader rest, string start, int maxLineLength)
    {
        _rest = rest;
        Start = start;
        _maxLineLength = maxLineLength;
    }

    /// <summary>The first characters without byte order mark, as many as detection may need.</summary>
    public string Start { get; }

    /// <summary>Bytes that are not UTF-8 become U+FFFD, which the readers refuse record by record.</summary>
    public static TextReader Decode(Stream stream) =>
        new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: StartLength, leaveOpen: true);

    public static RecordText Open(TextReader reader, int maxLineLength)
    {
        var buffer = new char[StartLength];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        var start = length > 0 && buffer[0] == '\uFEFF' ? new string(buffer, 1, length - 1) : new string(buffer, 0, length);
        return new RecordText(reader, start, maxLineLength);
    }

    /// <summary>The next characters.</summary>
    /// <exception cref="LineTooLongException">A physical line is longer than allowed.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        int read;
        if (_used < Start.Length)
        {
            read = Math.Min(count, Start.Length - _used);
            Start.CopyTo(_used, buffer, index, read);
            _used += read;
        }
        else
        {
            read = _rest.Read(buffer, index, count);
        }

        var chunk = buffer.AsSpan(index, read);
        var lineBreak = chunk.LastIndexOf('\n');
        _sinceLineBreak = lineBreak < 0 ? _sinceLineBreak + read : read - lineBreak - 1;
        return _sinceLineBreak > _maxLineLength ? throw new LineTooLongException() : read;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 1 ? one[0] : -1;
    }

    public override int Peek() => _used < Start.Length ? Start[_used] : _rest.Peek();

    /// <summary>Reads everything that is left; null when it is longer than the limit.</summary>
    public string? ReadAll(long limit)
    {
        var buffer = new char[StartLength];
        var all = new StringBuilder();
        int read;
        while ((read = ReadUnbounded(buffer)) > 0)
        {
            if (all.Length + (long)read > limit)
            {
                return null;
            }

            all.Append(buffer, 0, read);
        }

        return all.ToString();
    }

    /// <summary>Reads one line after the other; of a line that is too long only its beginning is kept.</summary>
    public IEnumerable<(string Text, bool IsTooLong)> Lines()
    {
        var buffer = new char[StartLength];
        var line = new StringBuilder();
        var isTooLong = false;
        var isOpen = false;
        int read;
        while ((read = ReadUnbounded(buffer)) > 0)
        {
            var at = 0;
            while (at < read)
            {
                var lineBreak = Array.IndexOf(buffer, '\n', at, read - at);
                var end = lineBreak < 0 ? read : lineBreak;
                var room = _maxLineLength - line.Length;
                isTooLong |= end - at > room;
                line.Append(buffer, at, Math.Min(end - at, room));
                isOpen = true;
                at = end;
                if (lineBreak >= 0)
                {
                    yield return (Take(), isTooLong);
                    isTooLong = isOpen = false;
                    at++;
                }
            }
        }

        if (isOpen)
        {
            yield return (Take(), isTooLong);
        }

        string Take()
        {
            var text = line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            line.Clear();
            return text;
        }
    }

    /// <summary>Whether the text holds U+FFFD, or half of a surrogate pair, which would become U+FFFD on the way to UTF-8.</summary>
    public static bool IsDamaged(string text)
    {
        // Both lie behind the letters of nearly every text.
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '\uFFFD')
            {
                return true;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private int ReadUnbounded(char[] buffer)
    {
        if (_used >= Start.Length)
        {
            return _rest.Read(buffer, 0, buffer.Length);
        }

        var read = Math.Min(buffer.Length, Start.Length - _used);
        Start.CopyTo(_used, buffer, 0, read);
        _used += read;
        return read;
    }
}

/// <summary>A physical line is longer than allowed; turned into a diagnostic where it is caught.</summary>
internal sealed class LineTooLongException : IOException
{
    public LineTooLongException()
        : base("A line is longer than allowed.")
    {
    }
}
