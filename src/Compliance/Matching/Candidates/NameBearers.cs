using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching.Candidates;

/// <summary>Which parties of a list bear which names of one kind: several may bear one name.</summary>
internal sealed class NameBearers
{
    private readonly PartyKind[] _kindOf;
    private readonly PartyKind[] _kinds;
    private readonly int[] _starts;
    private readonly int[] _names;
    private readonly Postings _byName;

    /// <summary>Takes parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="kindOf">The kind of each, kept beside them: parties themselves are far apart in memory.</param>
    /// <param name="names">The names, of which they may bear all or some.</param>
    /// <param name="numbers">The numbers of the names by their texts.</param>
    /// <exception cref="KeyNotFoundException">A party whose names are read as these bears another.</exception>
    public NameBearers(ImmutableArray<ListedParty> parties, PartyKind[] kindOf, ListedNames names, Dictionary<string, int> numbers)
    {
        _kindOf = kindOf;
        _starts = new int[parties.Length + 1];
        var count = 0;
        for (var party = 0; party < parties.Length; party++)
        {
            count += PreparedName.KindOf(parties[party].Kind) == names.Kind ? parties[party].Names.Length : 0;
            _starts[party + 1] = count;
        }

        _names = new int[count];
        var next = 0;
        foreach (var party in parties)
        {
            if (PreparedName.KindOf(party.Kind) == names.Kind)
            {
                foreach (var name in party.Names)
                {
                    _names[next++] = numbers[name.Name];
                }
            }
        }

        _byName = new Postings(names.Count, _starts, _names);
        _kinds = Enum.GetValues<PartyKind>().Where(k => parties.Any(p => p.Kind == k && PreparedName.KindOf(k) == names.Kind && p.Names.Length > 0)).ToArray();
    }

    /// <summary>Whether a party that a query may mean is among them.</summary>
    public bool Hold(PartyKind query)
    {
        foreach (var kind in _kinds)
        {
            if (PartyKinds.MayBe(query, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The numbers of the parties that bear a name.</summary>
    public ReadOnlySpan<int> Of(int name) => _byName[name];

    /// <summary>The numbers of the names that a party bears, in the order of the list.</summary>
    public ReadOnlySpan<int> NamesOf(int party) => _names.AsSpan(_starts[party], _starts[party + 1] - _starts[party]);

    /// <summary>Whether a party that bears a name may be meant and is not found yet.</summary>
    public bool HasNew(int name, PartyKind query, HashSet<int> found)
    {
        foreach (var party in _byName[name])
        {
            if (PartyKinds.MayBe(query, _kindOf[party]) && !found.Contains(party))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the parties that bear a name and may be meant.</summary>
    public void AddTo(HashSet<int> found, int name, PartyKind query)
    {
        foreach (var party in _byName[name])
        {
            if (PartyKinds.MayBe(query, _kindOf[party]))
            {
                found.Add(party);
            }
        }
    }
}
