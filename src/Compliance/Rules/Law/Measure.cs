using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Rules.Law;

/// <summary>One provision of law: where it stands, whom it binds and on which days it was in force.</summary>
public sealed record Measure
{
    /// <summary>The key within a pack, such as <c>un_2321_11</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The row of the fact sheet the facts come from, such as <c>UN-2321-OP11</c>.</summary>
    public required string Row { get; init; }

    /// <summary>The legal order: UN, EU, DE; or the name that an overlay gives to its policy.</summary>
    public required string Layer { get; init; }

    /// <summary>The act.</summary>
    public required string Instrument { get; init; }

    /// <summary>The paragraph or article within the act.</summary>
    public required string Paragraph { get; init; }

    /// <summary>Symbol or journal reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the text can be read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The first day in force; uncertain when the commencement day was not seen.</summary>
    public required UncertainDate From { get; init; }

    /// <summary>The last day in force, or null when it is still in force.</summary>
    public UncertainDate? To { get; init; }

    /// <summary>Further dates that the provision sets, by name.</summary>
    public ImmutableSortedDictionary<string, DateOnly> Milestones
    {
        get => MilestoneDays.ToImmutableSortedDictionary(m => m.Name, m => m.Day, StringComparer.Ordinal);
        init => MilestoneDays = [.. value.Select(m => new MilestoneDay(m.Key, m.Value))];
    }

    /// <summary>The same dates in ordinal order. A list of a class: dictionaries of days are compiled at every start.</summary>
    internal ImmutableArray<MilestoneDay> MilestoneDays { get; init; } = [];

    /// <summary>Whom it binds.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>How it binds.</summary>
    public required MeasureForce Force { get; init; }

    /// <summary>The measure of an outer layer that this one carries into its own legal order, or null.</summary>
    public string? Implements { get; init; }

    /// <summary>The citation of the measure that <see cref="Implements"/> names, or null.</summary>
    public string? ImplementsCitation { get; init; }

    /// <summary>How far it was checked.</summary>
    public required Verification Verification { get; init; }

    /// <summary>What part of it was not checked, or null.</summary>
    public string? Unverified { get; init; }

    /// <summary>The source of the facts, as keyed in the fact sheet.</summary>
    public required string Source { get; init; }

    /// <summary>What it says, in own words.</summary>
    public required string Gist { get; init; }

    /// <summary>Where it is defined in the pack.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Where <see cref="Implements"/> stands.</summary>
    internal SourceLocation ImplementsLocation { get; init; }

    /// <summary>Where <see cref="Url"/> stands.</summary>
    internal SourceLocation UrlLocation { get; init; }

    /// <summary>Where the milestones stand.</summary>
    internal SourceLocation MilestonesLocation { get; init; }

    /// <summary>The citation: paragraph and act, such as <c>paragraph 11 of UN Security Council resolution 2321 (2016)</c>. Policy says that it is
    /// no law.</summary>
    public string Citation =>
        (char.IsAsciiDigit(Paragraph[0]) ? $"paragraph {Paragraph} of {Instrument}" : $"{Paragraph} of {Instrument}") + (Force == MeasureForce.Policy ? " (policy, not law)" : "");

    /// <summary>Whether the measure was in force on a day.</summary>
    public Truth IsInForceOn(DateOnly day)
    {
        // As during the period of that one day, which is not made for it: every finding asks.
        if (From.Latest <= day && !(To?.Earliest < day))
        {
            return Truth.True;
        }

        return From.Earliest <= day && !(To?.Latest < day) ? Truth.Unknown : Truth.False;
    }

    /// <summary>Whether it was in force on at least one day of the period, cut at <paramref name="asOf"/>: true only when every
    /// reading of the uncertain dates of period and law agrees.</summary>
    public Truth IsInForceDuring(Period period, DateOnly asOf)
    {
        var certain = period.Overlaps(From.Latest, Earlier(To?.Earliest, asOf));
        return certain == Truth.True
            ? Truth.True
            : period.Overlaps(From.Earliest, Earlier(To?.Latest, asOf)) == Truth.False ? Truth.False : Truth.Unknown;
    }

    /// <summary>The days of the period, cut at <paramref name="asOf"/>, on which the measure was or may have been in force; null when there is none.</summary>
    public DaySpan? DaysInForce(Period period, DateOnly asOf)
    {
        var first = Later(period.EarliestStart, From.Earliest);
        var last = Earlier(To?.Latest, Earlier(period.LatestEnd, asOf));
        if (first > last)
        {
            return null;
        }

        var certainFirst = Later(period.LatestStart, From.Latest);
        var certainLast = Earlier(To?.Earliest, Earlier(period.EarliestEnd, asOf));
        return certainFirst <= certainLast
            ? new DaySpan(first, last, certainFirst, certainLast)
            : new DaySpan(first, last, null, null);
    }

    private static DateOnly Earlier(DateOnly? left, DateOnly right) => left is { } day && day < right ? day : right;

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}

/// <summary>A further date that a provision sets.</summary>
internal sealed record MilestoneDay(string Name, DateOnly Day);
