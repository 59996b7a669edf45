using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Damages the structure of XML, most often so that it stays well-formed: else every reader refuses it.</summary>
internal sealed class XmlDamage
{
    private readonly byte[] bytes;
    private readonly List<Tag> tags = [];
    private readonly List<Element> elements = [];

    public XmlDamage(byte[] bytes)
    {
        this.bytes = bytes;
        Scan();
    }

    public byte[] Next(Random random)
    {
        if (elements.Count < 2)
        {
            return Damage.Piece(bytes, random);
        }

        var one = elements[random.Next(1, elements.Count)];
        var other = elements[random.Next(1, elements.Count)];
        switch (random.Next(13))
        {
            case 0:
                return Damage.Piece(bytes, random);
            case 1:
                return Without(one.Start, one.End);
            case 2:
                return With(one.End, bytes[one.Start..one.End]);
            case 3:
                return With(other.Start, bytes[one.Start..one.End]);
            case 4:
                return With(other.InnerStart, bytes[one.Start..one.End]);
            case 5:
                return one.End <= other.Start ? Swapped(one, other) : other.End <= one.Start ? Swapped(other, one) : Without(one.InnerStart, one.InnerEnd);
            case 6:
                return Renamed(one, Name(other));
            case 7:
                return Renamed(one, Name(one) + "X");
            case 8:
                // Its tags go, its content stays.
                return [.. bytes[..one.Start], .. bytes[one.InnerStart..one.InnerEnd], .. bytes[one.End..]];
            case 9:
                var tag = tags[random.Next(tags.Count)];
                return random.Next(2) == 0 ? Without(tag.Start, tag.End) : With(tag.End, bytes[tag.Start..tag.End]);
            case 10:
                return Attribute(one, other, random);
            case 11:
                return With(random.Next(2) == 0 ? one.InnerStart : one.End, "Stray Text"u8.ToArray());
            default:
                var at = random.Next(bytes.Length);
                return With(at, (byte[])[(byte)(random.Next(2) == 0 ? '"' : '<')]);
        }
    }

    private byte[] Without(int start, int end) => [.. bytes[..start], .. bytes[end..]];

    private byte[] With(int at, byte[] piece) => [.. bytes[..at], .. piece, .. bytes[at..]];

    private byte[] Swapped(Element first, Element second) =>
    [
        .. bytes[..first.Start], .. bytes[second.Start..second.End], .. bytes[first.End..second.Start], .. bytes[first.Start..first.End], .. bytes[second.End..],
    ];

    private string Name(Element element) => Encoding.UTF8.GetString(bytes, element.Start + 1, element.NameLength);

    private byte[] Renamed(Element element, string name)
    {
        var letters = Encoding.UTF8.GetBytes(name);
        var afterName = element.Start + 1 + element.NameLength;
        return element.InnerEnd == element.End
            ? [.. bytes[..(element.Start + 1)], .. letters, .. bytes[afterName..]]
            : [.. bytes[..(element.Start + 1)], .. letters, .. bytes[afterName..(element.InnerEnd + 2)], .. letters, .. bytes[(element.End - 1)..]];
    }

    // Drops an attribute, renames it, empties it, or gives it to another element.
    private byte[] Attribute(Element one, Element other, Random random)
    {
        var open = Encoding.UTF8.GetString(bytes, one.Start, one.InnerStart - one.Start);
        var starts = new List<int>();
        for (var i = open.IndexOf("=\"", StringComparison.Ordinal); i >= 0; i = open.IndexOf("=\"", i + 1, StringComparison.Ordinal))
        {
            starts.Add(i);
        }

        if (starts.Count == 0)
        {
            return Damage.Piece(bytes, random);
        }

        var equals = starts[random.Next(starts.Count)];
        var start = open.LastIndexOf(' ', equals);
        var end = open.IndexOf('"', equals + 2) + 1;
        if (start < 0 || end <= 0)
        {
            return Damage.Piece(bytes, random);
        }

        var attribute = open[start..end];
        switch (random.Next(4))
        {
            case 0:
                return Opened(open.Remove(start, end - start));
            case 1:
                return Opened(open.Insert(equals, "x"));
            case 2:
                return Opened(open.Remove(equals + 2, end - equals - 3));
            default:
                return With(other.Start + 1 + other.NameLength, Encoding.UTF8.GetBytes(attribute));
        }

        byte[] Opened(string changed) => [.. bytes[..one.Start], .. Encoding.UTF8.GetBytes(changed), .. bytes[one.InnerStart..]];
    }

    private void Scan()
    {
        var open = new Stack<(int Start, int InnerStart, int NameLength)>();
        for (var at = Array.IndexOf(bytes, (byte)'<'); at >= 0; at = Array.IndexOf(bytes, (byte)'<', at + 1))
        {
            var end = Array.IndexOf(bytes, (byte)'>', at) + 1;
            if (end <= 0)
            {
                return;
            }

            if (bytes[at + 1] is (byte)'?' or (byte)'!')
            {
                continue;
            }

            tags.Add(new Tag(at, end));
            var length = 0;
            while (bytes[at + 1 + length] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n' or (byte)'\r'))
            {
                length++;
            }

            if (bytes[at + 1] == '/')
            {
                if (open.TryPop(out var start))
                {
                    elements.Add(new Element(start.Start, start.InnerStart, at, end, start.NameLength));
                }
            }
            else if (bytes[end - 2] == '/')
            {
                elements.Add(new Element(at, end, end, end, length));
            }
            else
            {
                open.Push((at, end, length));
            }
        }

        // The document element first: it is never chosen.
        elements.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private readonly record struct Tag(int Start, int End);

    private readonly record struct Element(int Start, int InnerStart, int InnerEnd, int End, int NameLength);
}
