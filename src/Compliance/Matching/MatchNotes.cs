using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>Says what limited or lifted a match and what would change its band.</summary>
internal static class MatchNotes
{
    public static ImmutableArray<string> Of(
        ImmutableArray<string> comparison, int effective, MatchBand band, PreparedName queried, Alias alias, ImmutableArray<MatchEvidence> evidence,
        NameQuery query, ListedParty party, MatchOptions options)
    {
        var notes = comparison.ToBuilder();
        AddBand(notes, effective, band, alias, evidence, options);
        AddMissing(notes, query, party);
        if (party.Kind == PartyKind.Person && !evidence.Any(IsSecondIdentifier) && HomonymNote.Of(queried) is { } homonyms)
        {
            notes.Add(homonyms);
        }

        return notes.ToImmutable();
    }

    private static void AddBand(
        ImmutableArray<string>.Builder notes, int effective, MatchBand band, Alias alias, ImmutableArray<MatchEvidence> evidence, MatchOptions options)
    {
        if (alias.Quality == AliasQuality.Weak && !options.WeakAliasesCountFully)
        {
            notes.Add("The listed name is a weak alias: alone it does not reach the top band.");
        }

        var named = options.BandOf(effective);
        if (band < named)
        {
            notes.Add($"Lowered from {Word(named)} to {Word(band)}: {string.Join("; ", evidence.Where(e => e.Decibans < 0).Select(e => e.Text))}.");
        }
        else if (band > named && !evidence.Any(e => e is { Kind: EvidenceKind.Identifier, Agreement: EvidenceAgreement.Agrees }))
        {
            notes.Add($"Raised from {Word(named)} to {Word(band)}: {string.Join("; ", evidence.Select(e => e.Text))}.");
        }
        else if (band > named)
        {
            notes.Add("The identifier agrees and the names do not: lists have given one number to two persons, compare both.");
        }
        else if (band < MatchBand.Strong)
        {
            notes.Add($"Strong from a similarity of {options.StrongFrom}, possible from {options.PossibleFrom}; this is {effective}.");
        }
    }

    // What the list states and the query does not.
    private static void AddMissing(ImmutableArray<string>.Builder notes, NameQuery query, ListedParty party)
    {
        if (query.BirthDate is null && !party.BirthDates.IsDefaultOrEmpty)
        {
            notes.Add("A date of birth would raise or lower this: the listed party has one.");
        }

        if (query.Identifiers.IsDefaultOrEmpty && !party.Identifiers.IsDefaultOrEmpty)
        {
            notes.Add("A passport or other number would raise this if it agrees: the listed party has one.");
        }

        if (query.BirthPlaces.IsDefaultOrEmpty && !party.BirthPlaces.IsDefaultOrEmpty)
        {
            notes.Add("A place of birth would raise this if it agrees: the listed party has one.");
        }
    }

    private static bool IsSecondIdentifier(MatchEvidence evidence) =>
        evidence.Kind is EvidenceKind.BirthDate or EvidenceKind.Identifier && evidence.Agreement is not EvidenceAgreement.NotComparable;

    private static string Word(MatchBand band) => band switch
    {
        MatchBand.Strong => "strong",
        MatchBand.Possible => "possible",
        MatchBand.Weak => "weak",
        _ => "no match",
    };
}
