using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Overlays;

/// <summary>What the rules of an overlay may rest on.</summary>
internal static class OverlayRules
{
    /// <summary>Refuses a measure of the base under <c>law</c> of an overlay's own rule: the conditions of a house would be printed as what that law
    /// says. With authority it is said and stands.</summary>
    public static void CheckLaw(
        ImmutableArray<RuleDefinition> rules, RulePackHeader header, PackOrigins origins, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (header.Overlay is not { } overlay)
        {
            return;
        }

        foreach (var rule in rules.Where(r => origins.IsOwn(r.Location)))
        {
            foreach (var measure in rule.Laws.Where(m => !origins.IsOwn(m.Location)))
            {
                var message = $"\"{rule.Id}\" rests on the measure \"{measure.Id}\" of the base: what the overlay asks would read as what that law says";
                diagnostics.Add(overlay.Authority is { } authority
                    ? Diagnostic.Info(OverlayDiagnostics.Policy, $"{message}; by the authority of {authority}", rule.Places["law"])
                    : Diagnostic.Error(
                        OverlayDiagnostics.Policy,
                        message,
                        rule.Places["law"],
                        "a measure of the overlay",
                        "write a measure of your own under law/, with \"force: policy\" or with the law that says so; or state under \"authority\" who allowed it"));
            }
        }
    }
}
