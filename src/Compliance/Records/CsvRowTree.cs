using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>The shape into which the columns of a header put the cells of each row.</summary>
internal sealed class CsvRowTree
{
    private readonly List<(string Key, int Column, bool IsWhole)> _cells = [];
    private readonly List<(string Key, CsvRowTree Tree)> _groups = [];
    private readonly List<(string Key, SortedList<int, CsvRowTree> Items)> _lists = [];

    /// <summary>Makes room for a column; <paramref name="skip"/> leaves out the first steps of its way.</summary>
    public void Add(CsvColumn column, int index, int skip = 0)
    {
        var tree = this;
        for (var i = skip; i < column.Steps.Length - 1; i++)
        {
            tree = tree.Child(column.Steps[i]);
        }

        tree._cells.Add((column.Steps[^1].Field.Name, index, column.IsWhole));
    }

    /// <summary>The stated cells of a row; null when none is.</summary>
    public DataMapping? Build(string[] cells, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<DataEntry>(_cells.Count + _groups.Count + _lists.Count);
        foreach (var (key, column, isWhole) in _cells)
        {
            var text = cells[column];
            if (text.Length == 0)
            {
                continue;
            }

            if (isWhole && text != FieldText.None)
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.WrongKind,
                    $"The column \"{key}\" holds \"{FieldText.Shortened(text)}\".",
                    location,
                    "the word none, or nothing",
                    $"put the details into the columns of their own, such as {(key.EndsWith('s') ? "document_type" : key + "_name")}"));
                continue;
            }

            entries.Add(new DataEntry(key, location, new DataScalar(location, text)));
        }

        foreach (var (key, tree) in _groups)
        {
            Add(entries, key, tree.Build(cells, location, diagnostics), diagnostics);
        }

        foreach (var (key, items) in _lists)
        {
            var stated = ImmutableArray.CreateBuilder<DataNode>();
            foreach (var tree in items.Values)
            {
                if (tree.Build(cells, location, diagnostics) is { } item)
                {
                    stated.Add(item);
                }
            }

            Add(entries, key, stated.Count > 0 ? new DataSequence(location, stated.DrainToImmutable()) : null, diagnostics);
        }

        return entries.Count > 0 ? new DataMapping(location, entries.DrainToImmutable()) : null;
    }

    private static void Add(ImmutableArray<DataEntry>.Builder entries, string key, DataNode? value, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (value is null)
        {
            return;
        }

        foreach (var entry in entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.FieldStatedTwice,
                    $"The column \"{key}\" says none, but columns of its details are filled.",
                    value.Location,
                    nextStep: "empty one or the other"));
                return;
            }
        }

        entries.Add(new DataEntry(key, value.Location, value));
    }

    private CsvRowTree Child(CsvStep step)
    {
        if (step.Field.Type is not (FieldType.DocumentList or FieldType.ActivityList))
        {
            var group = _groups.Find(g => g.Key == step.Field.Name).Tree;
            if (group is null)
            {
                _groups.Add((step.Field.Name, group = new CsvRowTree()));
            }

            return group;
        }

        var items = _lists.Find(l => l.Key == step.Field.Name).Items;
        if (items is null)
        {
            _lists.Add((step.Field.Name, items = []));
        }

        if (!items.TryGetValue(step.Index, out var item))
        {
            items.Add(step.Index, item = new CsvRowTree());
        }

        return item;
    }
}
