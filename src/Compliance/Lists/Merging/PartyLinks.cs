using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.Merging;

/// <summary>Finds the entries of different lists that may be one party, and says what speaks for it.</summary>
internal sealed class PartyLinks
{
    // A value that so many entries share tells nobody apart: an error, a placeholder, or a very common name.
    private const int MostSharing = 40;

    private readonly ImmutableArray<ListedParty> entries;
    private readonly NameAgreement[] names;
    private readonly HashSet<(int Left, int Right)> linked = [];
    private readonly HashSet<(int Left, int Right)> rejected = [];

    public PartyLinks(ImmutableArray<ListedParty> entries)
    {
        this.entries = entries;
        names = [.. entries.Select(e => new NameAgreement(e))];
        FindReferences();
        FindIdentifiers();
        FindBirthDates();
        FindNames();
    }

    /// <summary>The links, strongest first, then in the order of the entries.</summary>
    public List<PartyLink> Links { get; } = [];

    /// <summary>Pairs that a reference, identifier or name suggests and that nothing else supports, with the reason.</summary>
    public List<(PartyLink Link, string Why)> Rejected { get; } = [];

    private void FindReferences()
    {
        var byReference = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Length; i++)
        {
            Register(byReference, entries[i].Id, i);
        }

        foreach (var same in byReference.Values.Where(v => v.Count > 1))
        {
            ForEachPair(same, (left, right) => Add(left, right, LinkBasis.SameReference, entries[left].Id));
        }

        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var reference in entries[i].Identifiers.Where(d => d.Kind == IdentifierKind.ListReference))
            {
                if (!byReference.TryGetValue($"{ReferenceAuthority(reference)}:{reference.Value}", out var others))
                {
                    continue;
                }

                foreach (var other in others.Where(o => o != i))
                {
                    var support = Support(i, other);
                    var hasDate = HasSameBirthDay(i, other);
                    if (support == NameSupport.Same || (support == NameSupport.Near && !HasOtherBirthDates(i, other)) || hasDate)
                    {
                        Add(i, other, LinkBasis.OfficialReference, reference.Value);
                    }
                    else
                    {
                        Reject(i, other, LinkBasis.OfficialReference, reference.Value, "neither a name nor a date of birth agrees");
                    }
                }
            }
        }
    }

    // "UK-OFSI" is a number of an earlier list of the same authority.
    private static string ReferenceAuthority(Identifier reference) => reference.Country?.Split('-')[0] ?? "";

    private void FindIdentifiers()
    {
        var byNumber = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var identifier in entries[i].Identifiers)
            {
                if (Key(identifier) is { } key)
                {
                    Register(byNumber, key, i);
                }
            }
        }

        foreach (var (key, sharing) in byNumber.Where(n => n.Value.Count is > 1 and <= MostSharing).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            ForEachPair(sharing, (left, right) =>
            {
                var isShip = key.StartsWith("Imo:", StringComparison.Ordinal);
                var support = Support(left, right);
                // A ship keeps its number when its name changes, so two lists that put it under one regime need no common name.
                if (support == NameSupport.Same || (support == NameSupport.Near && !HasOtherBirthDates(left, right)) || (isShip && HasSameRegime(left, right)))
                {
                    Add(left, right, LinkBasis.IdentifierAndName, key);
                }
                else
                {
                    Reject(left, right, LinkBasis.IdentifierAndName, key, "no name agrees");
                }
            });
        }
    }

    private void FindBirthDates()
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byDay = new Dictionary<DateOnly, List<int>>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Kind == PartyKind.Organisation)
            {
                continue;
            }

            foreach (var key in names[i].Keys)
            {
                Register(byName, key, i);
            }

            foreach (var date in entries[i].BirthDates.Where(d => d.IsExact))
            {
                Register(byDay, date.Earliest, i);
            }
        }

        foreach (var sharing in byName.Values.Where(v => v.Count is > 1 and <= MostSharing))
        {
            ForEachPair(sharing, (left, right) =>
            {
                var (first, second) = (entries[left].BirthDates, entries[right].BirthDates);
                if (!first.IsEmpty && !second.IsEmpty && PartyConflict.Overlap(first, second) && (HasSameBirthDay(left, right) || HasSameRegime(left, right)))
                {
                    Add(left, right, LinkBasis.BirthDateAndName, first[0].ToString());
                }
            });
        }

        foreach (var (day, sharing) in byDay.Where(d => d.Value.Count is > 1 and <= MostSharing))
        {
            ForEachPair(sharing, (left, right) =>
            {
                if (HasSameRegime(left, right) && Support(left, right) >= NameSupport.Near)
                {
                    Add(left, right, LinkBasis.BirthDateAndName, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }
            });
        }
    }

    private void FindNames()
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Kind is PartyKind.Organisation)
            {
                foreach (var key in names[i].Keys)
                {
                    Register(byName, key, i);
                }
            }
        }

        foreach (var (key, sharing) in byName.Where(n => n.Value.Count is > 1 and <= MostSharing).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            ForEachPair(sharing, (left, right) =>
            {
                var hasSamePrimary = string.Equals(names[left].Primary, names[right].Primary, StringComparison.Ordinal);
                var corroborated = hasSamePrimary || names[left].SameNames(names[right]) > 1 || names[left].HasNearPrimary(names[right]);
                if (HasSameRegime(left, right) && corroborated)
                {
                    Add(left, right, LinkBasis.Names, entries[left].PrimaryName);
                }
                else
                {
                    Reject(left, right, LinkBasis.Names, Shared(left, right, key), "one name alone is not identity");
                }
            });
        }
    }

    private string Shared(int left, int right, string key) =>
        entries[left].Names.FirstOrDefault(n => NameAgreement.Letters(n.Name).Contains(key, StringComparer.Ordinal))?.Name ?? entries[right].PrimaryName;

    private NameSupport Support(int left, int right) =>
        IsOneKind(entries[left].Kind, entries[right].Kind) ? names[left].With(names[right]) : NameSupport.None;

    private static bool IsOneKind(PartyKind left, PartyKind right) => left == right || left == PartyKind.Unknown || right == PartyKind.Unknown;

    private bool HasSameBirthDay(int left, int right) =>
        entries[left].BirthDates.Any(a => a.IsExact && entries[right].BirthDates.Contains(a));

    private bool HasOtherBirthDates(int left, int right) =>
        !entries[left].BirthDates.IsEmpty && !entries[right].BirthDates.IsEmpty && !PartyConflict.Overlap(entries[left].BirthDates, entries[right].BirthDates);

    private bool HasSameRegime(int left, int right) =>
        entries[left].Designations.Any(d => d.Regime is { } regime && entries[right].IsOfRegime(regime));

    private void Add(int left, int right, LinkBasis basis, string what)
    {
        if ((basis == LinkBasis.SameReference || IsOneKind(entries[left].Kind, entries[right].Kind)) && linked.Add(Pair(left, right)))
        {
            Links.Add(new PartyLink(Math.Min(left, right), Math.Max(left, right), basis, what));
        }
    }

    private void Reject(int left, int right, LinkBasis basis, string what, string why)
    {
        if (!linked.Contains(Pair(left, right)) && rejected.Add(Pair(left, right)))
        {
            Rejected.Add((new PartyLink(Math.Min(left, right), Math.Max(left, right), basis, what), why));
        }
    }

    private static (int Left, int Right) Pair(int left, int right) => (Math.Min(left, right), Math.Max(left, right));

    // Letter O and digit 0 are printed for one another; blanks and hyphens come and go.
    private static string? Key(Identifier identifier)
    {
        if (identifier.Kind is not (IdentifierKind.Passport or IdentifierKind.NationalId or IdentifierKind.Imo or IdentifierKind.ImoCompany or IdentifierKind.Registration or IdentifierKind.Bic))
        {
            return null;
        }

        var value = new string([.. identifier.Value.Where(char.IsLetterOrDigit).Select(c => char.ToUpperInvariant(c) is 'O' ? '0' : char.ToUpperInvariant(c))]);
        return value.Length < 5 || !value.Any(char.IsAsciiDigit) ? null : $"{identifier.Kind}:{value}";
    }

    private static void Register<TKey>(Dictionary<TKey, List<int>> index, TKey key, int entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var sharing))
        {
            index.Add(key, sharing = []);
        }

        if (sharing.Count == 0 || sharing[^1] != entry)
        {
            sharing.Add(entry);
        }
    }

    private static void ForEachPair(List<int> sharing, Action<int, int> action)
    {
        for (var i = 0; i < sharing.Count; i++)
        {
            for (var j = i + 1; j < sharing.Count; j++)
            {
                action(sharing[i], sharing[j]);
            }
        }
    }
}
