using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on the watchlist: resemblance of names, and what else agrees with the best candidate.</summary>
internal sealed class ListedFacts
{
    private static readonly char[] SeparatorLetters = [',', ';', '|', '\n', '(', ')', '，', '；'];
    private static readonly SearchValues<char> Separators = SearchValues.Create(SeparatorLetters);

    private readonly Func<NameQuery, ImmutableArray<PartyMatch>> _match;
    private readonly ImmutableArray<ListedParty> _parties;
    private readonly ImmutableDictionary<string, ImmutableArray<ListedParty>> _identifiers;

    public ListedFacts(ImmutableArray<ListedParty> parties, Func<NameQuery, ImmutableArray<PartyMatch>> match)
    {
        _match = new RecentMatches(match).Match;
        _parties = parties;
        _identifiers = parties
            .SelectMany(p => p.Identifiers.Select(i => (Party: p, Key: PartyQuery.Compact(i.Value))))
            .Where(p => p.Key is not null)
            .GroupBy(p => p.Key!, p => p.Party, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Candidates for the names of a party.</summary>
    public ListedCandidates Candidates(StatedParty stated, DateOnly asOf) =>
        stated.Names.IsEmpty ? ListedCandidates.None : Split(_match(PartyQuery.Of(stated.Party, stated.Names)), asOf);

    /// <summary>The listed parties that are compared.</summary>
    public ImmutableArray<ListedParty> Parties => _parties;

    /// <summary>Whether any fact about the party rests on one of the listed parties, in effect or not: by name, by identifier, by affiliation,
    /// or because a reviewer confirmed it. Whoever asks the watchlist a further question here asks it there too.</summary>
    public bool Meets(Party party)
    {
        var names = PartyFields.Names(party);
        return (!names.IsEmpty && HasCandidate(PartyQuery.Of(party, names)))
            || (PartyFields.Text(party.Affiliation) is { } affiliation
                && Segments(affiliation).Any(name => HasCandidate(new NameQuery { Name = name, Kind = PartyKind.Organisation })))
            || MeetsOtherwise(party);
    }

    /// <summary>Whether a fact about the party rests on one of the listed parties by identifier, or because a reviewer confirmed it.</summary>
    public bool MeetsOtherwise(Party party)
    {
        foreach (var value in PartyQuery.Identifiers(party))
        {
            if (_identifiers.ContainsKey(PartyQuery.Compact(value) ?? ""))
            {
                return true;
            }
        }

        return PartyFields.Text(party.ConfirmedListing) is { } reference && IsDesignation(reference);
    }

    private bool IsDesignation(string reference) => _parties.Any(listed => ConfirmedListing.IsDesignation(reference, listed));

    private bool HasCandidate(NameQuery query) => HasPossible(_match(query));

    private static bool HasPossible(ImmutableArray<PartyMatch> matches) => matches.Any(m => m.Band >= MatchBand.Possible);

    /// <summary>What is known of a party for the designations of one scope, in the order of the catalogue.</summary>
    public ImmutableArray<Fact> Facts(StatedParty stated, ListedCandidates candidates, DateOnly asOf, ListedScope scope)
    {
        var (matches, areElsewhere) = scope.Of(candidates, asOf);
        var facts = Facts(stated, matches, candidates.Later, asOf, scope);
        return areElsewhere ? [.. facts.Select(scope.Open)] : facts;
    }

    private ImmutableArray<Fact> Facts(StatedParty stated, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf, ListedScope scope)
    {
        var party = stated.Party;
        return
        [
            ListedResemblance.OfNames(stated, inEffect, later, asOf),
            ListedIdentifier(stated, inEffect, asOf, scope),
            Compared(stated, FactCatalogue.ListedBirthDate, "birth_date", party.BirthDate is not null, inEffect, EvidenceKind.BirthDate, p => !p.BirthDates.IsEmpty, EvidenceAgreement.Agrees, EvidenceAgreement.Near),
            Compared(stated, FactCatalogue.ListedBirthDateContradicts, "birth_date", party.BirthDate is not null, inEffect, EvidenceKind.BirthDate, p => !p.BirthDates.IsEmpty, EvidenceAgreement.Contradicts),
            Compared(stated, FactCatalogue.ListedCountry, "country", PartyFields.Text(party.Country) is not null, inEffect, EvidenceKind.Country, p => p.Addresses.Any(a => a.Country is not null), EvidenceAgreement.Agrees, EvidenceAgreement.Near),
            ConfirmedListing.Of(party, _parties, asOf, scope),
        ];
    }

    /// <summary>The candidates for each body that an affiliation may name; empty when there is none.</summary>
    public ImmutableArray<(string Name, ListedCandidates Candidates)> AffiliationCandidates(Party party, DateOnly asOf) =>
        PartyFields.Text(party.Affiliation) is { } affiliation
            ? [.. Segments(affiliation).Select(name => (name, Split(_match(new NameQuery { Name = name, Kind = PartyKind.Organisation }), asOf)))]
            : [];

    public static Fact AffiliationListed(Party party, ImmutableArray<(string Name, ListedCandidates Candidates)> named, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.AffiliationListed;
        if (PartyFields.Text(party.Affiliation) is not { } affiliation)
        {
            return PartyFields.Absent(party, definition, "affiliation");
        }

        Fact? best = null;
        foreach (var (name, candidates) in named)
        {
            var (matches, areElsewhere) = scope.Of(candidates, asOf);
            var fact = ListedResemblance.Of(definition, matches, candidates.Later, asOf, name);
            fact = areElsewhere ? scope.Open(fact) : fact;
            if (best is null || (fact.Value, fact.Grade).CompareTo((best.Value, best.Grade)) > 0)
            {
                best = fact;
            }
        }

        return best is not { Value: Truth.False } || !NameReach.IsTooLong(affiliation)
            ? best ?? definition.Undecided($"\"{affiliation}\" holds no name")
            : definition.Undecided("the affiliation is longer than what is compared of it: its name alone is needed");
    }

    // "Faculty of X, University Y; City": each segment may be the body, and so may all of it.
    private static ImmutableArray<string> Segments(string affiliation) => affiliation.AsSpan().IndexOfAny(Separators) < 0
        ? [affiliation]
        : [.. affiliation.Split(SeparatorLetters, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.Any(char.IsLetter))
            .Prepend(affiliation)
            .Distinct(StringComparer.Ordinal)];

    private Fact ListedIdentifier(StatedParty stated, ImmutableArray<PartyMatch> inEffect, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.ListedIdentifier;
        var party = stated.Party;
        if (!inEffect.IsEmpty && Find(inEffect[0], EvidenceKind.Identifier, [EvidenceAgreement.Agrees]) is { } agrees)
        {
            // A bank code says where a party keeps an account; only with a name does it say who the party is.
            return inEffect[0].Similarity >= OrganisationComparison.NothingInCommon || !IsOnlyBank(party, inEffect[0].Party)
                ? definition.True($"{agrees.Text} ({ListedWords.Describe(inEffect[0])})")
                : definition.Undecided($"{agrees.Text} ({ListedWords.Describe(inEffect[0])}): the party's bank, or the party");
        }

        foreach (var value in PartyQuery.Identifiers(party))
        {
            foreach (var listed in _identifiers.GetValueOrDefault(PartyQuery.Compact(value) ?? "", []))
            {
                if (scope.Counts(listed, asOf) || (scope.OthersOpen && ListedScope.Any.Counts(listed, asOf)))
                {
                    return !inEffect.IsEmpty && inEffect[0].Party == listed
                        ? definition.True($"\"{value}\" is printed for {ListedWords.Name(listed)}")
                        : definition.Undecided($"\"{value}\" is printed for {ListedWords.Name(listed)}, which is not the best candidate by name");
                }
            }
        }

        return Unlisted(stated, definition, inEffect) ?? stated.Missing.Or(
            definition,
            inEffect[0].Party.Identifiers.IsEmpty
                ? $"the list does not state identifiers for {ListedWords.Describe(inEffect[0])}"
                : $"no identifier of the party is printed for {ListedWords.Describe(inEffect[0])}");
    }

    private static Fact Compared(
        StatedParty stated,
        FactDefinition definition,
        string field,
        bool isAnswered,
        ImmutableArray<PartyMatch> inEffect,
        EvidenceKind kind,
        Func<ListedParty, bool> listStates,
        params ReadOnlySpan<EvidenceAgreement> agreements)
    {
        if (!isAnswered)
        {
            return PartyFields.Absent(stated.Party, definition, field);
        }

        if (Unlisted(stated, definition, inEffect) is { } none)
        {
            return none;
        }

        var best = inEffect[0];
        if (Find(best, kind, agreements) is { } found)
        {
            return definition.True($"{found.Text} ({ListedWords.Describe(best)})");
        }

        // Identity is a matter of one candidate, but a lower one that agrees must not vanish.
        foreach (var other in inEffect[1..])
        {
            if (Find(other, kind, agreements) is { } elsewhere)
            {
                return definition.Undecided($"{elsewhere.Text} ({ListedWords.Describe(other)}, a candidate that ranks lower)");
            }
        }

        // A field that was not answered could bring up another candidate, with which it agrees.
        var compared = best.Evidence.FirstOrDefault(e => e.Kind == kind && e.Agreement != EvidenceAgreement.NotComparable);
        return !listStates(best.Party) ? stated.Missing.Or(definition, $"the list does not state it for {ListedWords.Describe(best)}")
            : compared is null ? definition.Undecided($"{field} and the list's entry for {ListedWords.Describe(best)} could not be compared")
            : stated.Missing.Or(definition, $"{compared.Text} ({ListedWords.Describe(best)})");
    }

    // Without a candidate nothing is compared; without all names answered it is not known that there is none.
    private static Fact? Unlisted(StatedParty stated, FactDefinition definition, ImmutableArray<PartyMatch> inEffect) =>
        inEffect.IsEmpty ? stated.Missing.OrStanding(definition, "no listed name in effect resembles the party's") : null;

    private static bool IsOnlyBank(Party party, ListedParty listed) =>
        PartyFields.Text(party.Bic) is { } bic
        && !(party.Identifiers ?? []).Append(party.Email).Append(party.Phone).Select(PartyFields.Text).OfType<string>()
            .Any(value => PartyQuery.Compact(value) is { } key && !string.Equals(key, PartyQuery.Compact(bic), StringComparison.Ordinal)
                && listed.Identifiers.Any(i => string.Equals(PartyQuery.Compact(i.Value), key, StringComparison.Ordinal)));

    /// <summary>Matches by whether they were in effect on the day, the best candidate first.</summary>
    public static ListedCandidates Split(ImmutableArray<PartyMatch> matches, DateOnly asOf)
    {
        if (!HasPossible(matches))
        {
            return ListedCandidates.None;
        }

        var ranked = matches
            .Where(m => m.Band >= MatchBand.Possible)
            .OrderByDescending(m => m.Score)
            .ThenByDescending(m => m.Similarity)
            .ThenBy(m => m.Party.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ListedCandidates(
            [.. ranked.Where(InEffect)],
            [.. ranked.Where(m => !m.Party.Designations.IsEmpty && !InEffect(m))],
            [.. ranked.Where(m => m.Party.Designations.IsEmpty)]);

        bool InEffect(PartyMatch match) => ListedScope.Any.Counts(match.Party, asOf);
    }

    /// <summary>The evidence of a kind that agrees so far, or null.</summary>
    public static MatchEvidence? Find(PartyMatch match, EvidenceKind kind, ReadOnlySpan<EvidenceAgreement> agreements)
    {
        foreach (var evidence in match.Evidence)
        {
            if (evidence.Kind == kind && agreements.Contains(evidence.Agreement))
            {
                return evidence;
            }
        }

        return null;
    }
}
