namespace Compliance.Matching.Candidates;

/// <summary>Texts by number, one behind the other.</summary>
/// <param name="starts">Where each begins; one more than there are texts.</param>
/// <param name="letters">The letters of all.</param>
internal sealed class StringTable(int[] starts, char[] letters)
{
    /// <summary>Takes texts.</summary>
    public StringTable(ReadOnlySpan<string> texts)
        : this(StartsOf(texts), string.Concat(texts!).ToCharArray())
    {
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public StringTable(ColumnReader reader)
        : this(reader.Read<int>(), reader.Read<char>())
    {
    }

    /// <summary>A text.</summary>
    public string this[int number] => new(Of(number));

    /// <summary>All texts.</summary>
    public string[] ToArray()
    {
        var texts = new string[starts.Length - 1];
        for (var number = 0; number < texts.Length; number++)
        {
            texts[number] = this[number];
        }

        return texts;
    }

    /// <summary>The letters of a text.</summary>
    public ReadOnlySpan<char> Of(int number) => letters.AsSpan(starts[number], starts[number + 1] - starts[number]);

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(starts);
        writer.Write<char>(letters);
    }

    private static int[] StartsOf(ReadOnlySpan<string> texts)
    {
        var starts = new int[texts.Length + 1];
        var number = 0;
        foreach (var text in texts)
        {
            starts[number + 1] = starts[number] + text.Length;
            number++;
        }

        return starts;
    }
}
