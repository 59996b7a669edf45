using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>The workbook of the Australian Consolidated List, in the form of 2024 and that of 2026.</summary>
internal sealed class AustraliaWorkbookReader : IListReader
{
    public string Format => "au-dfat-xlsx";

    public string Description => "the workbook (.xlsx) of the Australian Consolidated List";

    // Other zip files were unpacked, so what is still packed is a workbook. Which one, its header tells; no other list is read from one.
    public bool Recognises(ListHead head) => head.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        using var workbook = Workbook.Open(input, findings);
        if (workbook is null)
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics);
        }

        var mapper = new AustraliaMapper(workbook, findings);
        var hasList = false;
        for (var sheet = 0; sheet < workbook.Sheets.Count && !findings.IsRefused; sheet++)
        {
            if (hasList)
            {
                ReportFurther(workbook, sheet, findings);
            }
            else
            {
                hasList = ReadSheet(workbook, sheet, mapper, findings);
            }
        }

        if (!hasList)
        {
            findings.Refuse(Diagnostic.Error(
                WorkbookDiagnostics.UnknownWorkbook,
                $"No sheet of the workbook ({string.Join(", ", workbook.Sheets.Take(5).Select(s => $"\"{s}\""))}) has the header of a list.",
                new SourceLocation(input.Name),
                Description,
                "pass the file as its authority publishes it"));
        }

        var (parties, tally) = mapper.Finish();
        if (parties.Count == 0)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "The workbook has no entry that can be read.", new SourceLocation(input.Name), "a list with entries", "download the list again"));
        }

        var publication = new ListPublication(AustraliaMapper.Authority, AustraliaMapper.List, mapper.Latest, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, parties, tally, findings);
    }

    private static bool ReadSheet(Workbook workbook, int sheet, AustraliaMapper mapper, ListFindings findings)
    {
        AustraliaRowReader? rows = null;
        workbook.Read(sheet, row =>
        {
            if (rows is not null)
            {
                mapper.Add(row, rows);
            }
            else
            {
                rows = Header(workbook, row, findings);
            }

            return !findings.IsRefused && (rows is not null || row.Number < 50);
        });
        return rows is not null;
    }

    private static AustraliaRowReader? Header(Workbook workbook, WorkbookRow row, ListFindings findings)
    {
        var columns = new AustraliaColumns(new ListColumns(Enumerable.Range(0, row.Count).Select(i => row[i].Text)));
        if (!columns.IsHeader)
        {
            return null;
        }

        if (columns.Missing.Count > 0)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.MissingColumn,
                $"The header lacks: {string.Join(", ", columns.Missing)}.",
                findings.At(row.Number),
                "the columns of the Australian Consolidated List",
                "pass the file as its authority publishes it"));
        }

        foreach (var name in columns.Unknown)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.UnknownColumn, $"The column \"{name}\" is not known to this reader and was left out.", findings.At(row.Number)));
        }

        return new AustraliaRowReader(workbook, columns, findings);
    }

    private static void ReportFurther(Workbook workbook, int sheet, ListFindings findings)
    {
        var isFilled = false;
        workbook.Read(sheet, _ =>
        {
            isFilled = true;
            return false;
        });
        if (isFilled)
        {
            findings.Add(Diagnostic.Warning(
                WorkbookDiagnostics.SheetNotRead,
                $"The further sheet \"{workbook.Sheets[sheet]}\" was not read.",
                new SourceLocation(findings.File),
                "one sheet",
                "see whether it holds entries"));
        }
    }
}
