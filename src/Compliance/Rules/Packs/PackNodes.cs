using System.Collections.Immutable;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>The entries of a pack's files by their kind, those of an overlay's base first.</summary>
internal sealed class PackNodes
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private PackNodes(ImmutableArray<Diagnostic>.Builder diagnostics) => _diagnostics = diagnostics;

    /// <summary>pack.yaml, when it could be read.</summary>
    public RulePackHeader? Header { get; private set; }

    /// <summary>The files by the names that diagnostics use.</summary>
    public Dictionary<string, DataNode> Roots { get; } = new(StringComparer.Ordinal);

    public List<DataNode> Law { get; } = [];

    public List<DataNode> Nexus { get; } = [];

    public List<DataNode> Exemptions { get; } = [];

    public List<DataNode> Rules { get; } = [];

    public List<DataNode> Tightenings { get; } = [];

    /// <param name="files">The files.</param>
    /// <param name="under">What the base of an overlay says of itself.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static PackNodes Read(RulePackFiles files, RulePackHeader? under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var nodes = new PackNodes(diagnostics);
        if (files.Base is { } below)
        {
            nodes.Add(below, null);
        }

        // The header of the base was read with the base.
        nodes.Header = null;
        nodes.Add(files, under);
        return nodes;
    }

    private void Add(RulePackFiles files, RulePackHeader? under)
    {
        var budget = new NodeBudget(RulePackLoader.MaximumNodes);
        var tightenings = new List<DataEntry>();
        foreach (var file in files.Files)
        {
            if (YamlNodes.Read(file.Text, file.DisplayPath, _diagnostics, warnOfCutValues: true, budget) is not { } root
                || MappingReader.Open(root, file.RelativePath, _diagnostics) is not { } reader)
            {
                continue;
            }

            Roots[file.DisplayPath] = root;
            PackTexts.Check(root, _diagnostics);
            if (string.Equals(file.RelativePath, "pack.yaml", StringComparison.Ordinal))
            {
                Header = PackHeaderReader.Read(reader, under, _diagnostics);
            }
            else if (file.RelativePath.StartsWith("law/", StringComparison.Ordinal))
            {
                Law.AddRange(reader.Items("law", required: true));
            }
            else
            {
                Nexus.AddRange(reader.Items("nexus"));
                Exemptions.AddRange(reader.Items("exemptions"));
                Rules.AddRange(reader.Items("rules"));
                Tightenings.AddRange(reader.Items(TighteningReader.Key));
                tightenings.AddRange(((DataMapping)root).Entries.Where(e => string.Equals(e.Key, TighteningReader.Key, StringComparison.Ordinal)));
            }

            reader.Close();
        }

        if (Header is { Overlay: null })
        {
            _diagnostics.AddRange(tightenings.Select(t => Diagnostic.Error(
                OverlayDiagnostics.Tightening,
                $"\"{TighteningReader.Key}\" stands in a pack that lies over no other",
                t.KeyLocation,
                $"a key \"{OverlayHeaderReader.Key}\" in pack.yaml",
                "change the rules where they stand, or make the pack an overlay")));
        }
    }
}
