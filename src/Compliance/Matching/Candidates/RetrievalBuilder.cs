using System.Runtime.InteropServices;
using Compliance.Names;
using Compliance.Names.Korean;

namespace Compliance.Matching.Candidates;

/// <summary>Makes the tables by which names are found: takes the names one after the other and keeps their words alone.</summary>
internal sealed class RetrievalBuilder
{
    /// <summary>Words that stand less often in the forms are rare.</summary>
    private const int LeastFrequent = 16;

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
                _distinct.Add(new DistinctUnit(unit, _tokens.Count));
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
        // Forms are ordered by their frequent words, and rare words by the forms: what is read one after the other stands close together.
        var units = _units.AsSpan(0, _starts[^1]);
        var byUse = Enumerable.Range(0, _distinct.Count).OrderByDescending(n => _distinct[n].Unit.IsJoined ? 0 : _distinct[n].Uses).ToArray();
        Renumber(units, byUse);
        var formOrder = FormOrder.Of(_starts, _tokens, units);
        var (starts, ordered) = formOrder.Apply<ListedUnit>(_starts, units);
        var byForms = ByForms(Array.ConvertAll(byUse, n => _distinct[n]), ordered);
        Renumber(ordered, byForms);
        var distinct = Array.ConvertAll(byForms, n => _distinct[byUse[n]]);
        var (surnameStarts, surnames) = formOrder.Apply<int>(_surnameStarts, CollectionsMarshal.AsSpan(_surnames));
        var formPlaces = formOrder.Places();
        var forms = new FormUnits(starts, formOrder.Apply(_tokens), ordered);
        var table = TableOf(forms, distinct, Array.ConvertAll(distinct, u => starts[formPlaces[u.FirstForm]] + u.Unit.First));
        return new Retrieval(
            new ListedForms(_names, _formsOf, formOrder.Forms),
            forms,
            _names.Kind == NameKind.Person ? new PersonUnits(table, distinct, Retrieval.LeastOf(floor)) : new BodyUnits(table, distinct),
            new Postings(distinct.Length, starts, Array.ConvertAll(ordered, u => u.Number)),
            new KoreanIndex(new Postings(Surnames.All.Length, surnameStarts, surnames)),
            _names.Kind == NameKind.Organisation ? _bodies.Build(formPlaces) : null);
    }

    // Gives units the places that they have in an order.
    private static void Renumber(Span<ListedUnit> units, int[] order)
    {
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        foreach (ref var unit in units)
        {
            unit = unit.At(places[unit.Number]);
        }
    }

    // Frequent words as they are, then the others as they come in the forms, then joined ones so.
    private static int[] ByForms(DistinctUnit[] units, ReadOnlySpan<ListedUnit> ordered)
    {
        var frequent = units.TakeWhile(u => u.Uses >= LeastFrequent && !u.Unit.IsJoined).Count();
        var order = new List<int>(Enumerable.Range(0, frequent));
        var joined = new List<int>();
        var isTaken = new bool[units.Length];
        foreach (ref readonly var unit in ordered)
        {
            if (unit.Number >= frequent && !isTaken[unit.Number])
            {
                isTaken[unit.Number] = true;
                (units[unit.Number].Unit.IsJoined ? joined : order).Add(unit.Number);
            }
        }

        return [.. order, .. joined];
    }

    private UnitTable TableOf(FormUnits forms, DistinctUnit[] distinct, int[] firstWords)
    {
        var words = Array.FindAll(distinct, u => !u.Unit.IsJoined);
        var meanings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Where(w => HasOtherMeaning(w.Unit)))
        {
            meanings.TryAdd(word.Unit.Canonical, meanings.Count);
        }

        return new UnitTable(
            _names.Kind,
            forms,
            new StringTable(Array.ConvertAll(words, w => w.Unit.Text)),
            new StringTable([.. meanings.Keys]),
            Array.ConvertAll(words, w => HasOtherMeaning(w.Unit) ? meanings[w.Unit.Canonical] : -1),
            Array.ConvertAll(words, w => w.Unit.Kind),
            [.. distinct.Zip(firstWords, (u, firstWord) => (2 * firstWord) + u.Unit.Count - 2).Skip(words.Length)]);
    }

    private static bool HasOtherMeaning(in NameUnit word) => !string.Equals(word.Text, word.Canonical, StringComparison.Ordinal);
}
