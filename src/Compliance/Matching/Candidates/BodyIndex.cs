using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed bodies that a name resembles otherwise than by a word: by its initials, or by the sounds of all its words together.</summary>
internal sealed class BodyIndex
{
    /// <summary>More legal forms than this in one name are not taken apart.</summary>
    private const int MostLegalForms = 4;

    private readonly Dictionary<string, int[]> _byInitials;
    private readonly Dictionary<string, int[]> _acronyms;
    private readonly SoundIndex _sounds;
    private readonly int[] _always;

    /// <summary>Makes an index of forms of bodies' names.</summary>
    public BodyIndex(ScoringForm[] forms)
    {
        var numbers = Enumerable.Range(0, forms.Length).ToArray();
        _sounds = new SoundIndex(numbers.Where(f => forms[f].KoreanWords is not null).Select(f => new ListedSound(forms[f].KoreanWords!, f)));
        _acronyms = numbers.Where(f => forms[f].Form.Tokens.Length == 1).GroupBy(f => forms[f].Form.Tokens[0].Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _byInitials = numbers.Where(f => LegalForms(forms[f]) <= MostLegalForms).SelectMany(f => Acronyms.Of(forms[f]).Select(a => (Acronym: a, Form: f)))
            .GroupBy(a => a.Acronym, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.Form).ToArray(), StringComparer.Ordinal);

        // Names of nothing but legal forms, and of very many: no bound holds for them.
        _always = [.. numbers.Where(f => LegalForms(forms[f]) == forms[f].Form.Tokens.Length || LegalForms(forms[f]) > MostLegalForms)];
    }

    /// <summary>Adds the numbers of the forms that may be as alike as the floor, some perhaps twice.</summary>
    public void Find(ScoringForm query, int floor, List<int> found)
    {
        found.AddRange(_always);
        if (floor <= Acronyms.Most)
        {
            if (query.Form.Tokens.Length == 1)
            {
                found.AddRange(_byInitials.GetValueOrDefault(query.Form.Tokens[0].Text, []));
            }

            if (LegalForms(query) <= MostLegalForms)
            {
                foreach (var acronym in Acronyms.Of(query))
                {
                    found.AddRange(_acronyms.GetValueOrDefault(acronym, []));
                }
            }
            else
            {
                found.AddRange(_acronyms.Values.SelectMany(f => f));
            }
        }

        // Bound: words that read as the same Korean sounds, taken together, are so alike or not counted.
        if (query.KoreanWords is { } sounds)
        {
            _sounds.Near(sounds, BodyAlignment.WellMet, found);
        }
    }

    private static int LegalForms(ScoringForm form) => form.Form.Tokens.Count(t => t.Kind == TokenKind.LegalForm);
}
