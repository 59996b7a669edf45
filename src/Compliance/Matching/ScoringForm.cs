using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
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
        var tokens = form.Tokens.AsSpan();
        Span<(int Start, int End)> runs = stackalloc (int, int)[tokens.Length * (LongestRun - 1)];
        runs = form.Script is Script.Han or Script.Hangul ? [] : runs[..FindRuns(tokens, runs)];
        var units = new NameUnit[tokens.Length + runs.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var weight = WeightOf(token);
            units[i] = NameUnit.Of(kind, token.Text, token.Canonical, token.Kind, weight, i, 1, numbers?.Of(token.Text, token.Kind, false) ?? -1);
            TotalWeight += weight;
            SignificantTokens += token.IsSignificant ? 1 : 0;
        }

        for (var i = 0; i < runs.Length; i++)
        {
            units[tokens.Length + i] = Joined(numbers, tokens, runs[i]);
        }

        Units = ImmutableCollectionsMarshal.AsImmutableArray(units);
        Bigrams = BigramSet.Of(form.Normalised);
        KoreanWords = kind == NameKind.Organisation && form.Script == Script.Latin
            ? RomanisedKorean.Read(TellingWords(tokens))
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

    private int WeightOf(in NameToken token) => Kind == NameKind.Organisation ? BodyWords.Weight(token) : token.Weight;

    private static string TellingWords(ReadOnlySpan<NameToken> tokens)
    {
        string? only = null;
        StringBuilder? joined = null;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                joined = only is null ? null : (joined ?? new StringBuilder(only)).Append(token.Text);
                only ??= token.Text;
            }
        }

        return joined?.ToString() ?? only ?? "";
    }

    // The neighbouring tokens that are read as one word.
    private int FindRuns(ReadOnlySpan<NameToken> tokens, Span<(int Start, int End)> runs)
    {
        var count = 0;
        for (var start = 0; start < tokens.Length; start++)
        {
            var length = 0;
            var telling = false;
            for (var end = start; end < tokens.Length && end - start < LongestRun; end++)
            {
                length += tokens[end].Text.Length;
                if (tokens[end].Kind is TokenKind.Initial or TokenKind.LegalForm || length > LongestJoined)
                {
                    break;
                }

                telling |= tokens[end].Kind == TokenKind.Word;
                if (end > start && (telling || Kind != NameKind.Organisation))
                {
                    runs[count++] = (start, end);
                }
            }
        }

        return count;
    }

    private NameUnit Joined(UnitNumbers? numbers, ReadOnlySpan<NameToken> tokens, (int Start, int End) run)
    {
        var weight = 0;
        for (var i = run.Start; i <= run.End; i++)
        {
            weight += WeightOf(tokens[i]);
        }

        var text = run.End - run.Start == 1
            ? string.Concat(tokens[run.Start].Text, tokens[run.End].Text)
            : string.Concat(tokens[run.Start].Text, tokens[run.Start + 1].Text, tokens[run.End].Text);
        return NameUnit.Of(Kind, text, text, TokenKind.Word, weight, run.Start, run.End - run.Start + 1, numbers?.Of(text, TokenKind.Word, true) ?? -1);
    }
}

/// <summary>Numbers the distinct units of the listed names so that a query compares each of them once.</summary>
internal sealed class UnitNumbers
{
    // By kind, those of single words before those of joined ones.
    private readonly Dictionary<string, int>?[] _numbers = new Dictionary<string, int>?[2 * (int)(TokenKind.Number + 1)];

    public int Count { get; private set; }

    public int Of(string text, TokenKind kind, bool joined)
    {
        var numbers = _numbers[(2 * (int)kind) + (joined ? 1 : 0)] ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = Count++);
        }

        return number;
    }
}
