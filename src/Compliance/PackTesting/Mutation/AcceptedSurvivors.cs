using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Reads <c>mutation.yaml</c>: the survivors that a pack's authors know and accept for a while.</summary>
internal static class AcceptedSurvivors
{
    private const string Format = "rulepack-mutation/1";
    private const int ShortestReason = 20;

    public static ImmutableArray<AcceptedSurvivor> Read(PackFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true) is not { } root
            || MappingReader.Open(root, file.RelativePath, diagnostics) is not { } reader)
        {
            return [];
        }

        if (reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        var accepted = new Dictionary<string, AcceptedSurvivor>(StringComparer.Ordinal);
        foreach (var node in reader.Items("accepted", required: true))
        {
            if (MappingReader.Open(node, "the accepted survivor", diagnostics) is not { } item)
            {
                continue;
            }

            var mutant = item.Text("mutant", required: true);
            var reason = item.Scalar("reason", required: true);
            var expires = item.Day("expires", required: true);
            item.Close();
            if (reason is not null && reason.Text.Trim().Length < ShortestReason)
            {
                item.Wrong(reason, "reason", $"a reason of at least {ShortestReason} characters");
            }

            if (mutant is not null && reason is not null && expires is { } day
                && !accepted.TryAdd(mutant, new AcceptedSurvivor(mutant, reason.Text, day, item.Location)))
            {
                diagnostics.Add(Diagnostic.Error("RP1013", $"the mutant \"{mutant}\" is accepted twice", item.Location, "each mutant once"));
            }
        }

        reader.Close();
        return [.. accepted.Values];
    }
}
