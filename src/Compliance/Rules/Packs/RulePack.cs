using System.Collections.Immutable;
using Compliance.Rules.Law;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Nexus;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>A checked, immutable set of dated measures and the rules that engage them.</summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePack> EmbeddedPack = new(() => RulePackFiles.Embedded("dprk").Load().GetValueOrThrow());
    private readonly ImmutableArray<NexusLayers> _askedOfActivities;
    private readonly Lazy<string> _hash;

    internal RulePack(
        RulePackHeader header,
        Lazy<string> hash,
        ImmutableArray<Measure> measures,
        ImmutableArray<NexusDefinition> nexus,
        ImmutableArray<ExemptionDefinition> exemptions,
        ImmutableArray<RuleDefinition> definitions)
    {
        Header = header;
        _hash = hash;
        Measures = measures;
        Nexus = nexus;
        Exemptions = exemptions;
        Definitions = definitions;
        var named = definitions.Where(d => d.Scope == RuleScope.Activity)
            .Select(d => new { Names = d.Asks().ToHashSet(StringComparer.Ordinal), Layers = d.Laws.Select(l => l.Layer) })
            .ToList();
        _askedOfActivities = [.. nexus.Select(n => new NexusLayers(n, named.Where(d => d.Names.Contains(n.Id)).SelectMany(d => d.Layers).ToImmutableHashSet(StringComparer.Ordinal)))];
        Rules = [.. definitions.Select(d => new RuleSummary(d.Id, d.Title, d.Scenario, [.. d.Laws.Select(l => l.Id)], d.NextQuestion))];
    }

    /// <summary>The pack that ships with the library: DPRK research collaboration, diplomatic property, workers, listed parties.</summary>
    /// <exception cref="ComplianceDataException">The embedded pack is damaged.</exception>
    public static RulePack Default => EmbeddedPack.Value;

    /// <summary>The pack's key, such as <c>dprk</c>.</summary>
    public string Id => Header.Id;

    /// <summary>The pack's version.</summary>
    public string Version => Header.Version;

    /// <summary>The pack's title.</summary>
    public string Title => Header.Title;

    /// <summary>The sanctions programme whose listed parties the pack is about, as watchlists name it.</summary>
    public string Programme => Header.Programme;

    /// <summary>The legal orders the pack knows, outermost first.</summary>
    public ImmutableArray<string> Layers => Header.Layers;

    /// <summary>Those whose measures count when the settings name no layer; the others are asked for by name.</summary>
    public ImmutableArray<string> DefaultLayers => Header.DefaultLayers;

    /// <summary>The pack's own disclaimer; of an overlay that of its base as well.</summary>
    public string Disclaimer => Header.Disclaimer;

    /// <summary>The pack that this one, an overlay, lies over: as it is without the overlay. Null for a pack that stands alone.</summary>
    public RulePack? Base { get; internal init; }

    /// <summary>Who allowed an overlay to be milder than its base, or null: then nothing that the base says of a record gets lower.</summary>
    public string? Authority => Header.Overlay?.Authority;

    /// <summary>SHA-256 over the names and contents of the pack's files (tests left out) and of those of its base, lower-case hexadecimal.</summary>
    public string Hash => _hash.Value;

    /// <summary>The measures, by key.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The rules, by key.</summary>
    public ImmutableArray<RuleSummary> Rules { get; }

    internal RulePackHeader Header { get; }

    /// <summary>What stands in the pack's own files and what in those of its base.</summary>
    internal PackOrigins Origins { get; init; } = new([]);

    internal ImmutableArray<NexusDefinition> Nexus { get; }

    /// <summary>Each scope of designations that a proposition of the pack is about, once.</summary>
    internal ImmutableArray<ListedScope> ListedScopes => [.. Nexus.Select(n => n.Scope).Where(s => s != ListedScope.Any).Distinct()];

    internal ImmutableArray<ExemptionDefinition> Exemptions { get; }

    internal ImmutableArray<RuleDefinition> Definitions { get; }

    /// <summary>The propositions that rules on activities ask for measures of these layers. Where those of a base ask none it asks about every record,
    /// and its overlay does too.</summary>
    internal ImmutableArray<NexusDefinition> AskedOfActivities(ImmutableArray<string> layers) => Base?.AskedOfActivities(LayersOfBase(layers)) is { IsEmpty: true }
        ? []
        : [.. _askedOfActivities.Where(a => a.Layers.Overlaps(layers)).Select(a => a.Nexus)];

    /// <summary>Whether rules on activities ask the same propositions for measures of the same layers as those of another form of the pack.</summary>
    internal bool AsksOfActivitiesLike(RulePack other) =>
        _askedOfActivities.Zip(other._askedOfActivities).All(pair => pair.First.Layers.SetEquals(pair.Second.Layers));

    /// <summary>The pack with other rules of the same keys.</summary>
    internal RulePack With(ImmutableArray<RuleDefinition> definitions) => new(Header, _hash, Measures, Nexus, Exemptions, definitions) { Base = Base, Origins = Origins };

    /// <summary>Whether a rule for such records engages a measure of these layers; without one, nothing is asked and an empty result means nothing.
    /// What the base of an overlay does not ask, only an overlay with authority answers: its own rules could all be false.</summary>
    /// <param name="type">The type of the records.</param>
    /// <param name="layers">The layers that count; empty for the default ones.</param>
    internal bool Asks(RecordType type, ImmutableArray<string> layers) => HasRule(type, layers)
        && (Base is null || Authority is not null || Base.Asks(type, LayersOfBase(layers)));

    /// <summary>Whether the pack, its base included, has a rule for such records that engages a measure of these layers.</summary>
    internal bool HasRule(RecordType type, ImmutableArray<string> layers)
    {
        var counted = layers.IsEmpty ? DefaultLayers : layers;
        return Definitions.Any(rule => rule.RunsOn(type) && rule.Laws.Any(l => counted.Contains(l.Layer)));
    }

    // Where nobody names layers the base counts its own default ones, and an overlay may count more: it is measured by what the base does then.
    private ImmutableArray<string> LayersOfBase(ImmutableArray<string> layers) =>
        layers.IsEmpty || DefaultLayers.ToHashSet(StringComparer.Ordinal).SetEquals(layers) ? Base!.DefaultLayers : layers;

    /// <summary>Reads and checks a pack folder.</summary>
    /// <param name="directory">The folder that holds pack.yaml.</param>
    /// <returns>The pack, or every diagnostic at once; a pack with an error is never usable.</returns>
    public static LoadResult<RulePack> Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = RulePackFiles.Read(directory);
        return files.Value is null ? new LoadResult<RulePack>(null, files.Diagnostics) : files.Value.Load();
    }

    // A class: collections of structs are compiled at every start.
    private sealed record NexusLayers(NexusDefinition Nexus, ImmutableHashSet<string> Layers);
}

