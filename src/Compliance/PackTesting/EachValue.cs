using System.Collections.Immutable;

namespace Compliance.PackTesting;

/// <summary>One value of <c>each: {PATH: [VALUE, ...]}</c>: the row runs once for every value, so that a closed list of words is tested whole.</summary>
/// <param name="Entry">The path and the value, as <c>set</c> would hold them.</param>
/// <param name="Suffix">What it adds to the name of the row.</param>
internal sealed record EachValue(DataEntry Entry, string Suffix)
{
    public static ImmutableArray<EachValue> Read(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = reader.Entries("each");
        if (entries is not [var entry])
        {
            if (!entries.IsEmpty)
            {
                diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.Each, "\"each\" names several fields", reader.Node("each")!.Location, "one path and a list of its values", "write a row for each of the others"));
            }

            return [];
        }

        if (entry.Value is not DataSequence { Items.Length: > 1 } values || values.Items.Any(v => v is not DataScalar))
        {
            diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.Each, $"\"{entry.Key}\" has no list of values", entry.Value.Location, "at least two values in a list", "use \"set\" for one value"));
            return [];
        }

        return [.. values.Items.Cast<DataScalar>().Select(v => new EachValue(new DataEntry(entry.Key, entry.KeyLocation, v), $" ({v.Text})"))];
    }
}
