namespace Compliance.Lists.Ofac;

/// <summary>Frees the number of a document from what is printed after it: "J287011 (Colombia) issued 12 Aug 2000 expires 11 Aug 2005".</summary>
internal static class OfacDocument
{
    public static (string Number, string? Country) Read(string value)
    {
        var text = value.AsSpan().Trim();
        // "Digital Currency Address - XBT 1abc": the currency stands between dash and address.
        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            text = text[2..].TrimStart();
            var blank = text.IndexOf(' ');
            text = blank < 0 ? text : text[(blank + 1)..].TrimStart();
        }

        foreach (var word in (ReadOnlySpan<string>)[" issued ", " expires ", "; issued ", "; expires "])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            text = at < 0 ? text : text[..at].TrimEnd();
        }

        // A bracket after a blank is the country; "D489833(9)" has a check digit in one.
        var open = text.LastIndexOf(" (", StringComparison.Ordinal);
        if (open < 0 && text.StartsWith("(", StringComparison.Ordinal))
        {
            open = 0;
        }

        if (open < 0 || !text.EndsWith(")", StringComparison.Ordinal) || text[open..].ContainsAnyInRange('0', '9'))
        {
            return (ListText.Clean(text.ToString()), null);
        }

        var country = text[open..^1].Trim(" (").ToString();
        return (ListText.Clean(text[..open].ToString()), ListText.CleanOrNull(country));
    }
}
