using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Damages the rows, cells and quotes of a table. Latin-1 keeps every byte what it is.</summary>
internal sealed class TableDamage(byte[] bytes, char delimiter)
{
    private readonly string[] lines = Encoding.Latin1.GetString(bytes).Split('\n');

    public byte[] Next(Random random)
    {
        var damaged = lines.ToList();
        var last = Math.Max(1, lines.Length - 1);
        var (one, other) = (random.Next(last), random.Next(last));
        switch (random.Next(14))
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
                // Two rows become one.
                damaged[one] = lines[one] + (random.Next(2) == 0 ? delimiter : ' ') + lines[other];
                break;
            case 5:
                var at = random.Next(lines[one].Length + 1);
                damaged[one] = lines[one].Insert(at, new string('"', 1 + random.Next(2)));
                break;
            case 6:
                damaged[one] = Without(lines[one], '"', random);
                break;
            case 7:
                damaged[one] = Without(lines[one], delimiter, random);
                break;
            case 8:
                damaged[one] = lines[one].Insert(random.Next(lines[one].Length + 1), random.Next(2) == 0 ? "\n" : delimiter.ToString());
                break;
            case 9:
                // One column of all rows goes, is doubled, or changes its place.
                var (column, to) = (random.Next(Cells(lines[one]).Count), random.Next(Cells(lines[one]).Count));
                var kind = random.Next(3);
                damaged = [.. lines.Select(l => Column(l, column, to, kind))];
                break;
            default:
                damaged[one] = Row(lines[one], random);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', damaged));
    }

    private string Row(string line, Random random)
    {
        var cells = Cells(line);
        var (one, other) = (random.Next(cells.Count), random.Next(cells.Count));
        switch (random.Next(6))
        {
            case 0:
                cells.RemoveAt(one);
                break;
            case 1:
                for (var i = random.Next(3); i >= 0; i--)
                {
                    cells.Insert(one, "");
                }

                break;
            case 2:
                (cells[one], cells[other]) = (cells[other], cells[one]);
                break;
            case 3:
                cells[other] = cells[one];
                break;
            case 4:
                cells[one] = "";
                break;
            default:
                cells.Insert(one, random.Next(2) == 0 ? "Stray Text" : cells[other]);
                break;
        }

        return string.Join(delimiter, cells);
    }

    private string Column(string line, int column, int to, int kind)
    {
        var cells = Cells(line);
        if (column >= cells.Count || to >= cells.Count)
        {
            return line;
        }

        var cell = cells[column];
        if (kind != 1)
        {
            cells.RemoveAt(column);
        }

        if (kind != 0)
        {
            cells.Insert(to, cell);
        }

        return string.Join(delimiter, cells);
    }

    private static string Without(string line, char what, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => line[i] == what).ToArray();
        return places.Length == 0 ? line : line.Remove(places[random.Next(places.Length)], 1);
    }

    // Cells as printed, with their quotes.
    private List<string> Cells(string line)
    {
        var cells = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == delimiter && !isQuoted)
            {
                cells.Add(line[start..i]);
                start = i + 1;
            }
        }

        cells.Add(line[start..]);
        return cells;
    }
}
