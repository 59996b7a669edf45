using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on names resembling listed ones.</summary>
internal static class ListedResemblance
{
    private static volatile NoneOnDay? _noneOn;

    /// <summary>Whether a name of the party resembles a listed one.</summary>
    public static Fact OfNames(StatedParty stated, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf)
    {
        var definition = FactCatalogue.ListedName;
        var names = stated.Names;
        if (!names.IsEmpty && inEffect.IsEmpty && !CanMeetLatin(names, stated.Party.Form))
        {
            return definition.Undecided(
                $"\"{string.Join("\", \"", names)}\" resembles no listed name of its own script, but listed names are rarely printed in it: a Latin spelling is needed");
        }

        if (inEffect.IsEmpty && names.Any(NameReach.IsTooLong))
        {
            return definition.Undecided("a name is longer than what is compared of it: the shorter name of each party is needed");
        }

        var fact = names.IsEmpty ? null : Of(definition, inEffect, later, asOf, names is [var only] ? only : string.Join("\", \"", names));
        return fact is not null && (fact.Value != Truth.False || stated.Missing.IsEmpty) ? fact : stated.Missing.Or(definition, fact?.Text);
    }

    /// <summary>Whether a name resembles a listed one, by the candidates that it has.</summary>
    public static Fact Of(FactDefinition definition, ImmutableArray<PartyMatch> inEffect, ImmutableArray<PartyMatch> later, DateOnly asOf, string name)
    {
        if (inEffect.IsEmpty)
        {
            return definition.False(later.IsEmpty
                ? string.Concat("\"", name, NoneOn(asOf))
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{name}\" resembles {ListedWords.Describe(later[0])}, which was not in effect on {asOf:yyyy-MM-dd}: {ListedWords.Effect(later[0].Party, asOf)}"));
        }

        var best = inEffect[0];
        var verb = ListedFacts.Find(best, EvidenceKind.Identifier, [EvidenceAgreement.Agrees]) is null ? "resembles" : "shares an identifier with";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{best.QueryName}\" {verb} {ListedWords.Describe(best)}, the names {best.Similarity} of 10000 alike: a candidate, not an identity");
        var grade = Math.Max(best.Similarity, 1);
        var source = string.Join("; ", best.Party.Designations.Where(d => d.IsInEffectOn(asOf)).Select(ListedWords.Cite));
        return best.Alias.Quality == AliasQuality.Weak
            ? definition.Undecided($"{text}; the list calls this name a weak alias", source, grade)
            : best.Band == MatchBand.Strong ? definition.True(text, source, grade)
            : definition.Undecided(text, source, grade);
    }

    private static bool CanMeetLatin(ImmutableArray<string> names, PartyForm? form)
    {
        foreach (var name in names)
        {
            if (NameReach.CanMeetLatin(name, form is null ? null : form == PartyForm.Person))
            {
                return true;
            }
        }

        return false;
    }

    // A run asks about one day.
    private static string NoneOn(DateOnly asOf)
    {
        var none = _noneOn;
        if (none is null || none.Day != asOf)
        {
            _noneOn = none = new NoneOnDay(asOf, string.Create(CultureInfo.InvariantCulture, $"\" resembles no listed name in effect on {asOf:yyyy-MM-dd}"));
        }

        return none.Text;
    }

    private sealed record NoneOnDay(DateOnly Day, string Text);
}
