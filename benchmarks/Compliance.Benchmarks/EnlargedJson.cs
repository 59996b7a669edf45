using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Benchmarks;

/// <summary>Repeats lines of JSON with other ids and names. What refers to an id of the file refers to that of the same copy.</summary>
internal sealed class EnlargedJson(string id, string names)
{
    private readonly Regex ids = new($"\"{id}\":\\s*\"([^\"]+)\"");
    private readonly Regex texts = new($"\"(?:{names.Replace(' ', '|')})\":\\s*(?:\\[(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\"\\s*,?)*|\"(?:[^\"\\\\]|\\\\.)*\")");
    private readonly Regex strings = new("\"(?:[^\"\\\\]|\\\\.)*\"");

    /// <summary>A key of the first line that states how many lines follow; lines are then ordered by id.</summary>
    public string? CountKey { get; init; }

    public byte[] Of(byte[] source, long bytes)
    {
        var lines = Encoding.UTF8.GetString(source).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var header = CountKey is null ? null : lines[0];
        lines.RemoveRange(0, header is null ? 0 : 1);
        var known = lines.SelectMany(l => ids.Matches(l).Select(m => m.Groups[1].Value)).ToHashSet();
        var head = header is null ? 0 : Encoding.UTF8.GetByteCount(header) + 1;
        var copies = (int)((bytes - head) / (source.Length - head)) + 1;
        var all = Enumerable.Range(0, copies).SelectMany(c => lines.Select(l => c == 0 ? l : Copy(l, known, c)));
        if (header is not null)
        {
            header = Regex.Replace(header, $"\"{CountKey}\":\\d+", $"\"{CountKey}\":{(lines.Count * copies).ToString(CultureInfo.InvariantCulture)}");
            all = [header, .. all.OrderBy(l => ids.Match(l).Groups[1].Value, StringComparer.Ordinal)];
        }

        using var large = new MemoryStream();
        using (var text = new StreamWriter(large, new UTF8Encoding(false), leaveOpen: true))
        {
            foreach (var line in all)
            {
                text.Write(line);
                text.Write('\n');
            }
        }

        return large.ToArray();
    }

    private string Copy(string line, HashSet<string> known, int copy)
    {
        var word = EnlargedLists.Word(copy);
        line = texts.Replace(line, m => m.Value.Contains(": [", StringComparison.Ordinal) || m.Value.Contains(":[", StringComparison.Ordinal)
            ? Lengthened(m.Value, m.Value.IndexOf('[', StringComparison.Ordinal), word)
            : Lengthened(m.Value, m.Value.IndexOf(':', StringComparison.Ordinal), word));
        return strings.Replace(line, m => known.Contains(m.Value[1..^1]) ? m.Value[..^1] + "-" + word + "\"" : m.Value);
    }

    private string Lengthened(string value, int from, string word) => value[..from] + strings.Replace(value[from..], m => m.Value[..^1] + " " + word + "\"");
}
