namespace Compliance.Lists;

/// <summary>The counts by which an import is reconciled with its file: entries taken over + rejected = entries in the file.</summary>
public sealed record ImportTally
{
    /// <summary>Entries in the file.</summary>
    public int Entries { get; init; }

    /// <summary>Entries left out, each with an error.</summary>
    public int Rejected { get; init; }

    /// <summary>The number of entries the file states of itself, or null.</summary>
    public int? StatedEntries { get; init; }

    /// <summary>Rows or elements that give names, primary ones included; a name that is given several times counts each time.</summary>
    public int NameElements { get; init; }

    /// <summary>Rows or elements that refer to an entry the file (or its set of files) does not have, each named in a diagnostic.</summary>
    public int Orphans { get; init; }

    /// <summary>Alias elements that hold a name; one element may hold several names.</summary>
    public int Aliases { get; init; }

    /// <summary>Alias elements without a name.</summary>
    public int EmptyAliases { get; init; }

    /// <summary>Elements that hold a name in its original script.</summary>
    public int OriginalScriptNames { get; init; }

    /// <summary>Empty addresses, places and dates of birth, documents and date values.</summary>
    public int EmptyElements { get; init; }

    /// <summary>Dates that could not be read.</summary>
    public int UnreadDates { get; init; }

    /// <summary>Documents that state no number.</summary>
    public int DocumentsWithoutNumber { get; init; }

    /// <summary>Comments and notes, which are prose and not taken over.</summary>
    public int Prose { get; init; }
}
