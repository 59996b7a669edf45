namespace Compliance.Lists;

/// <summary>Cuts JSON into its entries without reading them: lines, or the objects of an array or of a sequence.</summary>
internal sealed class JsonPieces(Stream content, bool isLines, int mostBytes)
{
    private static readonly byte[] Blanks = [(byte)' ', (byte)'\t', (byte)'\r'];

    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int filled;
    private bool isAtEnd;
    private bool isFirst = true;
    private bool isArray;
    private bool isClosed;
    private bool hasEntry;
    private int nextLine = 1;

    /// <summary>Whether each entry is a line.</summary>
    public bool IsLines { get; } = isLines;

    /// <summary>The current entry; valid until the next.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The line on which the current entry begins, or on which the problem is.</summary>
    public int Line { get; private set; }

    /// <summary>Why the content cannot be cut, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the next entry; false at the end or at a problem.</summary>
    public bool Next()
    {
        if (isFirst)
        {
            isFirst = false;
            Fill();
            start = buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        return IsLines ? NextLine() : NextObject();
    }

    private bool NextLine()
    {
        while (true)
        {
            var seen = 0;
            int end;
            while ((end = buffer.AsSpan(start + seen, filled - start - seen).IndexOf((byte)'\n')) < 0)
            {
                seen = filled - start;
                if (!Fill())
                {
                    break;
                }
            }

            if (Problem is not null)
            {
                return false;
            }

            var length = end < 0 ? filled - start : seen + end;
            Line = nextLine++;
            var line = buffer.AsMemory(start, length).Trim(Blanks);
            start += Math.Min(length + 1, filled - start);
            if (!line.IsEmpty)
            {
                Bytes = line;
                return true;
            }

            if (end < 0)
            {
                return false;
            }
        }
    }

    private bool NextObject()
    {
        while (true)
        {
            if (start == filled && !Fill())
            {
                Line = nextLine;
                Problem ??= isArray && !isClosed ? "the array does not end" : null;
                return false;
            }

            var value = buffer[start];
            switch (value)
            {
                case (byte)'\n':
                    nextLine++;
                    start++;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r':
                    start++;
                    break;
                case (byte)'[' when !isArray && !hasEntry:
                    isArray = true;
                    start++;
                    break;
                case (byte)']' when isArray && !isClosed:
                    isClosed = true;
                    start++;
                    break;
                case (byte)',' when isArray && hasEntry && !isClosed:
                    hasEntry = false;
                    start++;
                    break;
                case (byte)'{' when !isClosed && !(isArray && hasEntry):
                    return TakeObject();
                default:
                    Line = nextLine;
                    Problem = "something other than an object stands here";
                    return false;
            }
        }
    }

    private bool TakeObject()
    {
        Line = nextLine;
        var at = 0;
        var depth = 0;
        var isText = false;
        while (true)
        {
            if (start + at == filled && !Fill())
            {
                Problem ??= "an object does not end";
                return false;
            }

            var value = buffer[start + at++];
            if (value == '\n')
            {
                nextLine++;
            }
            else if (isText)
            {
                if (value == '\\')
                {
                    if (start + at == filled && !Fill())
                    {
                        Problem ??= "an object does not end";
                        return false;
                    }

                    at++;
                }
                else if (value == '"')
                {
                    isText = false;
                }
            }
            else if (value == '"')
            {
                isText = true;
            }
            else if (value is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (value is (byte)'}' or (byte)']' && --depth == 0)
            {
                Bytes = buffer.AsMemory(start, at);
                start += at;
                hasEntry = true;
                return true;
            }
        }
    }

    // Keeps what is not yet taken; false when nothing more came.
    private bool Fill()
    {
        if (isAtEnd)
        {
            return false;
        }

        if (start > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            start = 0;
        }

        if (filled == buffer.Length)
        {
            if (filled > mostBytes)
            {
                Line = nextLine;
                Problem = $"this entry is larger than {mostBytes / (1024 * 1024)} MB";
                return false;
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var count = content.Read(buffer, filled, buffer.Length - filled);
        isAtEnd = count == 0;
        filled += count;
        return count > 0;
    }
}
