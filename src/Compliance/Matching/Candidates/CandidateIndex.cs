using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed names of one kind that a name resembles without comparing it with each: every name that reaches the floor is found.</summary>
/// <remarks>Safe to share between threads; nothing that is asked changes what is answered. What it rests on: a name's similarity is a mean of the similarities of the words that
/// met, weighted, and further rules only lower it; so a name that reaches the floor has a word that does. Names that reach it otherwise (Korean
/// readings, acronyms, bodies by all their sounds) have indexes of their own.</remarks>
internal sealed class CandidateIndex
{
    /// <summary>Below this floor almost every name has a word that is alike enough: all are compared.</summary>
    public const int LeastFloor = BodyUnits.LeastAsked;

    private readonly ListedNames _names;
    private readonly NameBearers _bearers;
    private readonly Lazy<NameTables> _tables;
    private readonly ConcurrentQueue<CandidateWorkspace> _workspaces = [];
    private readonly ConcurrentQueue<SimilarityRows> _rows = [];
    private int _scansLeft;

    /// <summary>Makes an index.</summary>
    /// <param name="names">The names.</param>
    /// <param name="bearers">Who bears them.</param>
    /// <param name="tables">The tables by which the names are found.</param>
    /// <param name="scans">How many forms are compared with every name before the tables are asked for.</param>
    public CandidateIndex(ListedNames names, NameBearers bearers, Lazy<NameTables> tables, int scans)
    {
        (_names, _bearers, _tables, _scansLeft) = (names, bearers, tables, scans == 0 ? -1 : scans);
        if (scans == 0)
        {
            _ = tables.Value;
        }
    }

    /// <summary>How the names are read.</summary>
    public NameKind Kind => _names.Kind;

    /// <summary>Whether a party that the query may mean is among those indexed.</summary>
    public bool Holds(PartyKind query) => _bearers.Hold(query);

    /// <summary>A name of a party, by its place among the party's names, ready to be compared.</summary>
    public PreparedName NameOf(int party, int place) => _names[_bearers.NamesOf(party)[place]];

    /// <summary>Adds the parties whose names the form resembles.</summary>
    /// <param name="query">A form of a name of the same kind.</param>
    /// <param name="kind">What bears it.</param>
    /// <param name="floor">The least similarity of interest.</param>
    /// <param name="isExhaustive">Whether every name is compared: the same result, by comparison.</param>
    /// <param name="found">Receives every party that may be of the kind and has a name as alike as the floor.</param>
    public void Find(ScoringForm query, PartyKind kind, int floor, bool isExhaustive, HashSet<int> found)
    {
        if ((isExhaustive ? _names.All() : Scan()) is { } all)
        {
            CompareAll(all, query, kind, floor, found);
        }
        else if (_tables.Value.Craft is { } craft)
        {
            Find(craft, query, kind, floor, found);
        }
        else if (_tables.Value.Words is { } words && words.Units.LeastOf(query, floor) >= LeastFloor)
        {
            Find(words, query, kind, floor, found);
        }
        else
        {
            CompareAll(_names.All(), query, kind, floor, found);
        }
    }

    private void Find(Retrieval retrieval, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        if (!_workspaces.TryDequeue(out var workspace))
        {
            workspace = new CandidateWorkspace(retrieval.Units.Units.Count, retrieval.Forms.Count);
        }

        workspace.Begin();
        new Search(_bearers, retrieval, workspace, query, kind, floor, found).Run();
        _workspaces.Enqueue(workspace);
    }

    private void Find(CraftIndex craft, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        var forms = new List<int>();
        craft.Find(query.Craft!, floor, forms);
        foreach (var form in forms)
        {
            Compare(_bearers, craft.Listed, query, form, kind, floor, found);
        }
    }

    // All names while there are scans left; after the last they are made ready when they are compared.
    private AnalysedNames? Scan()
    {
        if (Volatile.Read(ref _scansLeft) < 0)
        {
            return null;
        }

        var all = _names.All();
        if (Interlocked.Decrement(ref _scansLeft) >= 0)
        {
            return all;
        }

        _ = _tables.Value;
        _names.Release();
        return null;
    }

