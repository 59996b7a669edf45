using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>Says what limited or lifted a match and what would change its band.</summary>
internal static class MatchNotes
{
    public static ImmutableArray<string> Of(
        ImmutableArray<string> comparison, int effective, MatchBand band, Alias alias, ImmutableArray<MatchEvidence> evidence,
        NameQuery query, ListedParty party, MatchOptions options)
    {
        var notes = comparison.ToBuilder();
        if (alias.Quality == AliasQuality.Weak && !options.WeakAliasesCountFully)
        {
            notes.Add("The listed name is a weak alias: alone it does not reach the top band.");
        }

        var named = options.BandOf(effective);
        foreach (var contradiction in evidence.Where(MatchScore.IsDecisiveContradiction))
        {
            notes.Add($"Lowered from {Word(named)}: {contradiction.Text}.");
        }

        if (band > named)
        {
            notes.Add("The identifier agrees and the names do not: lists have given one number to two persons, compare both.");
        }
        else if (band == named && band < MatchBand.Strong)
        {
            notes.Add($"Strong from a similarity of {options.StrongFrom}, possible from {options.PossibleFrom}; this is {effective}.");
        }

        if (query.BirthDate is null && !party.BirthDates.IsDefaultOrEmpty)
        {
            notes.Add("A date of birth would raise or lower this: the listed party has one.");
        }

        return notes.ToImmutable();
    }

    private static string Word(MatchBand band) => band switch
    {
        MatchBand.Strong => "strong",
        MatchBand.Possible => "possible",
        MatchBand.Weak => "weak",
        _ => "no match",
    };
}
