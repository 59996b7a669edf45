using System.Security.Cryptography;
using System.Text;
using Compliance.Names;

namespace Compliance.Lists.ScreeningList;

/// <summary>Addresses, remarks and keys of the Consolidated Screening List.</summary>
internal static class ScreeningListText
{
    private const string Link = "Linked To: ";

    /// <summary>The values of a cell that separates them by semicolons.</summary>
    public static IReadOnlyList<string> Values(string cell)
    {
        if (!cell.Contains(';', StringComparison.Ordinal))
        {
            return Value(cell) is { Length: > 0 } only ? [only] : [];
        }

        var values = new List<string>();
        foreach (var part in cell.Split(';'))
        {
            if (Value(part) is { Length: > 0 } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>An address: its last part is the country when it is a code; what stands before cannot be told apart further.</summary>
    public static ListedAddress Address(string text)
    {
        var comma = text.LastIndexOf(',');
        var last = text[(comma + 1)..].Trim();
        if (!IsCode(last))
        {
            return new ListedAddress(text, null, null, null, null);
        }

        var rest = comma < 0 ? "" : text[..comma].Trim(' ', ',', ';');
        return rest.Length == 0 ? new ListedAddress(null, null, null, null, last)
            : rest.Contains(',', StringComparison.Ordinal) || rest.AsSpan().ContainsAnyInRange('0', '9') ? new ListedAddress(rest, null, null, null, last)
            : new ListedAddress(null, rest, null, null, last);
    }

    /// <summary>A place of birth: the last part is the country when it names one.</summary>
    public static ListedAddress Place(string text)
    {
        var comma = text.LastIndexOf(',');
        var last = text[(comma + 1)..].Trim();
        return !CountryCodes.TryParse(last, out _) ? new ListedAddress(null, text, null, null, null)
            : comma < 0 ? new ListedAddress(null, null, null, null, last)
            : new ListedAddress(null, text[..comma].Trim(' ', ','), null, null, last);
    }

    /// <summary>The parties named by "Linked To:" in remarks, and whether anything else stands there.</summary>
    public static (IReadOnlyList<string> Linked, bool HasProse) Linked(string remarks)
    {
        var text = ListText.Clean(remarks);
        if (text.Length == 0)
        {
            return ([], false);
        }

        var names = new List<string>();
        var hasProse = false;
        foreach (var printed in text.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = printed.IndexOf(Link, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                hasProse |= printed.Length > 0;
                continue;
            }

            hasProse |= printed[..at].Trim(' ', '(').Length > 0;
            var name = printed[(at + Link.Length)..].Trim();
            if (name.EndsWith(')') && name.AsSpan().Count('(') < name.AsSpan().Count(')'))
            {
                name = name[..^1].TrimEnd();
            }

            if (name.Length > 0)
            {
                names.Add(name);
            }
        }

        return (names, hasProse);
    }

    /// <summary>A key that stays when the file is published again: the publication's own <c>_id</c> changes.</summary>
    public static string Key(string code, string name, string notice)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(code + "\n" + name + "\n" + notice), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    private static string Value(string part) => ListText.Clean(part).Trim(',', ' ');

    private static bool IsCode(string text) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && CountryCodes.TryParse(text, out _);
}
