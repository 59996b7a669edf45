namespace Compliance.Matching;

/// <summary>Thresholds of matching. Similarities are in basis points, 10,000 being the same name.</summary>
/// <remarks>A lower threshold finds more spellings and more strangers; the defaults were set on labelled spellings of listed
/// persons against near names of other persons.</remarks>
public sealed record MatchOptions
{
    /// <summary>The default options.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Similarity from which a candidate is weak.</summary>
    /// <value>6,500.</value>
    public int WeakFrom { get; init; } = BandTable.WeakFrom;

    /// <summary>Similarity from which a candidate is possible.</summary>
    /// <value>8,000. One clearly different syllable of a three-syllable name stays below it.</value>
    public int PossibleFrom { get; init; } = BandTable.PossibleFrom;

    /// <summary>Similarity from which a candidate is strong.</summary>
    /// <value>9,000.</value>
    public int StrongFrom { get; init; } = BandTable.StrongFrom;

    /// <summary>The lowest band that is reported. <see cref="MatchBand.None"/> reports every party that was compared.</summary>
    /// <value><see cref="MatchBand.Possible"/>.</value>
    public MatchBand Floor { get; init; } = MatchBand.Possible;

    /// <summary>Reports every candidate whose names are at least this alike, whatever band evidence leaves it; null leaves it to
    /// <see cref="Floor"/>.</summary>
    /// <value>null.</value>
    public int? SimilarityFrom { get; init; }

    /// <summary>How many matches are returned at most, the best ones; null returns all.</summary>
    /// <value>null: a limit can hide a hit when a list grows.</value>
    public int? MaxResults { get; init; }

    /// <summary>Whether weak aliases count like strong ones. Otherwise a weak alias alone never reaches the top band.</summary>
    /// <value>false.</value>
    public bool WeakAliasesCountFully { get; init; }

    /// <summary>Whether a weak name becomes possible when the date of birth agrees or is near, nothing contradicts, and what agrees weighs
    /// enough together: a misspelt name with the facts of the listed person is shown.</summary>
    /// <value>true. Screening of records sets it to false: there a field left blank must never clear what the field brought up.</value>
    public bool AgreementRaises { get; init; } = true;

    /// <summary>Whether a name is compared with every listed name instead of those that the index proposes: the same result, slowly, so that
    /// anybody can check it.</summary>
    /// <value>false.</value>
    public bool IsExhaustive { get; init; }

    /// <summary>How many forms of names are compared with every listed name before an index of those is made: a process that looks up few names is
    /// over sooner. The result is the same.</summary>
    /// <value>0: the index is made with the matcher.</value>
    public int IndexAfter { get; init; }

    /// <summary>The band of a similarity, before evidence.</summary>
    public MatchBand BandOf(int similarity) =>
        similarity >= StrongFrom ? MatchBand.Strong
        : similarity >= PossibleFrom ? MatchBand.Possible
        : similarity >= WeakFrom ? MatchBand.Weak
        : MatchBand.None;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">A threshold is outside 1 to 10,000, the thresholds do not ascend, the floor is no band,
    /// the limit is below one, <see cref="IndexAfter"/> is below zero, or <see cref="SimilarityFrom"/> is outside 0 to 10,000.</exception>
    public void Validate()
    {
        if (WeakFrom < 1 || WeakFrom > PossibleFrom || PossibleFrom > StrongFrom || StrongFrom > 10_000)
        {
            throw new ArgumentException(
                $"Thresholds must ascend within 1 to 10,000: {nameof(WeakFrom)} {WeakFrom}, {nameof(PossibleFrom)} {PossibleFrom}, {nameof(StrongFrom)} {StrongFrom}.");
        }

        if (!Enum.IsDefined(Floor))
        {
            throw new ArgumentException($"{nameof(Floor)} is no band: {(int)Floor}.");
        }

        if (SimilarityFrom is < 0 or > 10_000)
        {
            throw new ArgumentException($"{nameof(SimilarityFrom)} must be from 0 to 10,000 or null.");
        }

        if (MaxResults < 1)
        {
            throw new ArgumentException($"{nameof(MaxResults)} must be at least 1 or null.");
        }

        if (IndexAfter < 0)
        {
            throw new ArgumentException($"{nameof(IndexAfter)} must be at least 0.");
        }
    }

    /// <summary>The scores of a band: from the first up to, and without, the second.</summary>
    internal (int From, int To) RangeOf(MatchBand band) => band switch
    {
        MatchBand.Strong => (StrongFrom, 10_000),
        MatchBand.Possible => (PossibleFrom, StrongFrom),
        MatchBand.Weak => (WeakFrom, PossibleFrom),
        _ => (0, WeakFrom),
    };

    /// <summary>The least similarity that can be reported when nothing but names is compared.</summary>
    internal int FloorSimilarity => SimilarityFrom ?? Floor switch
    {
        MatchBand.Strong => StrongFrom,
        MatchBand.Possible => PossibleFrom,
        MatchBand.Weak => WeakFrom,
        _ => 0,
    };
}