/// <summary>What a caller may know of a rule without evaluating it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Title">The title.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Laws">The keys of the measures it engages.</param>
/// <param name="NextQuestion">The question it asks next.</param>
public sealed record RuleSummary(string Id, string Title, string Scenario, ImmutableArray<string> Laws, string NextQuestion);

/// <summary>What pack.yaml says.</summary>
internal sealed record RulePackHeader(
    string Id,
    string Version,
    string Title,
    string Regime,
    string Programme,
    ImmutableArray<string> Layers,
    ImmutableArray<string> DefaultLayers,
    string ReviewBy,
    DateOnly? ReviewDone,
    DateOnly ReviewNext,
    string Disclaimer,
    ImmutableSortedDictionary<string, string> Documents,
    ImmutableSortedDictionary<string, PackParameter> Parameters)
{
    /// <summary>How its findings are weighed.</summary>
    public CheckSettings Checks { get; init; } = CheckSettings.Empty;

    /// <summary>What the pack lies over, or null for one that stands alone.</summary>
    public OverlayHeader? Overlay { get; init; }

    /// <summary>Where the types of documents are defined.</summary>
    public ImmutableSortedDictionary<string, DataEntry> DocumentEntries { get; init; } = ImmutableSortedDictionary<string, DataEntry>.Empty;

    /// <summary>Where the review stands.</summary>
    public SourceLocation ReviewLocation { get; init; }
}

/// <summary>A policy figure with its reason; never a date of law.</summary>
internal sealed record PackParameter(string Name, string Type, DataScalar Value, string Rationale);
