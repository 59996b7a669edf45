namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed names that read as Korean and share a surname with a name that does.</summary>
internal sealed class KoreanIndex
{
    private readonly int[] _all;
    private readonly Postings _bySurname;

    /// <summary>Makes an index of the forms that read as Korean; others are left out.</summary>
    public KoreanIndex(ScoringForm[] forms)
    {
        _all = [.. Enumerable.Range(0, forms.Length).Where(f => !forms[f].Korean.IsEmpty)];
        _bySurname = new Postings(Names.Korean.Surnames.All.Length, Array.ConvertAll(forms, SurnamesOf));
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
            found.AddRange(_all);
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

    private static int[] SurnamesOf(ScoringForm form)
    {
        var surnames = new List<int>();
        foreach (var name in form.Korean)
        {
            foreach (var surname in name.Surnames)
            {
                surnames.Add(surname.Surname);
            }
        }

        return [.. surnames];
    }
}
