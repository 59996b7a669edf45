using System.Text;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>Addresses in six lines, of which the last is the town.</summary>
internal static class UnitedKingdomAddress
{
    /// <summary>The filled ones of the first five lines, with commas between them.</summary>
    public static string Lines(params ReadOnlySpan<string> lines)
    {
        var only = "";
        StringBuilder? filled = null;
        foreach (var line in lines)
        {
            if (ListText.Clean(line).TrimEnd(',', ' ') is not { Length: > 0 } clean)
            {
                continue;
            }

            if (only.Length == 0)
            {
                only = clean;
            }
            else
            {
                (filled ??= new StringBuilder(only)).Append(", ").Append(clean);
            }
        }

        return filled?.ToString() ?? only;
    }
}
