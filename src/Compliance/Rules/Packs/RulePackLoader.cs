using System.Collections.Immutable;
using Compliance.Rules.Law;
using Compliance.Rules.Nexus;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>Reads the files of a pack in three passes: law and parameters, propositions and exemptions, rules.</summary>
internal static class RulePackLoader
{
    /// <summary>How many values the files of a pack may have together, its tests apart.</summary>
    public const int MaximumNodes = 100_000;

    // Beyond it nobody reads on.
    private const int MostShown = 1000;

    public static LoadResult<RulePack> Load(RulePackFiles files)
    {
        var read = Read(files);

        // Without a day no exclusion expires: whether a pack can be used does not depend on when.
        var diagnostics = Sorted(read.Weighed(read.Diagnostics, null));
        return new LoadResult<RulePack>(diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : read.Pack, diagnostics);
    }

    /// <summary>Diagnostics in the order of the files; those beyond the thousandth are counted (RP1029).</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
        var more = all.Skip(MostShown).ToList();
        return more.Count == 0
            ? [.. all]
            : [.. all.Take(MostShown), new Diagnostic(
                "RP1029",
                more.Max(d => d.Severity),
                FormattableString.Invariant($"{more.Count} more findings are not shown"),
                more[0].Location,
                NextStep: "correct those named first")];
    }

    /// <summary>What the files hold, with everything that was found before the pack's own settings weigh it.</summary>
    public static PackReading Read(RulePackFiles files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var under = files.Base is { } below ? Load(below) : null;
        if (under is { Value: null })
        {
            // Whatever the overlay says is about a pack that is not there; the base is put right by itself.
            return new PackReading(null, null, under.Diagnostics, new PackSubjects(ImmutableDictionary<string, DataNode>.Empty), new PackOrigins([]));
        }

        var nodes = PackNodes.Read(files, under?.Value?.Header, diagnostics);
        var header = nodes.Header;
        var baseChecks = under?.Value?.Header.Checks ?? CheckSettings.Empty;
        var origins = new PackOrigins([.. files.Base?.Files.Select(f => f.DisplayPath) ?? []]);
        var subjects = new PackSubjects(nodes.Roots);
        if (header is null)
        {
            if (!diagnostics.Any(IsFatal))
            {
                diagnostics.Add(Diagnostic.Error("RP1000", "there is no pack.yaml", new SourceLocation(files.Origin), "a file pack.yaml"));
            }

            return new PackReading(null, null, diagnostics.ToImmutable(), subjects, origins) { BaseChecks = baseChecks };
        }

        var measures = Distinct(MeasureReader.Read(nodes.Law, header, diagnostics), m => m.Id, m => m.Location, "measure", diagnostics);
        measures = Linked(measures, diagnostics);
        var definitions = Distinct(NexusReader.Read(nodes.Nexus, diagnostics), n => n.Id, n => n.Location, "nexus", diagnostics);
        var environments = new PackEnvironments(measures, header, definitions, diagnostics);
        var permitted = Distinct(
            ExemptionReader.Read(nodes.Exemptions, header, measures, environments, diagnostics), e => e.Id, e => e.Location, "exemption", diagnostics);
        var loaded = Distinct(
            RuleReader.Read(nodes.Rules, measures, permitted, environments, diagnostics), r => r.Id, r => r.Location, "rule", diagnostics);
        OverlayRules.CheckLaw(loaded, header, origins, diagnostics);
        loaded = TighteningReader.Apply(nodes.Tightenings, loaded, permitted, header, origins, diagnostics);
        if (!diagnostics.Any(IsFatal))
        {
            // What could not be read is missing here as well; saying so twice would only hide the first message.
            CheckRefines(loaded, diagnostics);
            CheckUse(measures, permitted, loaded, diagnostics);
        }

        if (loaded.IsEmpty && !diagnostics.Any(IsFatal))
        {
            diagnostics.Add(Diagnostic.Error("RP1012", "the pack holds no rule", new SourceLocation(files.Origin), "at least one rule under rules/"));
        }

        // What the pack's settings may weigh leaves a pack that can be evaluated; everything else does not.
        var found = diagnostics.ToImmutable();
        var pack = found.Any(IsFatal)
            ? null
            : new RulePack(header, new Lazy<string>(files.Hash), measures, definitions, permitted, loaded) { Base = under?.Value, Origins = origins };
        return new PackReading(header, pack, found, subjects, origins) { BaseChecks = baseChecks };
    }

    private static bool IsFatal(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && !CheckSettings.Configurable.Contains(diagnostic.Code, StringComparer.Ordinal);

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
                if (outer.Force == MeasureForce.Policy)
                {
                    diagnostics.Add(Diagnostic.Error(
                        OverlayDiagnostics.Policy, $"\"{outer.Id}\" is policy, not law that a measure could carry out", measure.ImplementsLocation, "a measure of law", "remove \"implements\""));
                }

                linked.Add(measure with { ImplementsCitation = outer.Citation });
            }
            else
            {
                diagnostics.Add(Unknown("measure", measure.Implements, measure.ImplementsLocation, byId.Keys));
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
                diagnostics.Add(Unknown("rule", rule.Refines!, rule.Places["refines"], byId.Keys));
                continue;
            }

            if (refined.Scope != rule.Scope || refined.Refines is not null)
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1014", $"\"{rule.Id}\" cannot refine \"{refined.Id}\"", rule.Places["refines"], "a rule of the same scope that refines no other"));
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
            diagnostics.Add(Diagnostic.Info("RP3005", $"no rule engages the measure \"{measure.Id}\"", measure.Location, "a rule that names it under \"law\"", "engage it, or leave it as a note"));
        }

        var used = rules.SelectMany(r => r.Exemptions).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var exemption in exemptions.Where(e => !used.Contains(e.Id)))
        {
            diagnostics.Add(Diagnostic.Warning("RP3006", $"no rule uses the exemption \"{exemption.Id}\"", exemption.Location, "a rule that names it under \"unless\"", "name it there, or remove it"));
        }
    }

    /// <summary>A reference to something the pack does not define.</summary>
    internal static Diagnostic Unknown(string what, string id, SourceLocation location, IEnumerable<string> known)
    {
        var names = known.ToList();
        return Diagnostic.Error("RP2001", $"there is no {what} \"{id}\"", location, $"the id of a {what} of this pack", DidYouMean.Hint(id, names));
    }
}

