using System.Collections.Immutable;
using Compliance.Rules.Law;

namespace Compliance.Rules.Packs;

/// <summary>Reads <c>law: [id, ...]</c> and resolves it.</summary>
internal static class LawReferences
{
    public static ImmutableArray<Measure> Read(
        MappingReader reader, ImmutableArray<Measure> measures, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<Measure>();
        foreach (var id in reader.Texts("law", required: true))
        {
            if (found.Any(m => string.Equals(m.Id, id.Text, StringComparison.Ordinal)))
            {
                diagnostics.Add(Diagnostic.Error("RP1013", $"the measure \"{id.Text}\" is named twice", id.Location, "each measure once"));
            }
            else if (measures.FirstOrDefault(m => string.Equals(m.Id, id.Text, StringComparison.Ordinal)) is { } measure)
            {
                found.Add(measure);
            }
            else
            {
                diagnostics.Add(RulePackLoader.Unknown("measure", id.Text, id.Location, measures.Select(m => m.Id)));
            }
        }

        // No layer would ever select a rule without a measure: it would look present and never run.
        if (reader.Node("law") is DataSequence { Items.IsEmpty: true } empty)
        {
            diagnostics.Add(Diagnostic.Error("RP1027", "\"law\" names no measure", empty.Location, "at least one measure of this pack"));
        }

        return found.ToImmutable();
    }
}
