namespace Compliance.Matching.Candidates;

/// <summary>In which order forms stand in the columns: those that share their most frequent words stand together, so that reading the forms of a frequent word is reading on, not
/// jumping.</summary>
internal sealed class FormOrder
{
    private readonly int[] _forms;

    private FormOrder(int[] forms)
    {
        _forms = forms;
    }

    /// <summary>The numbers of the forms in that order.</summary>
    public ReadOnlySpan<int> Forms => _forms;

    /// <summary>Orders forms.</summary>
    /// <param name="starts">Where the units of each form begin; one more than there are forms.</param>
    /// <param name="tokens">How many tokens each form has; they come before its other units.</param>
    /// <param name="units">The units of all forms, the frequent ones with the lower numbers.</param>
    public static FormOrder Of(List<int> starts, List<ushort> tokens, ReadOnlySpan<ListedUnit> units)
    {
        var keys = new ulong[tokens.Count];
        var forms = new int[tokens.Count];
        for (var form = 0; form < forms.Length; form++)
        {
            (keys[form], forms[form]) = (KeyOf(units.Slice(starts[form], tokens[form])), form);
        }

        Array.Sort(keys, forms);

        // Sorting leaves equals in any order.
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            Array.Sort(forms, from, to - from);
            from = to;
        }

        return new FormOrder(forms);
    }

    /// <summary>Where each form stands, by its number.</summary>
    public int[] Places()
    {
        var places = new int[_forms.Length];
        for (var place = 0; place < places.Length; place++)
        {
            places[_forms[place]] = place;
        }

        return places;
    }

    /// <summary>What each form has, in that order.</summary>
    /// <param name="ofForms">What each has, by its number.</param>
    public T[] Apply<T>(List<T> ofForms) => Array.ConvertAll(_forms, f => ofForms[f]);

    /// <summary>What each form has several of, in that order: where those of each begin, and all of them.</summary>
    /// <param name="starts">Where those of each begin by its number; one more than there are forms.</param>
    /// <param name="values">Those of all.</param>
    public (int[] Starts, T[] Values) Apply<T>(List<int> starts, ReadOnlySpan<T> values)
    {
        var (ordered, begins) = (new T[values.Length], new int[_forms.Length + 1]);
        for (var place = 0; place < _forms.Length; place++)
        {
            var (from, to) = (starts[_forms[place]], starts[_forms[place] + 1]);
            values[from..to].CopyTo(ordered.AsSpan(begins[place]));
            begins[place + 1] = begins[place] + to - from;
        }

        return (begins, ordered);
    }

    // The two most frequent words, the first before the second.
    private static ulong KeyOf(ReadOnlySpan<ListedUnit> tokens)
    {
        var (first, second) = (uint.MaxValue, uint.MaxValue);
        foreach (ref readonly var token in tokens)
        {
            var number = (uint)token.Number;
            (first, second) = number < first ? (number, first) : (first, Math.Min(second, number));
        }

        return ((ulong)first << 32) | second;
    }
}
