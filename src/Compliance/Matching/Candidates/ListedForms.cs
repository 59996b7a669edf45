namespace Compliance.Matching.Candidates;

/// <summary>The forms of listed names by number: to which name each belongs.</summary>
internal sealed class ListedForms
{
    private readonly ListedNames _names;
    private readonly int[] _nameOf;
    private readonly ushort[] _placeOf;

    /// <summary>Numbers the forms of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="counts">How many forms each has.</param>
    /// <param name="order">Which of all forms, in the order of the names, has each number.</param>
    public ListedForms(ListedNames names, ReadOnlySpan<ushort> counts, ReadOnlySpan<int> order)
    {
        _names = names;
        var (nameOf, placeOf) = (new int[order.Length], new ushort[order.Length]);
        var form = 0;
        for (var name = 0; name < counts.Length; name++)
        {
            for (ushort place = 0; place < counts[name]; place++)
            {
                (nameOf[form], placeOf[form++]) = (name, place);
            }
        }

        (_nameOf, _placeOf) = (new int[form], new ushort[form]);
        for (var number = 0; number < form; number++)
        {
            (_nameOf[number], _placeOf[number]) = (nameOf[order[number]], placeOf[order[number]]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public ListedForms(ListedNames names, ColumnReader reader)
    {
        (_names, _nameOf, _placeOf) = (names, reader.Read<int>(), reader.Read<ushort>());
    }

    /// <summary>How many there are.</summary>
    public int Count => _nameOf.Length;

    /// <summary>The number of the name that a form belongs to.</summary>
    public int NameOf(int form) => _nameOf[form];

    /// <summary>The form to compare.</summary>
    public ScoringForm this[int form] => _names[_nameOf[form]].Forms[_placeOf[form]];

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(_nameOf);
        writer.Write<ushort>(_placeOf);
    }
}
