namespace Compliance.Lists.UnitedKingdom;

/// <summary>Addresses in six lines, of which the last is the town.</summary>
internal static class UnitedKingdomAddress
{
    /// <summary>The filled ones of the first five lines, with commas between them.</summary>
    public static string Lines(params ReadOnlySpan<string> lines)
    {
        var filled = new List<string>(lines.Length);
        foreach (var line in lines)
        {
            if (ListText.Clean(line).TrimEnd(',', ' ') is { Length: > 0 } clean)
            {
                filled.Add(clean);
            }
        }

        return string.Join(", ", filled);
    }
}