    private void CompareAll(AnalysedNames all, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        if (!_rows.TryDequeue(out var rows))
        {
            rows = new SimilarityRows(all.Units);
        }

        rows.Begin();
        var memo = new SimilarityMemo(query, rows);
        for (var name = 0; name < all.Names.Length; name++)
        {
            if (_bearers.HasNew(name, kind, found) && IsAlike(query, all.Names[name], memo, floor))
            {
                _bearers.AddTo(found, name, kind);
            }
        }

        _rows.Enqueue(rows);
    }

    private static bool IsAlike(ScoringForm query, PreparedName name, SimilarityMemo memo, int floor)
    {
        foreach (var form in name.Forms)
        {
            if (NameComparison.Similarity(query, form, memo, floor) >= floor)
            {
                return true;
            }
        }

        return false;
    }

    private static void Compare(NameBearers bearers, ListedForms listed, ScoringForm query, int form, PartyKind kind, int floor, HashSet<int> found)
    {
        var name = listed.NameOf(form);
        if (bearers.HasNew(name, kind, found) && NameComparison.Similarity(query, listed[form], null, floor) >= floor)
        {
            bearers.AddTo(found, name, kind);
        }
    }

    /// <summary>One form of a query on its way through the tables.</summary>
    private readonly ref struct Search(NameBearers bearers, Retrieval retrieval, CandidateWorkspace workspace, ScoringForm query, PartyKind kind, int floor, HashSet<int> found)
    {
        public void Run()
        {
            Others();
            ByUnits(retrieval.Units.LeastOf(query, floor));
        }

        // Names that reach the floor by their words.
        private void ByUnits(int least)
        {
            for (var unit = 0; unit < query.Units.Length; unit++)
            {
                Meet(unit, least);
            }

            var meetings = new ToldMeetings(retrieval.Units, query, workspace.Meetings, least, stackalloc UnitSignature[Math.Min(query.Form.Tokens.Length, AlignmentBound.MostTokens)]);
            var byTokens = new TokenBound(query, meetings, floor, least, stackalloc int[TokenBound.RoomFor(query)]);
            var bound = new AlignmentBound(retrieval.Units, query, meetings, retrieval.Forms, byTokens, floor, least);
            // First the forms of joined words: the others have none that was found.
            CompareThose(workspace.Meetings.FoundJoined, bound, hasJoined: true);
            CompareThose(workspace.Meetings.Found, bound, hasJoined: false);
        }

        private void CompareThose(List<int> units, in AlignmentBound bound, bool hasJoined)
        {
            foreach (var unit in units)
            {
                foreach (var form in retrieval.ByUnit[unit])
                {
                    if (workspace.IsNewForm(form) && bound.MayReach(form, hasJoined))
                    {
                        Compare(bearers, retrieval.Listed, query, form, kind, floor, found);
                    }
                }
            }
        }

        // Names that may reach the floor otherwise.
        private void Others()
        {
            var forms = workspace.Units;
            forms.Clear();
            retrieval.Korean.Find(query, floor, forms);
            retrieval.Bodies?.Find(query, floor, forms);
            foreach (var form in forms)
            {
                if (workspace.IsNewForm(form))
                {
                    Compare(bearers, retrieval.Listed, query, form, kind, floor, found);
                }
            }
        }

        private void Meet(int queryUnit, int least)
        {
            ref readonly var unit = ref query.Units.ItemRef(queryUnit);
            var remembers = WordMemo.Holds(unit);
            if (remembers && workspace.Words.Of(unit, least) is { } known)
            {
                foreach (var met in known)
                {
                    workspace.Meetings.Tell(met, retrieval.Units.Units.IsJoined(met), unit.Mask);
                }

                return;
            }

            MeetNew(unit, queryUnit, least);
            if (remembers)
            {
                workspace.Words.Keep(unit, least, [.. workspace.Units]);
            }
        }

        // What is left in the workspace are the listed units that the unit of the query is as alike as asked to.
        private void MeetNew(in NameUnit unit, int queryUnit, int least)
        {
            var (units, similar) = (retrieval.Units, workspace.Units);
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
                        workspace.Meetings.Tell(near, units.Units.IsJoined(near), unit.Mask);
                        similar[reached++] = near;
                    }
                }
            }

            CollectionsMarshal.SetCount(similar, reached);
        }
    }
}
