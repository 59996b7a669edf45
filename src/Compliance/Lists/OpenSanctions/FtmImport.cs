using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Compliance.Lists.OpenSanctions;

/// <summary>Takes the entities of a file in any order and joins what they say of one another.</summary>
internal sealed partial class FtmImport(ListFindings findings)
{
    public const string Authority = "OpenSanctions";

    private const int LinesToName = 5;
    private const int MostToName = 500;

    private readonly List<ListedParty> parties = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedAddress> addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Count, List<int> Lines)> orphans = new(StringComparer.Ordinal);
    private readonly SortedSet<string> datasets = new(StringComparer.Ordinal);
    private readonly List<FtmLink> links = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private int repeatedKeys;
    private int rejected;
    private int unread;

    public IReadOnlyList<ListedParty> Parties => parties;

    /// <summary>The latest day of an entity: the file states no date.</summary>
    public DateOnly? LatestDay { get; private set; }

    /// <summary>The dataset when the file is of one, otherwise the publisher.</summary>
    public string List => datasets.Count switch
    {
        0 => "FollowTheMoney entities",
        1 => datasets.Min!,
        _ => Authority,
    };

    /// <summary>Takes one entity of the file.</summary>
    public void Take(JsonElement entity, int line) => Take(entity, line, null);

    /// <summary>Joins what is left and reports the counts.</summary>
    public ImportTally Finish(int linesLeftOut)
    {
        if (!findings.IsRefused)
        {
            Join();
            Report();
        }

        return new ImportTally
        {
            Entries = parties.Count + rejected + linesLeftOut,
            Rejected = rejected + linesLeftOut,
            NameElements = nameElements,
            Aliases = aliases,
            Prose = prose,
            UnreadDates = unread,
            Orphans = orphans.Values.Sum(o => o.Count),
        };
    }

    // Nested entities stand in a property of the entity they belong to, without naming it.
    private void Take(JsonElement entity, int line, string? parent)
    {
        var id = entity.Text("id");
        var schema = entity.Text("schema") ?? "";
        if (!entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object || id is null || schema.Length == 0)
        {
            Reject(ListDiagnostics.EntryWithoutReference, "The entity has no id, no schema or no properties and was left out.", line);
            return;
        }

        ReviewProperties(properties, id, line);
        ReviewKeys(entity, id, line);

        Latest(entity.Text("last_seen"));
        Latest(entity.Text("last_change"));
        datasets.UnionWith(entity.Texts("datasets"));
        var known = FtmSchema.Of(schema);
        if (known is null)
        {
            var isNamed = properties.Texts("name").Any();
            findings.AddOnce("schema " + schema, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The schema \"{schema}\" is not known; its entities {(isNamed ? "are taken as parties of unknown kind" : "were left out")}, here and wherever else it occurs.",
                findings.At(line)));
            known = new FtmSchema(isNamed ? FtmUse.Party : FtmUse.Other);
        }

        switch (known.Use)
        {
            case FtmUse.Party:
                TakeParty(entity, properties, id, schema, known.Kind, line, parent);
                break;
            case FtmUse.Relation:
                TakeRelation(properties, schema, known, line, parent);
                break;
            case FtmUse.Sanction:
                TakeSanction(entity, properties, id, line, parent);
                break;
            case FtmUse.Document:
                TakeDocument(properties, schema, line, parent);
                break;
            case FtmUse.Address:
                TakeAddress(properties, id, line, parent);
                break;
            case FtmUse.Position:
                posts.TryAdd(id, properties.Text("name") ?? entity.Text("caption") ?? "");
                break;
            case FtmUse.Occupancy:
                TakeOccupancy(properties, line, parent);
                break;
            default:
                leftOut[schema] = leftOut.GetValueOrDefault(schema) + 1;
                break;
        }
    }

    private void ReviewProperties(JsonElement properties, string id, int line)
    {
        keys.Clear();
        foreach (var property in properties.EnumerateObject())
        {
            var name = property.Name;
            if (!keys.Add(name) && repeatedKeys++ == 0)
            {
                findings.Add(Diagnostic.Warning(
                    OpenSanctionsDiagnostics.RepeatedProperty, $"The property \"{name}\" stands twice in {id}; the values of both are taken, here and wherever else this happens.", findings.At(line), "each property once"));
            }

            if (!FtmProperties.Known.Contains(name) && !HoldsEntities(property.Value))
            {
                unknown[name] = unknown.GetValueOrDefault(name) + 1;
            }
        }
    }

    // No key of an entity but one holds an object: another one is the rest of a damaged line, and what it holds is not read.
    private void ReviewKeys(JsonElement entity, string id, int line)
    {
        keys.Clear();
        foreach (var key in entity.EnumerateObject())
        {
            if (!keys.Add(key.Name))
            {
                findings.Add(Diagnostic.Warning(
                    OpenSanctionsDiagnostics.RepeatedProperty, $"The key \"{Diagnostic.Excerpt(key.Name)}\" of {id} stands twice; the first that says something is used.", findings.At(line), "each key once", "compare with the published list"));
            }

            if (key.Value.ValueKind == JsonValueKind.Object && !key.NameEquals("properties"))
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.UnknownElement, $"The key \"{Diagnostic.Excerpt(key.Name)}\" of {id} is not known and was left out with what it holds.", findings.At(line), "properties", "compare with the published list"));
            }
        }
    }

    private static bool HoldsEntities(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object && value[0].TryGetProperty("schema", out _);

    private void Reject(string code, string what, int line)
    {
        rejected++;
        findings.Add(Diagnostic.Error(code, what, findings.At(line), nextStep: "compare with the published list"));
    }

    private void Latest(string? printed)
    {
        if (printed is not null && ListDates.IsoDay(printed) is { Year: >= 2000 and <= 2199 } day && (LatestDay is null || day > LatestDay))
        {
            LatestDay = day;
        }
    }

    private void Orphan(string what, int line)
    {
        if (!orphans.TryGetValue(what, out var orphan))
        {
            orphan = (0, []);
        }

        if (orphan.Lines.Count < LinesToName)
        {
            orphan.Lines.Add(line);
        }

        orphans[what] = (orphan.Count + 1, orphan.Lines);
    }

    private void Report()
    {
        foreach (var (what, (count, lines)) in orphans)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.Orphan,
                string.Create(CultureInfo.InvariantCulture, $"{count} references of {what} lead to no entity of this file (lines {string.Join(", ", lines)}{(count > lines.Count ? ", ..." : "")})."),
                findings.At(lines[0]),
                "every entity that another one names",
                "load the whole dataset"));
        }

        var file = new SourceLocation(findings.File);
        if (leftOut.Count > 0)
        {
            var named = leftOut.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => FormattableString.Invariant($"{l.Key} {l.Value}"));
            findings.Add(Diagnostic.Info(
                OpenSanctionsDiagnostics.SchemasLeftOut, $"Entities that are neither parties nor say what identifies one were left out: {string.Join(", ", named)}.", file));
        }

        if (unknown.Count > 0)
        {
            var named = unknown.OrderBy(l => l.Key, StringComparer.Ordinal).Take(MostToName).Select(l => FormattableString.Invariant($"{l.Key} {l.Value}"));
            findings.Add(Diagnostic.Info(
                ListDiagnostics.UnknownElement, $"Properties that this reader does not take over: {string.Join(", ", named)}{(unknown.Count > MostToName ? ", ..." : "")}.", file));
        }

        if (prose > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.ProseLeftOut, FormattableString.Invariant($"{prose} notes, summaries and reasons were not taken over."), file));
        }

        findings.Add(LatestDay is { } day
            ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The file states no date of its own; the latest day in its entities, {day:yyyy-MM-dd}, is used."), file)
            : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The file states no date of its own, and no entity has one.", file, nextStep: "give the date when building a watchlist"));
    }
}
