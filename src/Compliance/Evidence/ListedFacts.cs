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
    private static readonly ImmutableArray<string> IdentifierFields = ["identifiers", "email", "phone", "bic"];

    private readonly Func<NameQuery, ImmutableArray<PartyMatch>> _match;
    private readonly ImmutableArray<ListedParty> _parties;
    private readonly ImmutableDictionary<string, ImmutableArray<ListedParty>> _identifiers;

    public ListedFacts(ImmutableArray<ListedParty> parties, Func<NameQuery, ImmutableArray<PartyMatch>> match)
    {
        _match = match;
        _parties = parties;
        _identifiers = parties
            .SelectMany(p => p.Identifiers.Select(i => (Party: p, Key: Compact(i.Value))))
            .Where(p => p.Key is not null)
            .GroupBy(p => p.Key!, p => p.Party, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Candidates for the names of a party.</summary>
    public ListedCandidates Candidates(Party party, DateOnly asOf)
    {
        var names = PartyFields.Names(party);
        if (names.IsEmpty)
        {
            return ListedCandidates.None;
        }

        return Split(_match(Query(party, names)), asOf);
    }

    /// <summary>The listed parties that are compared.</summary>
    public ImmutableArray<ListedParty> Parties => _parties;

    /// <summary>Whether any fact about the party rests on one of the listed parties, in effect or not: by name, by identifier, by affiliation,
    /// or because a reviewer confirmed it. Whoever asks the watchlist a further question here asks it there too.</summary>
    public bool Meets(Party party)
    {
        var names = PartyFields.Names(party);
        return (!names.IsEmpty && HasCandidate(Query(party, names)))
            || Identifiers(party).Any(value => _identifiers.ContainsKey(Compact(value) ?? ""))
            || (PartyFields.Text(party.Affiliation) is { } affiliation
                && Segments(affiliation).Any(name => HasCandidate(new NameQuery { Name = name, Kind = PartyKind.Organisation })))
            || (PartyFields.Text(party.ConfirmedListing) is { } reference
                && _parties.Any(listed => listed.Designations.Any(d => IsReference(reference, listed, d))));
    }

    private bool HasCandidate(NameQuery query) => _match(query).Any(m => m.Band >= MatchBand.Possible);

    private static NameQuery Query(Party party, ImmutableArray<string> names) => new()
    {
        Name = names[0],
        OtherNames = names[1..],
        Kind = party.Form switch
        {
            PartyForm.Person => PartyKind.Person,
            PartyForm.Organisation or PartyForm.StateBody => PartyKind.Organisation,
            _ => PartyKind.Unknown,
        },
        BirthDate = party.BirthDate,
        Nationalities = party.Nationalities ?? [],
        Country = party.Country,
        Identifiers = Identifiers(party),

        // They tell which listed person a candidate is; a nationality is what the record states.
        BirthPlaces = PartyFields.Text(party.BirthPlace) is { } place ? [place] : [],
        Affiliations = PartyFields.Text(party.Affiliation) is { } affiliation ? [affiliation] : [],
    };

    /// <summary>What is known of a party for the designations of one scope, in the order of the catalogue.</summary>
    public ImmutableArray<Fact> Facts(Party party, ListedCandidates candidates, DateOnly asOf, ListedScope scope)
    {
        var (matches, areElsewhere) = scope.Of(candidates, asOf);
        var facts = Facts(party, matches, candidates.Later, asOf, scope);
        return areElsewhere ? [.. facts.Select(scope.Open)] : [.. facts];
    }

    private IEnumerable<Fact> Facts(Party party, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf, ListedScope scope)
    {
        yield return ListedName(party, inEffect, later, asOf);
        yield return ListedIdentifier(party, inEffect, asOf, scope);
        yield return Compared(party, FactCatalogue.ListedBirthDate, "birth_date", party.BirthDate is not null, inEffect, EvidenceKind.BirthDate, p => !p.BirthDates.IsEmpty, EvidenceAgreement.Agrees, EvidenceAgreement.Near);
        yield return Compared(party, FactCatalogue.ListedBirthDateContradicts, "birth_date", party.BirthDate is not null, inEffect, EvidenceKind.BirthDate, p => !p.BirthDates.IsEmpty, EvidenceAgreement.Contradicts);
        yield return Compared(party, FactCatalogue.ListedCountry, "country", PartyFields.Text(party.Country) is not null, inEffect, EvidenceKind.Country, p => p.Addresses.Any(a => a.Country is not null), EvidenceAgreement.Agrees, EvidenceAgreement.Near);
        yield return ListingConfirmed(party, asOf, scope);
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
            var fact = Resemblance(definition, matches, candidates.Later, asOf, name);
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
    private static ImmutableArray<string> Segments(string affiliation) =>
        [.. affiliation.Split([',', ';', '|', '\n', '(', ')', '，', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.Any(char.IsLetter))
            .Prepend(affiliation)
            .Distinct(StringComparer.Ordinal)];

    private static Fact ListedName(Party party, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf)
    {
        var definition = FactCatalogue.ListedName;
        var names = PartyFields.Names(party);
        if (!names.IsEmpty && inEffect.IsEmpty && !names.Any(n => NameReach.CanMeetLatin(n, party.Form is { } form ? form == PartyForm.Person : null)))
        {
            return definition.Undecided(
                $"\"{string.Join("\", \"", names)}\" resembles no listed name of its own script, but listed names are rarely printed in it: a Latin spelling is needed");
        }

        if (inEffect.IsEmpty && names.Any(NameReach.IsTooLong))
        {
            return definition.Undecided("a name is longer than what is compared of it: the shorter name of each party is needed");
        }

        var fact = names.IsEmpty ? null : Resemblance(definition, inEffect, later, asOf, string.Join("\", \"", names));
        return fact is { Value: not Truth.False } ? fact : PartyFields.OrMissing(definition, fact, Unanswered(party));
    }

    private static Fact Resemblance(FactDefinition definition, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf, string name)
    {
        if (inEffect.IsEmpty)
        {
            var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return definition.False(later.IsEmpty
                ? $"\"{name}\" resembles no listed name in effect on {day}"
                : $"\"{name}\" resembles {Describe(later[0])}, which was not in effect on {day}: {Effect(later[0].Party, asOf)}");
        }

        var best = inEffect[0];
        var verb = Find(best, EvidenceKind.Identifier, [EvidenceAgreement.Agrees]) is null ? "resembles" : "shares an identifier with";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{best.QueryName}\" {verb} {Describe(best)}, the names {best.Similarity} of 10000 alike: a candidate, not an identity");
        var grade = Math.Max(best.Similarity, 1);
        var source = string.Join("; ", best.Party.Designations.Where(d => d.IsInEffectOn(asOf)).Select(Cite));
        return best.Alias.Quality == AliasQuality.Weak
            ? definition.Undecided($"{text}; the list calls this name a weak alias", source, grade)
            : best.Band == MatchBand.Strong ? definition.True(text, source, grade)
            : definition.Undecided(text, source, grade);
    }

    private Fact ListedIdentifier(Party party, ImmutableArray<PartyMatch> inEffect, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.ListedIdentifier;
        var stated = Identifiers(party);
        if (!inEffect.IsEmpty && Find(inEffect[0], EvidenceKind.Identifier, [EvidenceAgreement.Agrees]) is { } agrees)
        {
            // A bank code says where a party keeps an account; only with a name does it say who the party is.
            return inEffect[0].Similarity >= OrganisationComparison.NothingInCommon || !IsOnlyBank(party, inEffect[0].Party)
                ? definition.True($"{agrees.Text} ({Describe(inEffect[0])})")
                : definition.Undecided($"{agrees.Text} ({Describe(inEffect[0])}): the party's bank, or the party");
        }

        foreach (var value in stated)
        {
            foreach (var listed in _identifiers.GetValueOrDefault(Compact(value) ?? "", []))
            {
                if (scope.Counts(listed, asOf) || (scope.OthersOpen && ListedScope.Any.Counts(listed, asOf)))
                {
                    return !inEffect.IsEmpty && inEffect[0].Party == listed
                        ? definition.True($"\"{value}\" is printed for {Name(listed)}")
                        : definition.Undecided($"\"{value}\" is printed for {Name(listed)}, which is not the best candidate by name");
                }
            }
        }

        return Unlisted(party, definition, inEffect) ?? PartyFields.OrMissing(
            definition,
            definition.False(inEffect[0].Party.Identifiers.IsEmpty
                ? $"the list does not state identifiers for {Describe(inEffect[0])}"
                : $"no identifier of the party is printed for {Describe(inEffect[0])}"),
            Unanswered(party));
    }

    private static Fact Compared(
        Party party,
        FactDefinition definition,
        string field,
        bool isStated,
        ImmutableArray<PartyMatch> inEffect,
        EvidenceKind kind,
        Func<ListedParty, bool> listStates,
        params ReadOnlySpan<EvidenceAgreement> agreements)
    {
        if (!isStated)
        {
            return PartyFields.Absent(party, definition, field);
        }

        if (Unlisted(party, definition, inEffect) is { } none)
        {
            return none;
        }

        var best = inEffect[0];
        if (Find(best, kind, agreements) is { } found)
        {
            return definition.True($"{found.Text} ({Describe(best)})");
        }

        // Identity is a matter of one candidate, but a lower one that agrees must not vanish.
        foreach (var other in inEffect[1..])
        {
            if (Find(other, kind, agreements) is { } elsewhere)
            {
                return definition.Undecided($"{elsewhere.Text} ({Describe(other)}, a candidate that ranks lower)");
            }
        }

        // A field that was not answered could bring up another candidate, with which it agrees.
        var compared = best.Evidence.FirstOrDefault(e => e.Kind == kind && e.Agreement != EvidenceAgreement.NotComparable);
        return !listStates(best.Party) ? PartyFields.OrMissing(definition, definition.False($"the list does not state it for {Describe(best)}"), Unanswered(party))
            : compared is null ? definition.Undecided($"{field} and the list's entry for {Describe(best)} could not be compared")
            : PartyFields.OrMissing(definition, definition.False($"{compared.Text} ({Describe(best)})"), Unanswered(party));
    }

    // Without a candidate nothing is compared; without all names answered it is not known that there is none.
    private static Fact? Unlisted(Party party, FactDefinition definition, ImmutableArray<PartyMatch> inEffect) =>
        inEffect.IsEmpty ? PartyFields.OrMissing(definition, definition.False("no listed name in effect resembles the party's"), Unanswered(party)) : null;

    private Fact ListingConfirmed(Party party, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.ListingConfirmed;
        if (PartyFields.Text(party.ConfirmedListing) is not { } reference)
        {
            return PartyFields.Absent(party, definition, "confirmed_listing");
        }

        ListedParty? former = null;
        foreach (var listed in _parties)
        {
            foreach (var designation in listed.Designations)
            {
                if (!IsReference(reference, listed, designation))
                {
                    continue;
                }

                if (designation.IsInEffectOn(asOf))
                {
                    return Confirmed(definition, listed, designation, asOf, scope);
                }

                former = listed;
            }
        }

        return former is null
            ? definition.Undecided($"the confirmed reference \"{reference}\" is not on the watchlist")
            : definition.False($"{Name(former)} was not in effect: {Effect(former, asOf)}");
    }

    private static bool IsOnlyBank(Party party, ListedParty listed) =>
        PartyFields.Text(party.Bic) is { } bic
        && !(party.Identifiers ?? []).Append(party.Email).Append(party.Phone).Select(PartyFields.Text).OfType<string>()
            .Any(value => Compact(value) is { } key && !string.Equals(key, Compact(bic), StringComparison.Ordinal)
                && listed.Identifiers.Any(i => string.Equals(Compact(i.Value), key, StringComparison.Ordinal)));

    // A confirmed identity with a party of one list is an identity with the party that the other lists name too.
    private static Fact Confirmed(FactDefinition definition, ListedParty listed, Designation designation, DateOnly asOf, ListedScope scope)
    {
        var fact = definition.True($"a reviewer confirmed the party to be {Name(listed)}", Cite(designation));
        return scope.Counts(listed, asOf) ? fact
            : scope.OthersOpen ? scope.Open(fact)
            : definition.False($"{fact.Text}, of which the watchlist holds no {scope.Authority} designation");
    }

    /// <summary>Whether the reference is one of the listed party's.</summary>
    public static bool IsReference(string reference, ListedParty listed) =>
        listed.Designations.Any(d => IsReference(reference, listed, d)) || listed.Mentions.Any(m => string.Equals(reference, m.Reference, StringComparison.OrdinalIgnoreCase));

    private static bool IsReference(string reference, ListedParty listed, Designation designation) =>
        string.Equals(reference, designation.Reference, StringComparison.OrdinalIgnoreCase)
        || string.Equals(reference, $"{designation.Authority}:{designation.Reference}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(reference, listed.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Matches by whether they were in effect on the day, the best candidate first.</summary>
    public static ListedCandidates Split(ImmutableArray<PartyMatch> matches, DateOnly asOf)
    {
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

    private static ImmutableArray<string> Identifiers(Party party)
    {
        IEnumerable<string?> all = [.. party.Identifiers ?? [], party.Bic, party.Email, party.Phone];
        return [.. all.Select(PartyFields.Text).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // Without them it is not known that there is no candidate: a name or a number of the party may be listed.
    private static ImmutableArray<string> Unanswered(Party party) =>
        [.. PartyFields.MissingNames(party), .. IdentifierFields.Where(f => !IsAnswered(party, f))];

    private static bool IsAnswered(Party party, string field) => party.StatedNone.Contains(field) || field switch
    {
        "identifiers" => party.Identifiers is not null,
        "email" => PartyFields.Text(party.Email) is not null,
        "phone" => PartyFields.Text(party.Phone) is not null,
        _ => PartyFields.Text(party.Bic) is not null,
    };

    private static MatchEvidence? Find(PartyMatch match, EvidenceKind kind, ReadOnlySpan<EvidenceAgreement> agreements)
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

    // The matcher's form, which leaves letters without a digit out; a bank code may be such.
    private static string? Compact(string value)
    {
        if (IdentifierText.Normalise(value) is { } normal)
        {
            return normal;
        }

        var letters = string.Concat(EvidenceText.Fold(value).Where(char.IsLetterOrDigit));
        return letters.Length is 8 or 11 && letters.All(char.IsAsciiLetterOrDigit) ? letters : null;
    }

    private static string Describe(PartyMatch match) => $"the listed name \"{match.Alias.Name}\" of {Name(match.Party)}";

    private static string Name(ListedParty party) =>
        $"{party.PrimaryName} ({string.Join(", ", party.Designations.Select(d => $"{d.Authority} {d.Reference}").Concat(party.Mentions.Select(m => $"only mentioned: {m.List} {m.Reference}")).Distinct())})";

    private static string Cite(Designation designation) => designation.ListedOn is { } listed
        ? string.Create(CultureInfo.InvariantCulture, $"{designation.List}, {designation.Reference}, listed {listed:yyyy-MM-dd}")
        : $"{designation.List}, {designation.Reference}";

    private static string Effect(ListedParty party, DateOnly asOf)
    {
        var texts = party.Designations.Where(d => !d.IsInEffectOn(asOf)).Select(d => d.ListedOn > asOf
            ? string.Create(CultureInfo.InvariantCulture, $"{d.Authority} {d.Reference} listed later, on {d.ListedOn:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{d.Authority} {d.Reference} delisted on {d.DelistedOn:yyyy-MM-dd}"));
        return string.Join("; ", texts);
    }
}
