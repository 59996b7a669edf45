namespace Compliance.PackTesting.Updating;

/// <summary>Changes values, keys and items of a YAML text in the style in which they stand.</summary>
internal sealed class YamlEdits(TextEdits edits)
{
    /// <summary>Writes a word over a single value.</summary>
    public bool Set(YamlSpan scalar, string text) => edits.Replace(scalar.Start, scalar.End, Scalar(text));

    /// <summary>Adds keys, written as <c>key: value</c>, behind the last of a mapping.</summary>
    public bool Add(YamlSpan mapping, IReadOnlyList<string> entries)
    {
        if (entries.Count == 0)
        {
            return true;
        }

        if (mapping.IsFlow)
        {
            return mapping.Entries.IsEmpty
                ? edits.Replace(mapping.Start + 1, mapping.Start + 1, string.Join(", ", entries))
                : edits.Replace(mapping.Entries[^1].Value.End, mapping.Entries[^1].Value.End, ", " + string.Join(", ", entries));
        }

        var end = edits.LineEnd(mapping.End);
        var indent = edits.NewLine + new string(' ', mapping.Column - 1);
        return edits.Replace(end, end, indent + string.Join(indent, entries));
    }

    /// <summary>Takes keys out of a mapping that keeps at least one.</summary>
    public bool Remove(YamlSpan mapping, IReadOnlyCollection<int> keys)
    {
        var spans = mapping.Entries.Select(e => (e.Key.Start, End: Math.Max(e.Key.End, e.Value.End))).ToList();
        return Remove(mapping, spans, keys);
    }

    /// <summary>Takes items out of a list, writes others over them, and adds what is left of the others.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="removed">The places of the items to take out.</param>
    /// <param name="added">The items to add.</param>
    public bool Change(YamlSpan key, YamlSpan list, IReadOnlyList<int> removed, IReadOnlyList<string> added)
    {
        var replaced = Math.Min(removed.Count, added.Count);
        var done = true;
        for (var i = 0; i < replaced; i++)
        {
            var item = list.Items[removed[i]];
            done &= edits.Replace(item.Start, item.End, added[i]);
        }

        var rest = removed.Skip(replaced).ToList();
        if (rest.Count > 0 && rest.Count == list.Items.Length)
        {
            return done & SetList(key, list, []);
        }

        done &= Remove(list, [.. list.Items.Select(i => (i.Start, i.End))], rest);
        return done & Append(key, list, [.. added.Skip(replaced)]);
    }

    /// <summary>Writes a list in brackets over another.</summary>
    public bool SetList(YamlSpan key, YamlSpan list, IReadOnlyList<string> items)
    {
        var text = $"[{string.Join(", ", items)}]";
        return list.IsFlow
            ? edits.Replace(list.Start, list.End, text)
            : edits.Replace(key.End, list.End, ": " + text);
    }

    /// <summary>The text of a single value, in quotes where YAML would read it as something else.</summary>
    public static string Scalar(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/') && text != "null"
            ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private bool Append(YamlSpan key, YamlSpan list, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return true;
        }

        if (list.Items.IsEmpty)
        {
            return list.IsSequence ? SetList(key, list, items) : edits.Replace(list.Start, list.End, $"[{string.Join(", ", items)}]");
        }

        if (list.IsFlow)
        {
            return edits.Replace(list.Items[^1].End, list.Items[^1].End, ", " + string.Join(", ", items));
        }

        var end = edits.LineEnd(list.End);
        var dash = edits.NewLine + new string(' ', DashColumn(list)) + "- ";
        return edits.Replace(end, end, dash + string.Join(dash, items));
    }

    // The dash of the first item, on the line of the item or before it.
    private int DashColumn(YamlSpan list)
    {
        var dash = edits.Text.LastIndexOf('-', list.Items[0].Start - 1);
        return dash - edits.LineStart(dash);
    }

    private bool Remove(YamlSpan container, List<(int Start, int End)> members, IReadOnlyCollection<int> removed)
    {
        var done = true;
        foreach (var index in removed.Order())
        {
            if (!container.IsFlow)
            {
                var start = edits.LineStart(members[index].Start);
                var before = edits.Text[start..members[index].Start].Trim();
                if (!string.Equals(before, container.IsSequence ? "-" : "", StringComparison.Ordinal))
                {
                    done = false;
                    continue;
                }

                var end = Math.Min(edits.LineEnd(members[index].End) + edits.NewLine.Length, edits.Text.Length);
                done &= edits.Replace(start, end, "");
                continue;
            }

            // A member goes with the comma behind it; the last ones go with the comma before them.
            var isTail = Enumerable.Range(index, members.Count - index).All(removed.Contains);
            done &= isTail
                ? index == 0 || removed.Contains(index - 1) ? edits.Replace(members[index].Start, members[index].End, "") : edits.Replace(members[index - 1].End, members[^1].End, "")
                : edits.Replace(members[index].Start, members[index + 1].Start, "");
            if (isTail)
            {
                break;
            }
        }

        return done;
    }
}
