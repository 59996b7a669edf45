namespace Compliance.Lists.EuropeanUnion;

/// <summary>Reads the telephone numbers and e-mail addresses that stand with an address.</summary>
internal static class FsfContacts
{
    /// <summary>Adds the identifiers of one contact, such as PHONE with <c>0300-820 91 99, 668 33 01</c>; false when its key names no telephone or e-mail.</summary>
    public static bool Add(FsfEntry entry, string key, string value)
    {
        IdentifierKind kind;
        if (key.Contains("PHONE", StringComparison.OrdinalIgnoreCase) || key.Contains("FAX", StringComparison.OrdinalIgnoreCase) || key.Contains("MOBILE", StringComparison.OrdinalIgnoreCase))
        {
            kind = IdentifierKind.Phone;
        }
        else if (key.Contains("MAIL", StringComparison.OrdinalIgnoreCase))
        {
            kind = IdentifierKind.Email;
        }
        else
        {
            return false;
        }

        foreach (var part in value.Split((char[])[',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind == IdentifierKind.Email ? part.Contains('@', StringComparison.Ordinal) : part.AsSpan().ContainsAnyInRange('0', '9'))
            {
                entry.AddIdentifier(new Identifier(kind, part));
            }
        }

        return true;
    }

    /// <summary>Adds the contacts of a text such as <c>PHONE[042-681 20 81] FAX[662 38 14]</c>; false when other text stands with them.</summary>
    public static bool AddAll(FsfEntry entry, string text)
    {
        var isAll = true;
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('[', at);
            var close = open < 0 ? -1 : text.IndexOf(']', open);
            if (close < 0)
            {
                return isAll && text.AsSpan(at).Trim().IsEmpty;
            }

            var key = text[at..open].Trim();
            isAll &= key.Length > 0 && !key.Contains(' ', StringComparison.Ordinal) & Add(entry, key, text[(open + 1)..close]);
            at = close + 1;
        }

        return isAll;
    }
}
