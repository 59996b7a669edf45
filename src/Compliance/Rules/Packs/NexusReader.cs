using System.Collections.Immutable;
using System.Globalization;
using Compliance.Evidence;
using Compliance.Lists.Ownership;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Nexus;

namespace Compliance.Rules.Packs;

/// <summary>Reads the entries of <c>nexus:</c>.</summary>
internal static class NexusReader
{
    // Far beyond any certainty, and far from what could overflow a sum.
    private const int MaximumDecibans = 1000;

    private static readonly string[] PlacesOfInterest = ["prior_db", "clamp_db", "designated_by"];

    private static readonly string[] NeedKeys = [NexusEvaluator.DefaultNeed, NexusEvaluator.WorkerNeed];

    public static IEnumerable<NexusDefinition> Read(IEnumerable<DataNode> nodes, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the nexus", diagnostics) is { } reader && Read(reader, diagnostics) is { } nexus)
            {
                yield return nexus;
            }
        }
    }

    private static NexusDefinition? Read(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = reader.Text("id", required: true);
        var title = reader.Text("title", required: true);
        var prior = Decibans(reader, "prior_db", -MaximumDecibans, MaximumDecibans);
        var confirm = Decibans(reader, "confirm_db", -MaximumDecibans, MaximumDecibans);
        var dismiss = Decibans(reader, "dismiss_db", -MaximumDecibans, MaximumDecibans);
        var clamp = Decibans(reader, "clamp_db", 0, MaximumDecibans);
        var designatedBy = reader.Scalar("designated_by");
        var othersOpen = reader.Flag("others_open") || designatedBy is null;
        var groups = ReadGroups(reader, diagnostics);
        var needs = ReadNeeds(reader, diagnostics);
        var indicators = ReadIndicators(reader, groups, diagnostics);
        reader.Close();
        CheckOwnershipTest(designatedBy, indicators, diagnostics);
        if (confirm <= dismiss)
        {
            diagnostics.Add(Diagnostic.Error("RP1016", "confirm_db must lie above dismiss_db", reader.PlaceOf("confirm_db"), "a number above dismiss_db", "from confirm_db on the proposition is true, up to dismiss_db false"));
        }

        if (id is not null && (!ExpressionName.IsName(id) || PackEnvironments.Reserved.Contains(id)))
        {
            reader.Wrong(reader.Scalar("id")!, "id", "small letters, digits and _ in a name that is no function of the language: it becomes one");
        }

        if (id is null || title is null || prior is null || confirm is null || dismiss is null || clamp is null)
        {
            return null;
        }

        return new NexusDefinition(id, title, prior.Value, confirm.Value, dismiss.Value, clamp.Value, groups, needs, indicators, reader.Location)
        {
            Scope = new ListedScope(designatedBy?.Text, othersOpen),
            Places = new KeyPlaces(PlacesOfInterest, reader),
        };
    }

    // Where no test is known the fact could never be true, and the rule would look like one that found nothing.
    private static void CheckOwnershipTest(
        DataScalar? designatedBy, ImmutableArray<NexusIndicator> indicators, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (designatedBy is not null
            && !OwnershipTest.Authorities.Contains(designatedBy.Text, StringComparer.Ordinal)
            && indicators.Any(i => string.Equals(i.Fact, FactCatalogue.OwnedByListed.Id, StringComparison.Ordinal)))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1028",
                $"no ownership test of {designatedBy.Text} is known, so \"{FactCatalogue.OwnedByListed.Id}\" cannot be asked for it",
                designatedBy.Location,
                $"\"designated_by\" with one of {string.Join(", ", OwnershipTest.Authorities)}, or none for any of them"));
        }
    }

    private static int? Decibans(MappingReader reader, string key, int least, int most)
    {
        var value = reader.Integer(key, required: true);
        if (value < least || value > most)
        {
            reader.Wrong(reader.Scalar(key)!, key, FormattableString.Invariant($"whole decibans from {least} to {most}"));
        }

        return value;
    }

    private static ImmutableSortedDictionary<string, NexusGroup> ReadGroups(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var groups = ImmutableSortedDictionary.CreateBuilder<string, NexusGroup>(StringComparer.Ordinal);
        var combines = new WordTable<bool> { ["max"] = false, ["min"] = true };
        foreach (var entry in reader.Entries("groups", required: true))
        {
            if (MappingReader.Open(entry.Value, $"the group \"{entry.Key}\"", diagnostics) is not { } group)
            {
                continue;
            }

            var combine = group.Choice("combine", combines, required: true);

            // A cap of the wrong sign would count even where nothing was seen, and could dismiss everybody.
            var cap = Decibans(group, "cap", combine == false ? 0 : -MaximumDecibans, combine == true ? 0 : MaximumDecibans);
            group.Close();
            if (combine is { } takesMinimum && cap is { } limit)
            {
                groups[entry.Key] = new NexusGroup(takesMinimum, limit);
            }
        }

        return groups.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, IdentityNeed> ReadNeeds(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var needs = ImmutableSortedDictionary.CreateBuilder<string, IdentityNeed>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries("needs", required: true))
        {
            // A misspelt key would leave the question open to nobody: missing identity facts would dismiss.
            if (!NeedKeys.Contains(entry.Key, StringComparer.Ordinal))
            {
                diagnostics.Add(RulePackLoader.Unknown("need", entry.Key, entry.KeyLocation, NeedKeys));
            }

            if (MappingReader.Open(entry.Value, $"the need \"{entry.Key}\"", diagnostics) is not { } need)
            {
                continue;
            }

            needs[entry.Key] = new IdentityNeed(ReadFields(need, "all_of", diagnostics), ReadFields(need, "any_of", diagnostics));
            need.Close();
        }

        if (!needs.ContainsKey(NexusEvaluator.DefaultNeed))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1009", $"\"needs\" has no \"{NexusEvaluator.DefaultNeed}\"", reader.Location, "the identity facts without which a party is not dismissed"));
        }

        return needs.ToImmutable();
    }

    private static ImmutableArray<string> ReadFields(MappingReader need, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var names = need.Texts(key);
        foreach (var name in names)
        {
            if (Party.RecordSchema.Find(name.Text) is null)
            {
                diagnostics.Add(RulePackLoader.Unknown("party field", name.Text, name.Location, Party.RecordSchema.Fields.Select(f => f.Name)));
            }
        }

        return [.. names.Select(n => n.Text)];
    }

    private static ImmutableArray<NexusIndicator> ReadIndicators(
        MappingReader reader, ImmutableSortedDictionary<string, NexusGroup> groups, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var indicators = ImmutableArray.CreateBuilder<NexusIndicator>();
        foreach (var node in reader.Items("indicators", required: true))
        {
            if (MappingReader.Open(node, "the indicator", diagnostics) is not { } item)
            {
                continue;
            }

            var id = item.Text("id", required: true);
            var group = item.Scalar("group", required: true);
            var fact = item.Scalar("fact", required: true);
            var decibans = item.Integer("db");
            var bands = ReadBands(item, diagnostics);
            item.Close();
            if (group is not null && !groups.ContainsKey(group.Text))
            {
                diagnostics.Add(RulePackLoader.Unknown("group", group.Text, group.Location, groups.Keys));
                group = null;
            }

            var definition = fact is null ? null : FactCatalogue.All.FirstOrDefault(f => string.Equals(f.Id, fact.Text, StringComparison.Ordinal));
            if (fact is not null && definition is null)
            {
                diagnostics.Add(RulePackLoader.Unknown("fact", fact.Text, fact.Location, FactCatalogue.All.Select(f => f.Id)));
            }

            if (decibans is null == bands.IsEmpty || (definition is { IsGraded: false } && !bands.IsEmpty))
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1017", "an indicator has either \"db\" or, for a graded fact, \"bands\"", item.Location, "one of the two"));
            }

            if (indicators.Any(i => string.Equals(i.Id, id, StringComparison.Ordinal)))
            {
                diagnostics.Add(Diagnostic.Error("RP1013", $"the indicator \"{id}\" is defined twice", item.Location, "a new id"));
            }

            if (id is not null && group is not null && definition is not null)
            {
                var indicator = new NexusIndicator(id, group.Text, definition.Id, decibans ?? 0, bands);
                CheckSign(indicator, groups[group.Text], item, diagnostics);
                indicators.Add(indicator);
            }
        }

        return indicators.ToImmutable();
    }

    // A group takes its strongest weight in one direction: one that points the other way would never count.
    private static void CheckSign(NexusIndicator indicator, NexusGroup group, MappingReader item, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (least, most) = group.TakesMinimum ? (-MaximumDecibans, 0) : (0, MaximumDecibans);
        var weights = indicator.Bands.IsEmpty ? [indicator.Decibans] : indicator.Bands.Select(b => b.Decibans);
        if (weights.Any(w => w < least || w > most))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1011",
                $"the weight of \"{indicator.Id}\" does not fit its group \"{indicator.Group}\"",
                item.Location,
                FormattableString.Invariant($"whole decibans from {least} to {most}")));
        }
    }

    private static ImmutableArray<NexusBand> ReadBands(MappingReader item, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bands = new List<NexusBand>();
        foreach (var entry in item.Entries("bands"))
        {
            if (int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from <= 10_000
                && entry.Value is DataScalar value && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var decibans))
            {
                bands.Add(new NexusBand(from, decibans));
            }
            else
            {
                diagnostics.Add(Diagnostic.Error("RP1011", $"\"{entry.Key}\" is no band", entry.KeyLocation, "basis points from 0 to 10000 and whole decibans"));
            }
        }

        bands.Sort((left, right) => left.From.CompareTo(right.From));
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].Decibans < bands[i - 1].Decibans)
            {
                diagnostics.Add(Diagnostic.Error("RP1018", "a higher grade weighs less than a lower one", item.Location, "bands that rise"));
            }
        }

        return [.. bands];
    }
}
