using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Damages lines of JSON: lines, keys, values, brackets and quotes. Latin-1 keeps every byte what it is.</summary>
internal sealed class JsonDamage(byte[] bytes)
{
    private readonly string[] lines = Encoding.Latin1.GetString(bytes).Split('\n');

    public byte[] Next(Random random)
    {
        var damaged = lines.ToList();
        var last = Math.Max(1, lines.Length - 1);
        var (one, other) = (random.Next(last), random.Next(last));
        switch (random.Next(10))
        {
            case 0:
                return Damage.Piece(bytes, random);
            case 1:
                damaged.RemoveAt(one);
                break;
            case 2:
                damaged.Insert(other, lines[one]);
                break;
            case 3:
                (damaged[one], damaged[other]) = (lines[other], lines[one]);
                break;
            case 4:
                damaged[one] = lines[one] + lines[other];
                break;
            case 5:
                var at = random.Next(lines[one].Length + 1);
                damaged[one] = lines[one].Insert(at, "\"{}[],:\n"[random.Next(8)].ToString());
                break;
            default:
                damaged[one] = Line(lines[one], lines[other], random);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', damaged));
    }

    // A text in quotes (key or value), or a mark, goes, is doubled, or takes the place of another one.
    private static string Line(string line, string other, Random random)
    {
        var (tokens, others) = (Tokens(line), Tokens(other));
        if (tokens.Count == 0 || others.Count == 0)
        {
            return line;
        }

        var (start, end) = tokens[random.Next(tokens.Count)];
        var (from, until) = others[random.Next(others.Count)];
        return random.Next(4) switch
        {
            0 => line.Remove(start, end - start),
            1 => line.Insert(end, line[start..end]),
            2 => line.Remove(start, end - start).Insert(start, other[from..until]),
            _ => line.Insert(end, "," + other[from..until]),
        };
    }

    private static List<(int Start, int End)> Tokens(string line)
    {
        var tokens = new List<(int, int)>();
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            if (line[i] == '"')
            {
                for (i++; i < line.Length && line[i] != '"'; i++)
                {
                    i += line[i] == '\\' ? 1 : 0;
                }
            }
            else if (!"{}[],:".Contains(line[i], StringComparison.Ordinal))
            {
                continue;
            }

            tokens.Add((start, Math.Min(line.Length, i + 1)));
        }

        return tokens;
    }
}
