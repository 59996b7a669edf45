using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the listed bodies that a name resembles otherwise than by a word: by its initials, or by the sounds of all its words together.</summary>
internal sealed class BodyIndex
{
    /// <summary>More legal forms than this in one name are not taken apart.</summary>
    private const int MostLegalForms = 4;

    private readonly HashedNumbers _byInitials;
    private readonly HashedNumbers _acronyms;
    private readonly SoundIndex _sounds;
    private readonly int[] _always;

    private BodyIndex(Builder forms, int[] places)
    {
        _byInitials = new HashedNumbers(forms.ByInitials.ConvertAll(n => n with { Number = places[n.Number] }));
        _acronyms = new HashedNumbers(forms.Acronyms.ConvertAll(n => n with { Number = places[n.Number] }));
        _sounds = new SoundIndex(forms.Sounds.Select(s => s with { Number = places[s.Number] }));
        _always = [.. forms.Always.Select(f => places[f])];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public BodyIndex(ColumnReader reader)
    {
        (_byInitials, _acronyms, _sounds, _always) = (new HashedNumbers(reader), new HashedNumbers(reader), new SoundIndex(reader), reader.Read<int>());
    }

    /// <summary>Adds the numbers of the forms that may be as alike as the floor, some perhaps twice.</summary>
    public void Find(ScoringForm query, int floor, List<int> found)
    {
        found.AddRange(_always);
        if (floor <= Acronyms.Most)
        {
            if (query.Form.Tokens.Length == 1)
            {
                CollectionExtensions.AddRange(found, _byInitials[HashedNumbers.HashOf(query.Form.Tokens[0].Text)]);
            }

            if (LegalForms(query) <= MostLegalForms)
            {
                foreach (var acronym in Acronyms.Of(query))
                {
                    CollectionExtensions.AddRange(found, _acronyms[HashedNumbers.HashOf(acronym)]);
                }
            }
            else
            {
                CollectionExtensions.AddRange(found, _acronyms.All);
            }
        }

        // Bound: words that read as the same Korean sounds, taken together, are so alike or not counted.
        if (query.KoreanWords is { } sounds)
        {
            _sounds.Near(sounds, BodyAlignment.WellMet, found);
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        _byInitials.Write(writer);
        _acronyms.Write(writer);
        _sounds.Write(writer);
        writer.Write<int>(_always);
    }

    private static int LegalForms(ScoringForm form)
    {
        var count = 0;
        foreach (var token in form.Form.Tokens)
        {
            count += token.Kind == TokenKind.LegalForm ? 1 : 0;
        }

        return count;
    }

    /// <summary>Takes forms of bodies' names one after the other.</summary>
    internal sealed class Builder
    {
        /// <summary>Forms by the acronyms that they have.</summary>
        public List<HashedNumber> ByInitials { get; } = [];

        /// <summary>Forms of one word by that.</summary>
        public List<HashedNumber> Acronyms { get; } = [];

        /// <summary>Forms whose words read as romanised Korean.</summary>
        public List<ListedSound> Sounds { get; } = [];

        /// <summary>Names of nothing but legal forms, and of very many: no bound holds for them.</summary>
        public List<int> Always { get; } = [];

        /// <summary>Takes a form.</summary>
        public void Add(ScoringForm form, int number)
        {
            var legalForms = LegalForms(form);
            if (form.KoreanWords is { } sounds)
            {
                Sounds.Add(new ListedSound(sounds, number));
            }

            if (form.Form.Tokens.Length == 1)
            {
                Acronyms.Add(new HashedNumber(HashedNumbers.HashOf(form.Form.Tokens[0].Text), number));
            }

            if (legalForms <= MostLegalForms)
            {
                foreach (var acronym in Matching.Acronyms.Of(form))
                {
                    ByInitials.Add(new HashedNumber(HashedNumbers.HashOf(acronym), number));
                }
            }

            if (legalForms == form.Form.Tokens.Length || legalForms > MostLegalForms)
            {
                Always.Add(number);
            }
        }

        /// <summary>The index of what was taken.</summary>
        /// <param name="places">The numbers under which forms are to be found, by those that they were taken with.</param>
        public BodyIndex Build(int[] places) => new(this, places);
    }
}
