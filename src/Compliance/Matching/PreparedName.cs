using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>A name analysed and made ready for comparison.</summary>
internal sealed class PreparedName
{
    public PreparedName(string text, NameKind kind, UnitNumbers? numbers = null)
    {
        Text = text;
        var forms = ImmutableArray.CreateBuilder<ScoringForm>();
        foreach (var form in NameAnalysis.Analyse(text, kind).Forms)
        {
            // A transliteration follows its original and reads as Korean when that does.
            var prepared = new ScoringForm(form, kind, numbers);
            forms.Add(form.IsTransliterated && forms.Count > 0 && !forms[^1].Korean.IsEmpty ? prepared.ReadAs(forms[^1].Korean) : prepared);
        }

        Forms = forms.ToImmutable();
    }

    public string Text { get; }

    public ImmutableArray<ScoringForm> Forms { get; }

    /// <summary>How names of such parties are read.</summary>
    public static NameKind KindOf(PartyKind kind) => kind switch
    {
        PartyKind.Person => NameKind.Person,
        PartyKind.Vessel or PartyKind.Aircraft => NameKind.Craft,
        _ => NameKind.Organisation,
    };

    /// <summary>The best similarity of any form to any form; a result below <paramref name="floor"/> may be reported lower than it is.</summary>
    public int SimilarityTo(PreparedName other, int floor = 0)
    {
        var best = 0;
        foreach (var ours in Forms)
        {
            foreach (var theirs in other.Forms)
            {
                best = Math.Max(best, NameComparison.Similarity(ours, theirs, null, floor));
            }
        }

        return best;
    }

    /// <summary>How the two names met: the first pair of forms that gives the best similarity.</summary>
    public (int Similarity, MatchExplanation Explanation) Explain(PreparedName listed)
    {
        var best = -1;
        (ScoringForm Ours, ScoringForm Theirs)? closest = null;
        foreach (var ours in Forms)
        {
            foreach (var theirs in listed.Forms)
            {
                var similarity = NameComparison.Similarity(ours, theirs, null, 0);
                if (NameComparison.CanCompare(ours, theirs) && similarity > best)
                {
                    best = similarity;
                    closest = (ours, theirs);
                }
            }
        }

        if (closest is not var (left, right))
        {
            return (0, new MatchExplanation([], ["The names are in scripts that do not compare."], new FuzzyScorers(Text, listed.Text)));
        }

        var (value, pairs, notes) = NameComparison.Explain(left, right);
        return (value, new MatchExplanation(pairs, [.. notes], new FuzzyScorers(left.Form.Normalised, right.Form.Normalised)));
    }
}
