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
    private readonly int _unitCount;
    private readonly PartyKind[] _bearers;
    private readonly Lazy<Retrieval>? _retrieval;
    private readonly ConcurrentQueue<CandidateWorkspace> _workspaces = [];
    private int _scansLeft;

    /// <summary>Makes an index.</summary>
    /// <param name="kind">How the names are read.</param>
    /// <param name="names">The names; their units are numbered by <paramref name="numbers"/>.</param>
    /// <param name="numbers">The numbers of all units of the names, and no others.</param>
    /// <param name="floor">The floor that is asked mostly: others are answered as well, more slowly.</param>
    /// <param name="scans">How many forms are compared with every name before the tables of the index are made.</param>
    public CandidateIndex(NameKind kind, ListedName[] names, UnitNumbers numbers, int floor, int scans)
    {
        Kind = kind;
        _forms = new ListedForms(names);
        _unitCount = numbers.Count;
        _bearers = Enum.GetValues<PartyKind>().Where(k => Array.Exists(names, n => n.Kind == k)).ToArray();
        // Names of ships and aircraft are few.
        _retrieval = kind == NameKind.Craft ? null : new Lazy<Retrieval>(() => new Retrieval(kind, _forms, _unitCount, floor));
        _scansLeft = scans;
        if (scans == 0)
        {
            _ = _retrieval?.Value;
        }
    }

    /// <summary>How the names are read.</summary>
    public NameKind Kind { get; }

    /// <summary>Whether a party that the query may mean is among those indexed.</summary>
    public bool Holds(PartyKind query) => Array.Exists(_bearers, k => PartyKinds.MayBe(query, k));

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
            workspace = new CandidateWorkspace(_unitCount, _forms.Count);
        }

        workspace.Begin();
        var search = new Search(_forms, workspace, query, kind, floor, found);
        if (isExhaustive || _retrieval is null || IsScan())
        {
            search.All();
        }
        else
        {
            search.By(_retrieval.Value);
        }

        _workspaces.Enqueue(workspace);
    }

    private bool IsScan() => Volatile.Read(ref _scansLeft) > 0 && Interlocked.Decrement(ref _scansLeft) >= 0;

    /// <summary>One form of a query on its way through the index.</summary>
    private readonly ref struct Search(ListedForms listed, CandidateWorkspace workspace, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        private readonly SimilarityMemo _memo = new(query, workspace);

        public void All()
        {
            for (var form = 0; form < listed.Count; form++)
            {
                Compare(form);
            }
        }

        public void By(Retrieval retrieval)
        {
            Others(retrieval);
            ByUnits(retrieval);
        }

        // Names that reach the floor by their words.
        private void ByUnits(Retrieval retrieval)
        {
            var units = retrieval.Units;
            var least = units.LeastOf(query, floor);
            if (least < LeastFloor)
            {
                All();
                return;
            }

            Meet(units, least);
            var bound = new AlignmentBound(units, query, workspace.Meetings, retrieval.Forms, floor, least);
            foreach (var unit in workspace.Meetings.Found)
            {
                foreach (var form in retrieval.ByUnit[unit])
                {
                    if (workspace.IsNewForm(form) && bound.MayReach(form))
                    {
                        CompareNew(form);
                    }
                }
            }
        }

        // Names that may reach the floor otherwise.
        private void Others(Retrieval retrieval)
        {
            var forms = workspace.Units;
            forms.Clear();
            retrieval.Korean.Find(query, floor, forms);
            retrieval.Bodies?.Find(query, floor, forms);
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
                    foreach (var met in known)
                    {
                        workspace.Meetings.Tell(met, units.Units[met].IsJoined, unit.Mask);
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
            foreach (var near in CollectionsMarshal.AsSpan(similar))
            {
                ref var meeting = ref workspace.Meetings.Of(near);
                if (meeting.Tried != queryUnit + 1)
                {
                    meeting.Tried = (short)(queryUnit + 1);
                    if (units.Reaches(unit, near, least))
                    {
                        workspace.Meetings.Tell(near, units.Units[near].IsJoined, unit.Mask);
                        similar[reached++] = near;
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
            var owner = listed.OwnerOf(form);
            if (PartyKinds.MayBe(kind, listed.BearerOf(form)) && !found.Contains(owner)
                && NameComparison.Similarity(query, listed[form], _memo, floor) >= floor)
            {
                found.Add(owner);
            }
        }
    }
}
