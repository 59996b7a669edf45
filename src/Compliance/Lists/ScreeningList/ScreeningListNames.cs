using System.Text.RegularExpressions;

namespace Compliance.Lists.ScreeningList;

/// <summary>Names as the agencies print them: aliases between semicolons with the prose of an enumeration, other names inside a name.</summary>
internal static partial class ScreeningListNames
{
    /// <summary>The aliases of a cell: <c>"A; B; and C"</c> gives three.</summary>
    public static IEnumerable<string> Aliases(string cell)
    {
        if (cell.Length == 0)
        {
            yield break;
        }

        foreach (var part in cell.Split(';'))
        {
            var name = ListText.Clean(part);
            if (name.StartsWith("and ", StringComparison.Ordinal))
            {
                name = name["and ".Length..];
            }

            name = name.Trim(' ', ',').TrimStart('-').TrimStart();
            if (name.Length > 0)
            {
                yield return name;
            }
        }
    }

    /// <summary>A name without the formula that extends a sanction to successors: "X; and any successor, sub-unit, or subsidiary thereof" is X.</summary>
    public static string WithoutSuccessors(string name)
    {
        var clean = ListText.Clean(name);
        var at = clean.IndexOf("and any successor", StringComparison.OrdinalIgnoreCase);
        return at <= 0 || clean[..at].Trim(' ', ',', ';') is not { Length: > 0 } left ? clean : left;
    }

    /// <summary>The names inside a printed name: "X (a.k.a. Y; Z)" holds X, Y and Z, "X, a.k.a. Y" holds X and Y; none when it is a plain name.</summary>
    public static IEnumerable<(string Name, AliasKind Kind)> Inside(string name)
    {
        var mark = Mark().Match(name);
        if (!mark.Success || mark.Index == 0)
        {
            yield break;
        }

        var before = name[..mark.Index];
        var isBracket = before.TrimEnd().EndsWith('(');
        var after = name[(mark.Index + mark.Length)..];
        var close = isBracket ? after.IndexOf(')', StringComparison.Ordinal) : -1;
        var rest = close >= 0 ? after[(close + 1)..] : "";
        after = close >= 0 ? after[..close] : after;
        var outer = ListText.Clean(before.TrimEnd(' ', '(', ',') + rest);
        if (outer.Length == 0)
        {
            yield break;
        }

        yield return (outer, AliasKind.AlsoKnownAs);
        var kind = char.ToUpperInvariant(mark.Value[0]) == 'F' ? AliasKind.FormerlyKnownAs : AliasKind.AlsoKnownAs;
        foreach (var inner in Aliases(after))
        {
            yield return (inner, kind);
        }
    }

    [GeneratedRegex(@"\b(?:a\.k\.a\.|f\.k\.a\.|also known as|formerly known as|d/b/a),?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
