using System.Collections.Immutable;
using System.Numerics;
using Compliance.Names;
using Compliance.Names.Korean;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>A form of a name made ready for comparison.</summary>
internal sealed class ScoringForm
{
    private const int LongestRun = 3;
    private const int LongestJoined = 24;

    public ScoringForm(NameForm form, NameKind kind, UnitNumbers? numbers)
    {
        Form = form;
        Kind = kind;
        Korean = kind == NameKind.Person && !form.IsTransliterated ? KoreanParser.Parse(form) : [];
        var units = ImmutableArray.CreateBuilder<NameUnit>();
        for (var i = 0; i < form.Tokens.Length; i++)
        {
            var token = form.Tokens[i];
            var weight = WeightOf(token);
            Add(units, numbers, token.Text, token.Canonical, token.Kind, weight, 1u << i, false);
            TotalWeight += weight;
        }

        SignificantTokens = form.Tokens.Count(t => t.IsSignificant);
        if (form.Script is not (Script.Han or Script.Hangul))
        {
            AddJoined(units, numbers, form.Tokens);
        }

        Units = units.ToImmutable();
        Bigrams = BigramSet.Of(form.Normalised);
        KoreanWords = kind == NameKind.Organisation && form.Script == Script.Latin
            ? RomanisedKorean.Read(string.Concat(form.Tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Text)))
            : null;
        Craft = kind == NameKind.Craft ? CraftName.Of(form) : null;
    }

    private ScoringForm(ScoringForm other, ImmutableArray<KoreanName> korean)
    {
        (Form, Kind, Units, TotalWeight, SignificantTokens, Korean) = (other.Form, other.Kind, other.Units, other.TotalWeight, other.SignificantTokens, korean);
    }

    public NameForm Form { get; }

    public NameKind Kind { get; }

    /// <summary>Tokens first, in order; joined neighbours after them.</summary>
    public ImmutableArray<NameUnit> Units { get; }

    /// <summary>The ways to read it as a Korean person's name.</summary>
    public ImmutableArray<KoreanName> Korean { get; private init; }

    /// <summary>Whether it reads as Korean by its own letters, so that only the syllables decide whether another Korean name is the same.</summary>
    public bool IsKorean => Korean.Length > 0 && Korean[0].Origin != KoreanOrigin.Pinyin && !IsRepaired;

    /// <summary>Whether it reads as Korean when a misspelling is repaired.</summary>
    public bool IsRepaired => Korean.Length > 0 && Korean[0].Origin == KoreanOrigin.Spelled && Korean[0].Cost >= SpellingRepair.OneEdit;

    public int TotalWeight { get; }

    /// <summary>The pairs of neighbouring letters, by which names that are equally alike otherwise are told apart.</summary>
    public BigramSet Bigrams { get; }

    /// <summary>All telling words of an organisation's name together, read as romanised Korean; null when they do not read so.</summary>
    public RomanisedKorean? KoreanWords { get; }

    /// <summary>The name of a ship or aircraft; null for others.</summary>
    public CraftName? Craft { get; }

    public int SignificantTokens { get; }

    /// <summary>The form with the Korean readings of the text that it was transliterated from.</summary>
    public ScoringForm ReadAs(ImmutableArray<KoreanName> korean) => new(this, korean);

    /// <summary>Whether a token that matters met nothing.</summary>
    public bool HasUnused(uint used, Func<NameToken, bool> matters)
    {
        if (BitOperations.PopCount(used) == Form.Tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < Form.Tokens.Length; i++)
        {
            if ((used & (1u << i)) == 0 && matters(Form.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private int WeightOf(NameToken token) => Kind == NameKind.Organisation ? BodyWords.Weight(token) : token.Weight;

    private void AddJoined(ImmutableArray<NameUnit>.Builder units, UnitNumbers? numbers, ImmutableArray<NameToken> tokens)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            var text = "";
            var weight = 0;
            var mask = 0u;
            var telling = false;
            for (var end = start; end < tokens.Length && end - start < LongestRun; end++)
            {
                if (tokens[end].Kind is TokenKind.Initial or TokenKind.LegalForm || text.Length + tokens[end].Text.Length > LongestJoined)
                {
                    break;
                }

                text += tokens[end].Text;
                weight += WeightOf(tokens[end]);
                mask |= 1u << end;
                telling |= tokens[end].Kind == TokenKind.Word;
                if (end > start && (telling || Kind != NameKind.Organisation))
                {
                    Add(units, numbers, text, text, TokenKind.Word, weight, mask, true);
                }
            }
        }
    }

    private void Add(
        ImmutableArray<NameUnit>.Builder units, UnitNumbers? numbers, string text, string canonical, TokenKind kind, int weight, uint mask, bool joined) =>
        units.Add(new NameUnit(text, canonical, kind, weight, mask, joined, NameUnit.LettersOf(text), numbers?.Of(text, kind, joined) ?? -1,
            Kind == NameKind.Organisation && kind == TokenKind.Word ? RomanisedKorean.Read(text) : null, Kind == NameKind.Person ? SpellingKey.Of(text) : text));
}

/// <summary>Numbers the distinct units of the listed names so that a query compares each of them once.</summary>
internal sealed class UnitNumbers
{
    private readonly Dictionary<(string Text, TokenKind Kind, bool Joined), int> _numbers = [];

    public int Count => _numbers.Count;

    public int Of(string text, TokenKind kind, bool joined)
    {
        if (!_numbers.TryGetValue((text, kind, joined), out var number))
        {
            _numbers.Add((text, kind, joined), number = _numbers.Count);
        }

        return number;
    }
}
