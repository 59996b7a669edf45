using System.Collections.Immutable;

namespace Compliance.Lists.UnitedNations;

/// <summary>Takes the names out of the text of one alias: several between semicolons, another script in brackets.</summary>
internal static class UnitedNationsAliases
{
    private const string ScriptLabel = "original script";

    /// <summary>The names in the text, in order: "Jin Tiesan (金铁三)" gives two, "Al-Qaida in Yemen (AQY)" stays one.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        // Most aliases are one name.
        var clean = ListText.Clean(text);
        if (clean.AsSpan().IndexOfAny("();（）") < 0)
        {
            return Name(clean) is { Length: > 0 } only ? [only] : [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in AtSemicolons(clean.Replace('（', '(').Replace('）', ')')))
        {
            SplitScripts(part, names);
        }

        return names.ToImmutable();
    }

    private static void SplitScripts(string part, ImmutableArray<string>.Builder names)
    {
        if (!TryOtherScript(part, out var open, out var close))
        {
            Add(part, names);
            return;
        }

        Add(part[..open] + " " + part[(close + 1)..], names);
        foreach (var inner in AtSemicolons(part[(open + 1)..close]))
        {
            Add(inner, names);
        }
    }

    // A bracket counts as another name only when it is in another script than the text around it; "(HTS)" beside Latin is part of the name.
    private static bool TryOtherScript(string part, out int open, out int close)
    {
        for (open = part.IndexOf('(', 0); open >= 0; open = part.IndexOf('(', close + 1))
        {
            close = Closing(part, open);
            if (close < 0)
            {
                return false;
            }

            var inside = WithoutLabel(part[(open + 1)..close]);
            var before = part.AsSpan(0, open);
            var after = part.AsSpan(close + 1);
            var isLatin = ListText.HasLatinLetter(before) || ListText.HasLatinLetter(after);
            if (ListText.HasNonLatinLetter(before) || ListText.HasNonLatinLetter(after)
                ? ListText.HasLatinLetter(inside) && !isLatin
                : ListText.HasNonLatinLetter(inside) && isLatin)
            {
                return true;
            }
        }

        close = -1;
        return false;
    }

    private static int Closing(string part, int open)
    {
        var depth = 0;
        for (var i = open; i < part.Length; i++)
        {
            depth += part[i] == '(' ? 1 : part[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<string> AtSemicolons(string text)
    {
        var parts = new List<string>();
        var closed = ClosedBrackets(text);
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                // A bracket that is never closed is a printing error and protects nothing.
                case '(' when closed.Contains(i):
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ';' when depth == 0:
                    parts.Add(text[start..i]);
                    start = i + 1;
                    break;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    // Where the brackets open that are closed later, found in one pass.
    private static HashSet<int> ClosedBrackets(string text)
    {
        var open = new Stack<int>();
        var closed = new HashSet<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.TryPop(out var at))
            {
                closed.Add(at);
            }
        }

        return closed;
    }

    private static string WithoutLabel(string text)
    {
        var name = (text.Contains('(', StringComparison.Ordinal) ? text.Replace("(" + ScriptLabel + ")", " ", StringComparison.OrdinalIgnoreCase) : text).TrimStart();
        return name.StartsWith(ScriptLabel, StringComparison.OrdinalIgnoreCase) ? name[ScriptLabel.Length..].TrimStart(' ', ':') : name;
    }

    private static string Name(string text) => ListText.Clean(WithoutLabel(text)).Trim(' ', ',', ';');

    private static void Add(string text, ImmutableArray<string>.Builder names)
    {
        var name = Name(text);
        if (name.Length > 0 && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
