using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names.Korean;
using Compliance.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

[TestFixture]
internal sealed class KoreanProperties
{
    private static readonly ImmutableArray<char> Syllables = NameSyllables.All;
    private static readonly ImmutableArray<string> SurnameHangul = [.. Surnames.All.Where(s => s.Northern.Length == 1).Select(s => s.Northern)];

    private static Arbitrary<string> Names() => Arb.From(
        from surname in Gen.Elements(SurnameHangul.AsEnumerable())
        from first in Gen.Elements(Syllables.AsEnumerable())
        from second in Gen.Elements(Syllables.AsEnumerable())
        from isShort in Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false)))
        select isShort ? $"{surname}{first}" : $"{surname}{first}{second}");

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_name_in_Hangul_meets_its_northern_spelling() =>
        Prop.ForAll(Names(), name => Of(name, Hangul.Romanise(name)) >= MatchOptions.Default.PossibleFrom);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Order_hyphens_and_joining_of_a_spelled_name_keep_it_possible() => Prop.ForAll(Names(), name =>
    {
        var words = Hangul.Romanise(name).Split(' ');
        var (surname, given) = (words[0], words[1..]);
        var spelled = $"{surname} {string.Join(' ', given)}";
        return Of(spelled, $"{surname.ToUpperInvariant()}, {string.Join('-', given)}") >= 9_000
            && Of(spelled, $"{string.Join('-', given)} {surname}") >= 9_000
            // "oi" is 외 as well as 오이: joined, such a name is another one.
            && (SpellingDictionary.Of(SpellingSystem.Latin).Find(string.Concat(given)) is not null
                || Of(spelled, $"{surname} {string.Concat(given)}") >= MatchOptions.Default.PossibleFrom);
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property The_comparison_is_symmetric_and_only_the_same_name_is_the_same() => Prop.ForAll(Names(), Names(), (left, right) =>
    {
        var (a, b) = (Hangul.Romanise(left), Hangul.Romanise(right));
        return Of(a, b) == Of(b, a) && Of(left, b) == Of(b, left) && Of(a, a) == 10_000 && (a == b || Of(a, b) < 10_000);
    });

    private static int Of(string left, string right) => PartyMatcher.MatchPair(PartyKind.Person, left, right).Similarity;
}
