using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>Records written as CSV. A row of a lease or worker is a record; rows of a collaborator or institution are activities.</summary>
internal sealed class CsvRecords(RecordText text, RecordAssembly assembly)
{
    private CsvHeader? _header;

    public IEnumerable<RecordReadResult> Read()
    {
        using var rows = new CsvRows(text, assembly.Options.MaxLineLength);
        string[]? header = null;
        var headerLocation = SourceLocation.None;
        CsvGroup? group = null;
        while (Next(rows, out var failure))
        {
            if (failure is not null)
            {
                // What was gathered may be cut off; it is not passed on as if it were whole.
                yield return failure;
                yield break;
            }

            if (rows.IsBlank && !rows.IsMisquoted)
            {
                continue;
            }

            var location = new SourceLocation(assembly.File, rows.Line);
            if (header is null)
            {
                header = rows.Cells;
                headerLocation = location;
                continue;
            }

            if (_header is null && Resolve(header, rows.Cells, headerLocation) is { } wrongColumns)
            {
                yield return wrongColumns;
                yield break;
            }

            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(0);
            CheckShape(rows, location, diagnostics);
            var key = _header!.KeyColumn < rows.Cells.Length ? rows.Cells[_header.KeyColumn] : "";
            if (group is not null && key.Length > 0 && string.Equals(group.Key, key, StringComparison.Ordinal))
            {
                group.Join(rows.Cells, location, _header, diagnostics);
                continue;
            }

            if (group is not null)
            {
                yield return Finish(group);
            }

            group = Start(rows.Cells, key, location, diagnostics);
            if (_header.Type is RecordType.Lease or RecordType.Worker)
            {
                yield return Finish(group);
                group = null;
            }
        }

        if (group is not null)
        {
            yield return Finish(group);
        }
        else if (header is not null && _header is null && Resolve(header, [], headerLocation) is { } wrongColumns)
        {
            yield return wrongColumns;
        }
    }

    // The first row's cell "type" tells the type where the caller did not; the columns are read by it.
    private RecordReadResult? Resolve(string[] header, string[] firstRow, SourceLocation location)
    {
        var typeColumn = Array.IndexOf(header, RecordBinder.TypeKey);
        var stated = typeColumn >= 0 && typeColumn < firstRow.Length ? ChoiceWords<RecordType>.Find(firstRow[typeColumn]) : null;
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (CsvHeader.Read(header, assembly.Options.Type ?? stated, location, problems) is not { } resolved)
        {
            return assembly.FileFailure(problems.ToImmutable());
        }

        _header = resolved;
        return null;
    }

    // True with a failure means: there was something, and it ends the file.
    private bool Next(CsvRows rows, out RecordReadResult? failure)
    {
        failure = null;
        try
        {
            if (!rows.Read())
            {
                return false;
            }
        }
        catch (LineTooLongException)
        {
            failure = assembly.FileFailure(assembly.TooLong(new SourceLocation(assembly.File, rows.Line)));
            return true;
        }

        if (rows.IsUnpaired)
        {
            failure = assembly.FileFailure(Diagnostic.Error(
                RecordDiagnostics.MalformedCsv,
                "A quotation mark that opens in this row is not closed: nothing behind it could be read.",
                new SourceLocation(assembly.File, rows.Line),
                "RFC 4180: a cell in quotation marks ends with one, and one inside it is doubled",
                "close it"));
        }

        return true;
    }

    private void CheckShape(CsvRows rows, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (rows.IsMisquoted)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.MalformedCsv,
                "A cell holds a quotation mark in the wrong place.",
                location,
                "RFC 4180: the whole cell in quotation marks, and one inside it doubled"));
        }

        if (rows.Cells.Length != _header!.Names.Length)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.CellCount,
                string.Create(CultureInfo.InvariantCulture, $"The row has {rows.Cells.Length} cells, the header {_header.Names.Length}."),
                location,
                nextStep: "check for a missing separator, or for one inside a cell without quotation marks"));
        }

        if (rows.Cells.Any(RecordText.IsDamaged))
        {
            diagnostics.Add(RecordAssembly.DamagedText(location));
        }
    }

    private CsvGroup Start(string[] cells, string key, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var group = new CsvGroup(key, cells, location, diagnostics);
        if (RecordBinder.HasErrors(diagnostics))
        {
            return group;
        }

        var word = _header!.TypeColumn >= 0 && cells[_header.TypeColumn].Length > 0 ? cells[_header.TypeColumn] : null;
        if (RecordAssembly.TypeOf(word, _header.Type, location, diagnostics) is not null)
        {
            group.Begin(_header);
        }

        return group;
    }

    private RecordReadResult Finish(CsvGroup group) => group.Record is { } mapping
        ? assembly.Record(mapping, _header!.Type, group.Diagnostics)
        : RecordAssembly.Rejected(group.Key.Length > 0 ? group.Key : null, group.Location, group.Diagnostics.ToImmutable());
}
