namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed names that read as Korean and share a surname with a name that does.</summary>
internal sealed class KoreanIndex
{
    private readonly Postings _bySurname;

    /// <summary>Makes an index of forms.</summary>
    /// <param name="bySurname">The forms that read as Korean by the numbers of the surnames that they may have.</param>
    public KoreanIndex(Postings bySurname)
    {
        _bySurname = bySurname;
    }

    /// <summary>Adds the numbers of the forms that may be as alike as the floor by their syllables, some perhaps twice.</summary>
    public void Find(ScoringForm query, int floor, List<int> found)
    {
        if (query.Korean.IsEmpty)
        {
            return;
        }

        // Bound: another surname costs more than any floor above the lowest band leaves.
        if (floor <= KoreanScore.OfOtherSurname)
        {
            CollectionExtensions.AddRange(found, _bySurname.All);
            return;
        }

        foreach (var name in query.Korean)
        {
            foreach (var surname in name.Surnames)
            {
                CollectionExtensions.AddRange(found, _bySurname[surname.Surname]);
            }
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer) => _bySurname.Write(writer);
}
