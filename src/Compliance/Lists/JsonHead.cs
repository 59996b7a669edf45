using System.Text.Json;

namespace Compliance.Lists;

/// <summary>The keys of the first objects of a JSON file, by which its format is told.</summary>
internal static class JsonHead
{
    private const int LinesToTry = 5;

    /// <summary>The first of the first objects whose keys say something to <paramref name="tell"/>; a first line may be damaged.</summary>
    public static bool Tells(ListHead head, Func<HashSet<string>, bool> tell)
    {
        var start = head.Bytes.AsSpan();
        for (var i = 0; i < LinesToTry; i++)
        {
            var open = start.IndexOf((byte)'{');
            if (open < 0 || (i == 0 && head.Start is not ['{' or '[', ..]))
            {
                return false;
            }

            start = start[open..];
            if (tell(Keys(start)))
            {
                return true;
            }

            var end = start.IndexOf((byte)'\n');
            if (end < 0)
            {
                return false;
            }

            start = start[(end + 1)..];
        }

        return false;
    }

    private static HashSet<string> Keys(ReadOnlySpan<byte> json)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    keys.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The keys before the damage may tell the format; its reader reports the damage.
        }

        return keys;
    }
}