/// <summary>What the files of a pack hold.</summary>
/// <param name="Header">pack.yaml, when it could be read.</param>
/// <param name="Pack">The pack, when nothing in it is an error of syntax, type or reference.</param>
/// <param name="Diagnostics">Everything that was found, as weighed by default.</param>
/// <param name="Subjects">What stands where.</param>
/// <param name="Origins">Which places belong to the pack itself and which to its base.</param>
internal sealed record PackReading(
    RulePackHeader? Header, RulePack? Pack, ImmutableArray<Diagnostic> Diagnostics, PackSubjects Subjects, PackOrigins Origins)
{
    /// <summary>How the base of an overlay weighs what stands in its files.</summary>
    public CheckSettings BaseChecks { get; init; } = CheckSettings.Empty;

    /// <summary>Diagnostics as the settings of the pack in whose files they stand weigh them.</summary>
    public ImmutableArray<Diagnostic> Weighed(IEnumerable<Diagnostic> diagnostics, DateOnly? day)
    {
        var all = diagnostics.ToList();
        return
        [
            .. BaseChecks.Apply(all.Where(d => !Origins.IsOwn(d.Location)), Subjects, day),
            .. (Header?.Checks ?? CheckSettings.Empty).Apply(all.Where(d => Origins.IsOwn(d.Location)), Subjects, day),
        ];
    }
}
