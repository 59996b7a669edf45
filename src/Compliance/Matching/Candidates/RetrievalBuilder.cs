using Compliance.Names;
using Compliance.Names.Korean;

namespace Compliance.Matching.Candidates;

/// <summary>Makes the tables by which names are found: takes the names one after the other and keeps their words alone.</summary>
internal sealed class RetrievalBuilder
{
    private readonly ListedNames _names;
    private readonly ushort[] _formsOf;
    private readonly UnitNumbers _numbers = new();
    private readonly List<DistinctUnit> _distinct = [];
    private readonly List<int> _starts = [0];
    private readonly List<ushort> _tokens = [];
    private readonly List<int> _surnameStarts = [0];
    private readonly List<int> _surnames = [];
    private readonly BodyIndex.Builder _bodies = new();
    private ListedUnit[] _units = new ListedUnit[64];

    private RetrievalBuilder(ListedNames names)
    {
        _names = names;
        _formsOf = new ushort[names.Count];
    }

    /// <summary>Makes the tables of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="floor">The floor that is asked mostly: others are answered as well, more slowly.</param>
    public static Retrieval Of(ListedNames names, int floor)
    {
        var builder = new RetrievalBuilder(names);
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var form in names.Prepared(name).Forms)
            {
                builder.Add(name, form);
            }
        }

        return builder.Build(floor);
    }

    private void Add(int name, ScoringForm form)
    {
        _formsOf[name]++;
        var start = _starts[^1];
        _starts.Add(start + form.Units.Length);
        if (_starts[^1] > _units.Length)
        {
            Array.Resize(ref _units, Math.Max(2 * _units.Length, _starts[^1]));
        }

        for (var i = 0; i < form.Units.Length; i++)
        {
            ref readonly var unit = ref form.Units.ItemRef(i);
            var number = _numbers.Of(unit.Text, unit.Kind, unit.IsJoined);
            if (number == _distinct.Count)
            {
                _distinct.Add(new DistinctUnit(unit, start + unit.First));
            }

            _distinct[number].Uses++;
            _units[start + i] = new ListedUnit(number, unit.First, unit.Count, unit.Weight, unit.Kind);
        }

        if (_names.Kind == NameKind.Organisation)
        {
            _bodies.Add(form, _tokens.Count);
        }

        _tokens.Add((ushort)form.Form.Tokens.Length);
        foreach (var reading in form.Korean)
        {
            foreach (var surname in reading.Surnames)
            {
                _surnames.Add(surname.Surname);
            }
        }

        _surnameStarts.Add(_surnames.Count);
    }

    private Retrieval Build(int floor)
    {
        // Single words first, the frequent ones before the rare: what is read for every query stands close together.
        var order = Enumerable.Range(0, _distinct.Count).OrderByDescending(n => _distinct[n].Unit.IsJoined ? 0 : _distinct[n].Uses).ToArray();
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        var units = _units[.._starts[^1]];
        foreach (ref var unit in units.AsSpan())
        {
            unit = unit.At(places[unit.Number]);
        }

        var forms = new FormUnits([.. _starts], [.. _tokens], units);
        var distinct = Array.ConvertAll(order, n => _distinct[n]);
        var table = TableOf(forms, distinct);
        var ofTable = Array.ConvertAll(distinct, u => u.Unit);
        return new Retrieval(
            new ListedForms(_names, _formsOf),
            forms,
            _names.Kind == NameKind.Person ? new PersonUnits(table, ofTable, Retrieval.LeastOf(floor)) : new BodyUnits(table, ofTable),
            new Postings(distinct.Length, _starts, Array.ConvertAll(units, u => u.Number)),
            new KoreanIndex(new Postings(Surnames.All.Length, _surnameStarts, [.. _surnames])),
            _names.Kind == NameKind.Organisation ? _bodies.Build() : null);
    }

    private UnitTable TableOf(FormUnits forms, DistinctUnit[] distinct)
    {
        var words = Array.FindAll(distinct, u => !u.Unit.IsJoined);
        var meanings = words.Where(w => HasOtherMeaning(w.Unit)).Select(w => w.Unit.Canonical).Distinct(StringComparer.Ordinal).ToArray();
        return new UnitTable(
            _names.Kind,
            forms,
            new StringTable(Array.ConvertAll(words, w => w.Unit.Text)),
            new StringTable(meanings),
            Array.ConvertAll(words, w => HasOtherMeaning(w.Unit) ? Array.IndexOf(meanings, w.Unit.Canonical) : -1),
            Array.ConvertAll(words, w => w.Unit.Kind),
            Array.ConvertAll(distinct[words.Length..], u => (2 * u.FirstWord) + u.Unit.Count - 2));
    }

    private static bool HasOtherMeaning(in NameUnit word) => !string.Equals(word.Text, word.Canonical, StringComparison.Ordinal);

    /// <summary>A unit of one name or more.</summary>
    /// <param name="unit">The unit, as it stands in the first of them.</param>
    /// <param name="firstWord">Where its first word stands among the units of all forms.</param>
    private sealed class DistinctUnit(NameUnit unit, int firstWord)
    {
        public NameUnit Unit => unit;

        public int FirstWord => firstWord;

        public int Uses { get; set; }
    }
}
