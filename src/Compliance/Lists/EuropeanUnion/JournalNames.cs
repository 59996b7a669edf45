using System.Text;
using System.Text.RegularExpressions;
using Compliance.Lists.UnitedNations;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Takes the names out of the name and alias cells of the Official Journal tables.</summary>
internal static partial class JournalNames
{
    private const int MostCharactersOfRemark = 400;
    private const int MostCharactersOfName = 4000;
    private const int MostFormerNames = 20;

    /// <summary>The main name: a ship's former names in brackets, a name in another script behind it, names that a bracket calls aliases.</summary>
    public static void AddMain(ListNames names, string cell, PartyKind kind)
    {
        var text = ListText.Clean(cell);
        var main = text;
        var others = new List<(string Name, AliasKind Kind)>();
        if (kind == PartyKind.Vessel)
        {
            while (others.Count < MostFormerNames && Trailing(main) is { } bracket)
            {
                others.Insert(0, (WithoutEx(bracket.Inside), AliasKind.FormerlyKnownAs));
                main = bracket.Before;
            }
        }
        else if (Trailing(main) is { } bracket && Label().Match(bracket.Inside) is { Success: true } label)
        {
            var labelled = label.Groups[1].Success ? AliasKind.FormerlyKnownAs : AliasKind.AlsoKnownAs;
            others.AddRange(bracket.Inside[label.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => (n, labelled)));
            main = bracket.Before;
        }

        var (latin, other) = Scripts(main);
        names.Add(latin, AliasKind.Primary);
        names.AddInAnyScript(other, AliasKind.AlsoKnownAs);
        foreach (var (name, aliasKind) in others)
        {
            names.AddInAnyScript(name, aliasKind);
        }
    }

    /// <summary>The aliases of one cell; the number of values it holds.</summary>
    public static int AddAliases(ListNames names, string cell, PartyKind party, AliasKind kind, AliasQuality quality)
    {
        var values = 0;
        foreach (var value in JournalCells.Plain(cell))
        {
            values++;
            foreach (var numbered in NumberedText.Split(value))
            {
                AddAlias(names, numbered, party, kind, quality);
            }
        }

        return values;
    }

    private static void AddAlias(ListNames names, string text, PartyKind party, AliasKind kind, AliasQuality quality)
    {
        var name = text.StartsWith('(') ? Number().Replace(text, "") : text;
        name = name.Length == 0 ? text : name;
        name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        if (name.Length > 0 && name[0] is 'f' or 'F' or 'a' or 'A' && Label().Match(name) is { Success: true } label)
        {
            kind = label.Groups[1].Success ? AliasKind.FormerlyKnownAs : kind;
            name = name[label.Length..];
        }

        if (Trailing(name) is { } bracket && bracket.Inside.Length <= MostCharactersOfRemark && Remark().Match(bracket.Inside) is { Success: true } remark)
        {
            kind = remark.Groups[1].Success ? AliasKind.FormerlyKnownAs : kind;
            name = bracket.Before;
        }

        if (name is ['(', .. var inside, ')'] && !inside.AsSpan().ContainsAny('(', ')'))
        {
            name = inside;
        }

        // No name is that long; what looks into its brackets takes time with the square of it.
        if (name.Length > MostCharactersOfName)
        {
            names.AddInAnyScript(name, kind, quality);
            return;
        }

        foreach (var single in Persons(name, party))
        {
            foreach (var script in UnitedNationsAliases.Split(single))
            {
                names.AddInAnyScript(script, kind, quality);
            }
        }
    }

    // "Jang Pom Su, Jang Hyon U" are two names, "Kim, Hyok-Chol" is one: each of several has at least two words. Two that share no word may still be one
    // name with the family name first, and are kept together as well.
    private static List<string> Persons(string text, PartyKind party)
    {
        if (party != PartyKind.Person || !text.Contains(", ", StringComparison.Ordinal))
        {
            return [text];
        }

        var parts = JournalCells.At(text, ", ");
        if (!parts.TrueForAll(p => p.Contains(' ', StringComparison.Ordinal)))
        {
            return [text];
        }

        return parts is [var first, var second] && !first.Split(' ').Intersect(second.Split(' '), StringComparer.OrdinalIgnoreCase).Any() ? [text, .. parts] : parts;
    }

    // "PAK Kwang Hun 박광훈": a name in Latin letters, then the same in another script.
    private static (string Latin, string Other) Scripts(string text)
    {
        if (!ListText.HasNonLatinLetter(text) || !ListText.HasLatinLetter(text) || text.Contains('(', StringComparison.Ordinal))
        {
            return (text, "");
        }

        var latin = new StringBuilder();
        var other = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            var isOther = ListText.HasNonLatinLetter(word);
            if (isOther && ListText.HasLatinLetter(word))
            {
                return (text, "");
            }

            (isOther ? other : latin).Append(word).Append(' ');
        }

        return (latin.ToString(), other.ToString());
    }

    private static (string Before, string Inside)? Trailing(string text)
    {
        if (!text.EndsWith(')'))
        {
            return null;
        }

        var depth = 0;
        for (var i = text.Length - 1; i > 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return text.AsSpan(0, i).IsWhiteSpace() ? null : (text[..i].TrimEnd(), text[(i + 1)..^1].Trim());
            }
        }

        return null;
    }

    private static string WithoutEx(string name) => name.StartsWith("ex ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;

    // The first group tells former names.
    [GeneratedRegex(@"^(?:(f\.?k\.?a\.?:?|formerly known as:?|formerly)|a\.?k\.?a\.?:?|also known as:?|aliases:|alias:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // Remarks behind an alias; the first group tells names under which the party was listed before.
    [GeneratedRegex(@"^(?:((?:as\s+)?(?:previously|formerly)\s+listed(?:\s+as)?$)|born\s|date of birth|nom de guerre$|combat name$|birth name$|initials$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\([a-z]{1,2}\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
