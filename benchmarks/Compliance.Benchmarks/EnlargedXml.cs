using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Benchmarks;

/// <summary>Numbers that identify something: the first group says where, the second is the number.</summary>
internal sealed record EnlargedId(string Pattern)
{
    /// <summary>What each copy adds to the numbers; when 0, just so much that no copy has the number of another.</summary>
    public int Step { get; init; }

    /// <summary>The same with a step for a text.</summary>
    public EnlargedId For(string text)
    {
        var numbers = Regex.Matches(text, Pattern).Select(m => int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return Step > 0 || numbers.Count == 0 ? this : this with { Step = numbers.Max() - numbers.Min() + 1 };
    }
}

/// <summary>Repeats the entries of XML with other ids and names.</summary>
/// <param name="entries">The elements that are repeated, in the order of the document.</param>
/// <param name="ids">What identifies them and what refers to them.</param>
/// <param name="names">The names; the first group gets a further word.</param>
internal sealed class EnlargedXml(string[] entries, EnlargedId[] ids, string names)
{
    /// <summary>The element that states how many entries there are.</summary>
    public string? Count { get; init; }

    /// <summary>The element around the entries, when entries are named like something else.</summary>
    public string? Within { get; init; }

    public byte[] Of(byte[] source, long bytes)
    {
        var text = Encoding.UTF8.GetString(source).TrimStart('\uFEFF');
        var stepped = Array.ConvertAll(ids, i => i.For(text));
        var large = new StringBuilder();
        var at = Within is null ? 0 : text.IndexOf("<" + Within + ">", StringComparison.Ordinal);
        var copies = (int)((bytes - text.Length) / entries.Sum(e => Body(text, at, e).Length)) + 2;
        large.Append(text, 0, at);
        foreach (var entry in entries)
        {
            var (start, length) = Body(text, at, entry);
            large.Append(text, at, start - at);
            var body = text[start..(start + length)];
            for (var copy = 0; copy < copies; copy++)
            {
                large.Append(copy == 0 ? body : Copy(body, stepped, copy)).Append('\n');
            }

            at = start + length;
        }

        large.Append(text, at, text.Length - at);
        var result = large.ToString();
        if (Count is not null)
        {
            result = Regex.Replace(result, $"<{Count}>(\\d+)", m => $"<{Count}>{int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * copies}");
        }

        return Encoding.UTF8.GetBytes(result);
    }

    private static (int Start, int Length) Body(string text, int at, string entry)
    {
        var start = new Regex($"<{entry}[ >]").Match(text, at);
        var end = text.LastIndexOf($"</{entry}>", StringComparison.Ordinal) + entry.Length + 3;
        return start.Success && end > start.Index ? (start.Index, end - start.Index) : (at, 0);
    }

    private string Copy(string body, EnlargedId[] stepped, int copy)
    {
        foreach (var id in stepped)
        {
            body = Regex.Replace(body, id.Pattern, m => m.Value.Replace(
                m.Groups[2].Value, (long.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture) + ((long)copy * id.Step)).ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var word = " " + EnlargedLists.Word(copy);
        return Regex.Replace(body, names, m => m.Value + word);
    }
}
