namespace Compliance.Lists.Ofac;

/// <summary>A strong alias, as its file prints it.</summary>
internal readonly record struct OfacAlias(string Name, AliasKind Kind);

/// <summary>One file that adds aliases, addresses or the rest of remarks to entries of the files given together with it.</summary>
internal sealed class OfacCompanionFile(ListInput input, OfacFlatContent content, char delimiter)
{
    private readonly ListFindings findings = new(input.Name);
    private readonly OfacCounts counts = new();

    public ListInput Input { get; } = input;

    public OfacCompanion<OfacAlias> Aliases { get; } = new();

    public OfacCompanion<ListedAddress> Addresses { get; } = new();

    public OfacCompanion<string> Comments { get; } = new();

    /// <summary>Whether it holds aliases that can be used.</summary>
    public bool HasAliases => content == OfacFlatContent.Aliases && !findings.IsRefused;

    /// <summary>Reads the rows. A file that has to be refused gives none.</summary>
    public void Read()
    {
        using var rows = OfacRows.Open(Input, findings, delimiter);
        while (rows?.Read() == true)
        {
            var number = OfacFlatShape.Number(rows[0]);
            if (number is null)
            {
                rows.ReportRow("its first cell is no number of an entry", "ent_num");
            }
            else if (rows.Count != Cells)
            {
                rows.ReportRow(FormattableString.Invariant($"it has {rows.Count} cells"), FormattableString.Invariant($"{Cells} cells"));
            }
            else
            {
                Add(rows, number.Value);
            }
        }

        Aliases.Order();
        Addresses.Order();
        Comments.Order();
    }

    /// <summary>What the file gave, once all entries were read.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="addsTo">The file of entries, or null when none can be used.</param>
    public ListContent Content(string format, string? addsTo)
    {
        var rows = Aliases.Count + Addresses.Count + Comments.Count;
        var orphans = rows;
        if (addsTo is null)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.PartOfSet,
                $"The file holds the {Name} of entries only, and no file of those entries was given or could be used.",
                new SourceLocation(Input.Name),
                "SDN.CSV or CONS_PRIM.CSV of the same edition, in the same folder",
                "pass the files of the list together"));
        }
        else if (!findings.IsRefused)
        {
            orphans = Aliases.ReportOrphans("The alias", findings) + Addresses.ReportOrphans("The address", findings) + Comments.ReportOrphans("The comment", findings);
            counts.Report(findings);
        }

        return ListContent.Refused(Input.Name, format, findings.Diagnostics, counts.ToTally(orphans: orphans)) with
        {
            AddsTo = findings.IsRefused ? null : addsTo,
        };
    }

    private int Cells => content switch
    {
        OfacFlatContent.Aliases => OfacFlatShape.AliasCells,
        OfacFlatContent.Addresses => OfacFlatShape.AddressCells,
        _ => OfacFlatShape.CommentCells,
    };

    private string Name => content switch
    {
        OfacFlatContent.Aliases => "aliases",
        OfacFlatContent.Addresses => "addresses",
        _ => "rest of the remarks",
    };

    private void Add(OfacRows rows, int number)
    {
        switch (content)
        {
            case OfacFlatContent.Aliases:
                AddAlias(rows, number);
                break;
            case OfacFlatContent.Addresses when OfacFlatShape.Number(rows[1]) is null:
                rows.ReportRow("its second cell is no number of an address", "add_num");
                break;
            case OfacFlatContent.Addresses when OfacVocabulary.Alias(rows[2].Trim()) is not null:
                rows.ReportRow("its third cell is the type of an alias, not an address", "ent_num, add_num, the address, city, country, a remark");
                break;
            case OfacFlatContent.Addresses:
                CountRemark(rows[5]);
                if (OfacPlaces.Address(rows[2], rows[3], rows[4]) is { } address)
                {
                    Addresses.Add(number, rows.Line, address);
                }
                else
                {
                    counts.Empty++;
                }

                break;
            default:
                Comments.Add(number, rows.Line, rows[1]);
                break;
        }
    }

    private void AddAlias(OfacRows rows, int number)
    {
        var type = rows[2].Trim();
        if (OfacFlatShape.Number(rows[1]) is null || type.Length is 0 or > 8)
        {
            rows.ReportRow("its cells are not those of an alias", "ent_num, alt_num, aka or fka, the name, a remark");
            return;
        }

        CountRemark(rows[4]);
        var name = ListText.Clean(rows[3]);
        if (name.Length == 0)
        {
            counts.EmptyAliases++;
            return;
        }

        if (OfacVocabulary.Alias(type) is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownWord, $"The alias \"{name}\" of {number} is of the type \"{type}\"; it is taken as aka.", rows.Place, "aka, fka or nka"));
        }

        counts.NameElements++;
        counts.Aliases++;
        Aliases.Add(number, rows.Line, new OfacAlias(name, OfacVocabulary.Alias(type) ?? AliasKind.AlsoKnownAs));
    }

    private void CountRemark(string remark)
    {
        if (remark.Length > 0)
        {
            counts.Prose++;
        }
    }
}
