namespace Compliance.Rules.Nexus;

/// <summary>How far evidence can move a proposition.</summary>
/// <param name="Low">The sum when everything speaks against it, in decibans.</param>
/// <param name="High">The sum when everything speaks for it.</param>
/// <param name="Uncut">As <paramref name="High"/>, without clamp and caps.</param>
internal readonly record struct NexusReach(int Low, int High, int Uncut)
{
    public static NexusReach Of(NexusDefinition nexus)
    {
        var (low, high, uncut) = (nexus.PriorDecibans, nexus.PriorDecibans, nexus.PriorDecibans);
        foreach (var (name, group) in nexus.Groups)
        {
            var weights = nexus.Indicators.Where(i => string.Equals(i.Group, name, StringComparison.Ordinal))
                .SelectMany(i => i.Bands.IsEmpty ? [i.Decibans] : i.Bands.Select(b => b.Decibans)).Append(0).ToList();
            low += group.TakesMinimum ? Math.Max(weights.Min(), group.Cap) : 0;
            high += group.TakesMinimum ? 0 : Math.Min(weights.Max(), group.Cap);
            uncut += group.TakesMinimum ? 0 : weights.Max();
        }

        return new NexusReach(
            Math.Clamp(low, -nexus.ClampDecibans, nexus.ClampDecibans), Math.Clamp(high, -nexus.ClampDecibans, nexus.ClampDecibans), uncut);
    }
}
