using System.Globalization;

namespace Compliance.Tests.Evaluation;

/// <summary>Some of many, as a count and a percentage.</summary>
internal readonly record struct Share(int Count, int Total)
{
    private const int Many = 1_000;

    public double Percent => Total == 0 ? 0 : 100.0 * Count / Total;

    /// <summary>The percentage; of fewer than a thousand with the counts, which say how far to trust it.</summary>
    public override string ToString()
    {
        var percent = Percent.ToString(Percent is > 0 and < 1 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " %";
        return Total < Many ? $"{percent} ({Count} of {Total})" : percent;
    }

    /// <summary>The percentage with the counts.</summary>
    public string WithCounts => Total < Many ? ToString() : $"{this} ({Count} of {Total})";
}
