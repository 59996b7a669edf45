using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The tables by which listed forms of one kind are found.</summary>
internal sealed class Retrieval
{
    /// <summary>Makes the tables.</summary>
    /// <param name="kind">How the names are read.</param>
    /// <param name="listed">The forms of the listed names.</param>
    /// <param name="count">How many distinct units they have.</param>
    /// <param name="floor">The floor that is asked mostly: others are answered as well, more slowly.</param>
    public Retrieval(NameKind kind, ListedForms listed, int count, int floor)
    {
        var forms = listed.All;
        var places = PlacesOf(forms, count);
        Forms = new FormUnits(forms, places);
        var units = new NameUnit[count];
        var unitsOf = new int[forms.Length][];
        for (var form = 0; form < forms.Length; form++)
        {
            unitsOf[form] = new int[forms[form].Units.Length];
            for (var i = 0; i < unitsOf[form].Length; i++)
            {
                ref readonly var unit = ref forms[form].Units.ItemRef(i);
                unitsOf[form][i] = places[unit.Id];
                units[places[unit.Id]] = unit;
            }
        }

        ByUnit = new Postings(units.Length, unitsOf);
        Units = kind == NameKind.Person ? new PersonUnits(units, Math.Max(floor, CandidateIndex.LeastFloor)) : new BodyUnits(units);
        Korean = new KoreanIndex(forms);
        Bodies = kind == NameKind.Organisation ? new BodyIndex(forms) : null;
    }

    /// <summary>The units of each form.</summary>
    public FormUnits Forms { get; }

    /// <summary>The distinct units.</summary>
    public ListedUnits Units { get; }

    /// <summary>The forms that have a unit.</summary>
    public Postings ByUnit { get; }

    /// <summary>Forms by their Korean readings.</summary>
    public KoreanIndex Korean { get; }

    /// <summary>Names of bodies by acronyms and all their sounds; null for persons.</summary>
    public BodyIndex? Bodies { get; }

    // Single words first, the frequent ones before the rare: what is read for every query stands close together.
    private static int[] PlacesOf(ReadOnlySpan<ScoringForm> forms, int count)
    {
        var uses = new int[count];
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Units.Length; i++)
            {
                ref readonly var unit = ref form.Units.ItemRef(i);
                uses[unit.Id] += unit.IsJoined ? 0 : 1;
            }
        }

        var order = Enumerable.Range(0, count).OrderByDescending(id => uses[id]).ToArray();
        var places = new int[count];
        for (var place = 0; place < count; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }
}
