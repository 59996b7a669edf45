namespace Compliance.Lists.Ofac;

/// <summary>What a legacy flat file holds.</summary>
internal enum OfacFlatContent
{
    /// <summary>Entries: SDN.CSV, CONS_PRIM.CSV.</summary>
    Entries,

    /// <summary>Strong aliases: ALT.CSV.</summary>
    Aliases,

    /// <summary>Addresses: ADD.CSV.</summary>
    Addresses,

    /// <summary>What remarks had no room for: SDN_COMMENTS.CSV.</summary>
    Comments,
}

/// <summary>Tells the flat files by the shape of their first rows, because they have no header.</summary>
internal static class OfacFlatShape
{
    /// <summary>Cells of a row of entries.</summary>
    public const int EntryCells = 12;

    public const int AliasCells = 5;
    public const int AddressCells = 6;
    public const int CommentCells = 2;

    private const int LinesLookedAt = 6;

    /// <summary>The content and the delimiter (comma, @ or |), or null for another file. Most of the first rows must agree: one of them may be damaged.</summary>
    public static (OfacFlatContent Content, char Delimiter)? Of(ListHead head)
    {
        if (head.RootName is not null || head.Start.Length == 0)
        {
            return null;
        }

        var cells = new List<string>();
        foreach (var delimiter in (ReadOnlySpan<char>)[',', '|', '@'])
        {
            var votes = new int[4];
            var lines = 0;
            for (var i = 0; i < LinesLookedAt; i++)
            {
                var line = head.Line(i).AsSpan().Trim(" \u001A");
                if (line.IsEmpty)
                {
                    continue;
                }

                lines++;
                if (OfRow(line, delimiter, cells) is { } content)
                {
                    votes[(int)content]++;
                }
            }

            for (var i = 0; i < votes.Length; i++)
            {
                if (votes[i] * 2 > lines)
                {
                    return ((OfacFlatContent)i, delimiter);
                }
            }
        }

        return null;
    }

    /// <summary>The number in the first cell of a row, or null when there is none: ent_num, the same in all formats of OFAC.</summary>
    public static int? Number(string cell)
    {
        var number = 0;
        // A leading zero is what is left of a number that was cut.
        if (cell.Length is 0 or > 9 || cell[0] == '0')
        {
            return null;
        }

        foreach (var c in cell)
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }

            number = (number * 10) + (c - '0');
        }

        return number > 0 ? number : null;
    }

    private static OfacFlatContent? OfRow(ReadOnlySpan<char> line, char delimiter, List<string> cells)
    {
        if (!OfacRows.TrySplit(line, delimiter, cells) || Number(cells[0]) is null)
        {
            return null;
        }

        return cells.Count switch
        {
            EntryCells when cells[2].Length == 0 || OfacVocabulary.Kind(cells[2]) is not null => OfacFlatContent.Entries,
            AddressCells when Number(cells[1]) is not null && cells[4].AsSpan().IndexOfAnyInRange('0', '9') < 0 => OfacFlatContent.Addresses,
            AliasCells when Number(cells[1]) is not null && OfacVocabulary.Alias(cells[2]) is not null => OfacFlatContent.Aliases,
            CommentCells when line.Contains('"') && Number(cells[1]) is null => OfacFlatContent.Comments,
            _ => null,
        };
    }
}
