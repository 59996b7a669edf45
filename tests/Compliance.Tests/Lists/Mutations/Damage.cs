using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Damages single bytes of a file: replaces, inserts or deletes one.</summary>
internal static class Damage
{
    // The characters on which formats hang are as likely as all others together.
    private static readonly byte[] Meaningful = Encoding.ASCII.GetBytes("\"'<>/&;,:=|@\t\n\r {}[]()\\-.0159aZ\0\x1A");

    public static byte[] OneByte(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var value = random.Next(2) == 0 ? Meaningful[random.Next(Meaningful.Length)] : (byte)random.Next(256);
        return random.Next(3) switch
        {
            0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], value, .. bytes[at..]],
            _ => [.. bytes[..at], .. bytes[(at + 1)..]],
        };
    }

    /// <summary>Cuts a file, or takes a piece out of it, doubles it, or moves it.</summary>
    public static byte[] Piece(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        var end = Math.Min(bytes.Length, start + 1 + random.Next(random.Next(2) == 0 ? 40 : bytes.Length));
        var to = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => bytes[..start],
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[start..]],
            _ => [.. bytes[..to], .. bytes[start..end], .. bytes[to..]],
        };
    }
}
