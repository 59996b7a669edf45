using System.Collections.Immutable;
using Compliance.Rules.Law;
using Compliance.Rules.Nexus;

namespace Compliance.Rules.Packs;

/// <summary>Reads the files of a pack in three passes: law and parameters, propositions and exemptions, rules.</summary>
internal static class RulePackLoader
{
    public static LoadResult<RulePack> Load(RulePackFiles files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        RulePackHeader? header = null;
        var law = new List<DataNode>();
        var nexus = new List<DataNode>();
        var exemptions = new List<DataNode>();
        var rules = new List<DataNode>();
        foreach (var file in files.Files)
        {
            if (YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true) is not { } root
                || MappingReader.Open(root, file.RelativePath, diagnostics) is not { } reader)
            {
                continue;
            }

            if (string.Equals(file.RelativePath, "pack.yaml", StringComparison.Ordinal))
            {
                header = PackHeaderReader.Read(reader, diagnostics);
            }
            else if (file.RelativePath.StartsWith("law/", StringComparison.Ordinal))
            {
                law.AddRange(reader.Items("law", required: true));
            }
            else
            {
                nexus.AddRange(reader.Items("nexus"));
                exemptions.AddRange(reader.Items("exemptions"));
                rules.AddRange(reader.Items("rules"));
            }

            reader.Close();
        }

        if (header is null)
        {
            if (diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
            {
                diagnostics.Add(Diagnostic.Error("RP1000", "there is no pack.yaml", new SourceLocation(files.Origin), "a file pack.yaml"));
            }

            return new LoadResult<RulePack>(null, diagnostics.ToImmutable());
        }

        var measures = Distinct(MeasureReader.Read(law, header, diagnostics), m => m.Id, m => m.Location, "measure", diagnostics);
        measures = Linked(measures, diagnostics);
        var definitions = Distinct(NexusReader.Read(nexus, diagnostics), n => n.Id, n => n.Location, "nexus", diagnostics);
        var environments = new PackEnvironments(measures, header, definitions, diagnostics);
        var permitted = Distinct(
            ExemptionReader.Read(exemptions, header, measures, environments, diagnostics), e => e.Id, e => e.Location, "exemption", diagnostics);
        var loaded = Distinct(
            RuleReader.Read(rules, measures, permitted, environments, diagnostics), r => r.Id, r => r.Location, "rule", diagnostics);
        if (diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            // What could not be read is missing here as well; saying so twice would only hide the first message.
            CheckRefines(loaded, diagnostics);
            CheckUse(measures, permitted, loaded, diagnostics);
        }

        if (loaded.IsEmpty && diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            diagnostics.Add(Diagnostic.Error("RP1012", "the pack holds no rule", new SourceLocation(files.Origin), "at least one rule under rules/"));
        }

        var sorted = diagnostics
            .OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column).ThenBy(d => d.Code, StringComparer.Ordinal)
            .ToImmutableArray();
        return sorted.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? new LoadResult<RulePack>(null, sorted)
            : new LoadResult<RulePack>(new RulePack(header, files.Hash(), measures, definitions, permitted, loaded), sorted);
    }

    private static ImmutableArray<T> Distinct<T>(
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, SourceLocation> location,
        string what,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.TryAdd(key(item), item))
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1013", $"the {what} \"{key(item)}\" is defined twice", location(item), "a new id", $"see {location(seen[key(item)])}"));
            }
        }

        return [.. seen.Values.OrderBy(key, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Measure> Linked(ImmutableArray<Measure> measures, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byId = measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var linked = ImmutableArray.CreateBuilder<Measure>(measures.Length);
        foreach (var measure in measures)
        {
            if (measure.Implements is null)
            {
                linked.Add(measure);
            }
            else if (byId.TryGetValue(measure.Implements, out var outer))
            {
                linked.Add(measure with { ImplementsCitation = outer.Citation });
            }
            else
            {
                diagnostics.Add(Unknown("measure", measure.Implements, measure.Location, byId.Keys));
            }
        }

        return linked.ToImmutable();
    }

    private static void CheckRefines(ImmutableArray<RuleDefinition> rules, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => r.Refines is not null))
        {
            if (!byId.TryGetValue(rule.Refines!, out var refined))
            {
                diagnostics.Add(Unknown("rule", rule.Refines!, rule.Location, byId.Keys));
                continue;
            }

            if (refined.Scope != rule.Scope || refined.Refines is not null)
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1014", $"\"{rule.Id}\" cannot refine \"{refined.Id}\"", rule.Location, "a rule of the same scope that refines no other"));
            }
        }
    }

    private static void CheckUse(
        ImmutableArray<Measure> measures,
        ImmutableArray<ExemptionDefinition> exemptions,
        ImmutableArray<RuleDefinition> rules,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var engaged = rules.SelectMany(r => r.Laws).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var measure in measures.Where(m => !engaged.Contains(m.Id)))
        {
            diagnostics.Add(Diagnostic.Info("RP3005", $"no rule engages the measure \"{measure.Id}\"", measure.Location));
        }

        var used = rules.SelectMany(r => r.Exemptions).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var exemption in exemptions.Where(e => !used.Contains(e.Id)))
        {
            diagnostics.Add(Diagnostic.Warning("RP3006", $"no rule uses the exemption \"{exemption.Id}\"", exemption.Location));
        }
    }

    /// <summary>A reference to something the pack does not define.</summary>
    internal static Diagnostic Unknown(string what, string id, SourceLocation location, IEnumerable<string> known)
    {
        var names = known.ToList();
        return Diagnostic.Error("RP2001", $"there is no {what} \"{id}\"", location, $"the id of a {what} of this pack", DidYouMean.Hint(id, names));
    }
}
