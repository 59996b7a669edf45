using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Screening;

namespace Compliance.PackTesting.Given;

/// <summary>What a case gives in place of the search for names, and what an earlier review confirmed.</summary>
/// <param name="Matches">Candidates, or their absence, by role.</param>
/// <param name="Confirmed">The references that the record carries as confirmed.</param>
internal sealed record GivenEvidence(ImmutableArray<GivenMatch> Matches, ImmutableArray<GivenReference> Confirmed)
{
    /// <summary>The candidates for the parties of a record. A reference that the watchlist does not hold is reported: it stands for nobody.</summary>
    public SuppliedCandidates? Resolve(ScreeningRecord record, Screener screener, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var confirmed in Confirmed.Where(c => Find(screener, c.Reference) is null))
        {
            diagnostics.Add(Unlisted(confirmed.Reference, confirmed.Location));
        }

        if (Matches.IsEmpty)
        {
            return null;
        }

        var candidates = record.Parties
            .Where(p => Matches.Any(m => string.Equals(m.Role, p.Role, StringComparison.Ordinal)))
            .Select(p => KeyValuePair.Create(p.Party, Of(p, screener, diagnostics)));
        return new SuppliedCandidates(candidates);
    }

    private ImmutableArray<PartyMatch> Of(PartyInRole party, Screener screener, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<PartyMatch>();
        foreach (var match in Matches.Where(m => m.Reference is not null && string.Equals(m.Role, party.Role, StringComparison.Ordinal)))
        {
            if (Find(screener, match.Reference!) is { } listed)
            {
                found.Add(match.With(listed, party.Party, screener.Profile.Matching));
            }
            else
            {
                diagnostics.Add(Unlisted(match.Reference!, match.Location));
            }
        }

        return found.ToImmutable();
    }

    private static ListedParty? Find(Screener screener, string reference) =>
        screener.Compared.FirstOrDefault(p => ConfirmedListing.IsReference(reference, p));

    private static Diagnostic Unlisted(string reference, SourceLocation location) => Diagnostic.Error(
        PackTestDiagnostics.Unlisted,
        $"no party that the pack compares has the reference \"{Diagnostic.Excerpt(reference)}\"",
        location,
        "a reference on the watchlist, such as KPe.050",
        "correct it, or bring the party in with own_list");
}

/// <summary>A confirmed reference and where it is written.</summary>
internal sealed record GivenReference(string Reference, SourceLocation Location);

/// <summary>One candidate that is given for a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Reference">The listed party; null for "no candidate".</param>
/// <param name="Similarity">How alike the names shall be, in basis points.</param>
/// <param name="BirthDate">What the date of birth shall say, or null for nothing.</param>
/// <param name="Country">What the country shall say, or null for nothing.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record GivenMatch(
    string Role, string? Reference, int Similarity, EvidenceAgreement? BirthDate, EvidenceAgreement? Country, SourceLocation Location)
{
    /// <summary>The match: its band and score follow from the similarity and the evidence as they do in the search.</summary>
    public PartyMatch With(ListedParty listed, Party party, MatchOptions options)
    {
        var evidence = ImmutableArray.CreateBuilder<MatchEvidence>();
        if (BirthDate is { } birthDate)
        {
            evidence.Add(new MatchEvidence(EvidenceKind.BirthDate, birthDate, Weight(birthDate, BirthDateEvidence.SameDay, BirthDateEvidence.NearDay, BirthDateEvidence.OtherYear), $"date of birth: {Word(birthDate)}, given by the test"));
        }

        if (Country is { } country)
        {
            evidence.Add(new MatchEvidence(EvidenceKind.Country, country, Weight(country, CandidateEvidence.SameCountry, CandidateEvidence.SameCountry, CandidateEvidence.OtherCountry), $"country: {Word(country)}, given by the test"));
        }

        var facts = evidence.ToImmutable();
        var decibans = facts.Sum(e => e.Decibans);
        var alias = listed.Names[0];
        var effective = MatchScore.Effective(Similarity, alias, options);
        var band = MatchScore.Band(effective, listed, facts, options with { AgreementRaises = false });
        return new PartyMatch
        {
            Party = listed,
            Alias = alias,
            QueryName = party.Name ?? party.NativeName ?? "",
            Similarity = Similarity,
            EvidenceDecibans = decibans,
            Score = MatchScore.Of(effective, decibans, band, options),
            Band = band,
            Evidence = facts,
            Explanation = new MatchExplanation([], ["given by the test, not searched for"]),
        };
    }

    private static int Weight(EvidenceAgreement agreement, int agrees, int near, int contradicts) => agreement switch
    {
        EvidenceAgreement.Agrees => agrees,
        EvidenceAgreement.Near => near,
        _ => contradicts,
    };

    private static string Word(EvidenceAgreement agreement) => ChoiceWords<EvidenceAgreement>.Word(agreement);
}
