namespace Compliance.Matching.Candidates;

/// <summary>The forms of listed names by number: to which name each belongs.</summary>
internal sealed class ListedForms
{
    private readonly ListedNames _names;
    private readonly int[] _nameOf;

    /// <summary>Numbers the forms of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="counts">How many forms each has.</param>
    public ListedForms(ListedNames names, ReadOnlySpan<ushort> counts)
    {
        _names = names;
        var count = 0;
        foreach (var forms in counts)
        {
            count += forms;
        }

        _nameOf = new int[count];
        var form = 0;
        for (var name = 0; name < counts.Length; name++)
        {
            _nameOf.AsSpan(form, counts[name]).Fill(name);
            form += counts[name];
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _nameOf.Length;

    /// <summary>How many forms each name has.</summary>
    public ushort[] Counts()
    {
        var counts = new ushort[_names.Count];
        foreach (var name in _nameOf)
        {
            counts[name]++;
        }

        return counts;
    }

    /// <summary>The number of the name that a form belongs to.</summary>
    public int NameOf(int form) => _nameOf[form];

    /// <summary>The form to compare.</summary>
    public ScoringForm this[int form]
    {
        get
        {
            var name = _nameOf[form];
            var place = 0;
            while (place < form && _nameOf[form - place - 1] == name)
            {
                place++;
            }

            return _names[name].Forms[place];
        }
    }
}
