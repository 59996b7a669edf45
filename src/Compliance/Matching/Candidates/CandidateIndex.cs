using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed names of one kind that a name resembles without comparing it with each: every name that reaches the floor is found.</summary>
/// <remarks>Immutable and safe to share between threads. What it rests on: a name's similarity is a mean of the similarities of the words that
/// met, weighted, and further rules only lower it; so a name that reaches the floor has a word that does. Names that reach it otherwise (Korean
/// readings, acronyms, bodies by all their sounds) have indexes of their own.</remarks>
internal sealed class CandidateIndex
{
    /// <summary>Below this floor almost every name has a word that is alike enough: all are compared.</summary>
    public const int LeastFloor = BodyUnits.LeastAsked;

    private readonly ListedForms _forms;
    private readonly PartyKind[] _distinctKinds;
    private readonly ListedUnits? _units;
    private readonly Postings _byUnit;
    private readonly KoreanIndex _korean;
    private readonly BodyIndex? _bodies;
    private readonly ConcurrentQueue<CandidateWorkspace> _workspaces = [];

    /// <summary>Makes an index.</summary>
    /// <param name="kind">How the names are read.</param>
    /// <param name="names">The names; their units are numbered by <paramref name="numbers"/>.</param>
    /// <param name="numbers">The numbers of all units of the names, and no others.</param>
    /// <param name="floor">The floor that is asked mostly: others are answered as well, more slowly.</param>
    public CandidateIndex(NameKind kind, ListedName[] names, UnitNumbers numbers, int floor)
    {
        Kind = kind;
        ScoringForm[] forms = [.. names.SelectMany(n => n.Name.Forms)];
        var places = PlacesOf(forms, numbers.Count);
        _forms = new ListedForms(names, places);
        _distinctKinds = Enum.GetValues<PartyKind>().Where(k => Array.Exists(names, n => n.Kind == k)).ToArray();
        var units = new NameUnit[numbers.Count];
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

        _byUnit = new Postings(units.Length, unitsOf);
        _units = kind switch
        {
            NameKind.Person => new PersonUnits(units, Math.Max(floor, LeastFloor)),
            NameKind.Organisation => new BodyUnits(units),
            _ => null,
        };
        _korean = new KoreanIndex(forms);
        _bodies = kind == NameKind.Organisation ? new BodyIndex(forms) : null;
    }

    /// <summary>How the names are read.</summary>
    public NameKind Kind { get; }

    // Single words first, the frequent ones before the rare: what is read for every query stands close together.
    private static int[] PlacesOf(ScoringForm[] forms, int count)
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

    /// <summary>Whether a party that the query may mean is among those indexed.</summary>
    public bool Holds(PartyKind query) => Array.Exists(_distinctKinds, k => PartyKinds.MayBe(query, k));

    /// <summary>Adds the parties whose names the form resembles.</summary>
    /// <param name="query">A form of a name of the same kind.</param>
    /// <param name="kind">What bears it.</param>
    /// <param name="floor">The least similarity of interest.</param>
    /// <param name="isExhaustive">Whether every name is compared: the same result, by comparison.</param>
    /// <param name="found">Receives every party that may be of the kind and has a name as alike as the floor.</param>
    public void Find(ScoringForm query, PartyKind kind, int floor, bool isExhaustive, HashSet<int> found)
    {
        if (!_workspaces.TryDequeue(out var workspace))
        {
            workspace = new CandidateWorkspace(_byUnit.Count, _forms.Count);
        }

        workspace.Begin();
        var search = new Search(this, workspace, query, kind, floor, found);
        if (isExhaustive || _units is null)
        {
            search.All();
        }
        else
        {
            search.Others();
            search.ByUnits(_units);
        }

        _workspaces.Enqueue(workspace);
    }

    /// <summary>One form of a query on its way through the index.</summary>
    private readonly ref struct Search(CandidateIndex index, CandidateWorkspace workspace, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        private readonly SimilarityMemo _memo = new(query, workspace);

        public void All()
        {
            for (var form = 0; form < index._forms.Count; form++)
            {
                Compare(form);
            }
        }

        /// <summary>Names that reach the floor by their words.</summary>
        public void ByUnits(ListedUnits units)
        {
            var least = units.LeastOf(query, floor);
            if (least < LeastFloor)
            {
                All();
                return;
            }

            Meet(units, least);
            var bound = new AlignmentBound(units, query, workspace.Meetings, index._forms, floor, least);
            foreach (var listed in workspace.Meetings.Found)
            {
                foreach (var form in index._byUnit[listed])
                {
                    if (workspace.IsNewForm(form) && bound.MayReach(form))
                    {
                        CompareNew(form);
                    }
                }
            }
        }

        /// <summary>Names that may reach the floor otherwise.</summary>
        public void Others()
        {
            var forms = workspace.Units;
            forms.Clear();
            index._korean.Find(query, floor, forms);
            index._bodies?.Find(query, floor, forms);
            foreach (var form in forms)
            {
                Compare(form);
            }
        }

        private void Meet(ListedUnits units, int least)
        {
            for (var i = 0; i < query.Units.Length; i++)
            {
                ref readonly var unit = ref query.Units.ItemRef(i);
                if (!WordMemo.Holds(unit))
                {
                    Meet(units, i, least);
                }
                else if (workspace.Words.Of(unit, least) is { } known)
                {
                    foreach (var listed in known)
                    {
                        workspace.Meetings.Tell(listed, units.Units[listed].IsJoined, unit.Mask);
                    }
                }
                else
                {
                    Meet(units, i, least);
                    workspace.Words.Keep(unit, least, [.. workspace.Units]);
                }
            }
        }

        // What is left in the workspace are the listed units that the unit of the query is as alike as asked to.
        private void Meet(ListedUnits units, int queryUnit, int least)
        {
            ref readonly var unit = ref query.Units.ItemRef(queryUnit);
            var similar = workspace.Units;
            similar.Clear();
            units.Find(query, queryUnit, least, similar);
            var reached = 0;
            foreach (var listed in CollectionsMarshal.AsSpan(similar))
            {
                ref var meeting = ref workspace.Meetings.Of(listed);
                if (meeting.Tried != queryUnit + 1)
                {
                    meeting.Tried = (short)(queryUnit + 1);
                    if (units.Reaches(unit, listed, least))
                    {
                        workspace.Meetings.Tell(listed, units.Units[listed].IsJoined, unit.Mask);
                        similar[reached++] = listed;
                    }
                }
            }

            CollectionsMarshal.SetCount(similar, reached);
        }

        private void Compare(int form)
        {
            if (workspace.IsNewForm(form))
            {
                CompareNew(form);
            }
        }

        private void CompareNew(int form)
        {
            var owner = index._forms.OwnerOf(form);
            if (PartyKinds.MayBe(kind, index._forms.BearerOf(form)) && !found.Contains(owner)
                && NameComparison.Similarity(query, index._forms[form], _memo, floor) >= floor)
            {
                found.Add(owner);
            }
        }
    }
}
