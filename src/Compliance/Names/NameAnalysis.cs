using System.Collections.Immutable;
using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Takes a printed name apart: several names in one text, scripts, tokens and what each token does.</summary>
internal static class NameAnalysis
{
    /// <summary>How many UTF-16 units of a name are considered; what follows is ignored.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Analyses a name. Any text has a defined result; a text without letters and digits has no forms. Every name in the
    /// text is kept: the last of many may be the listed one.</summary>
    public static AnalysedName Analyse(string name, NameKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var forms = new List<NameForm>();
        HashSet<string>? outside = null;
        var capped = Cap(name);
        foreach (var alternative in capped.Contains(';', StringComparison.Ordinal) ? capped.Split(';') : [capped])
        {
            // An acute accent standing alone is a mistyped apostrophe; compatibility decomposition would make it a blank.
            var folded = UnicodeFolding.Fold(Lookalikes.ReplaceLetters(MarkBreves(alternative.Replace('\u00B4', '\''))));
            var isFirst = true;
            foreach (var part in BracketedParts.Of(folded))
            {
                var before = forms.Count;
                AddForms(forms, part, kind);
                // Before its brackets a name may be of generic words only ("Taedong Credit Bank (TCB)").
                for (var i = before; isFirst && i < forms.Count; i++)
                {
                    if (HasGenerics(forms[i].Tokens))
                    {
                        (outside ??= new HashSet<string>(StringComparer.Ordinal)).Add(forms[i].Normalised);
                    }
                }

                isFirst = false;
            }

            if (SpelledWords.InCapitals(alternative) is { } capitals)
            {
                forms = forms.ConvertAll(f => f with { Spelled = f.Spelled.WithCapitals(capitals) });
            }
        }

        if (forms.Count == 1)
        {
            return new AnalysedName(name, kind, [forms[0]]);
        }

        var distinct = forms.DistinctBy(f => (f.Normalised, f.Script, f.IsTransliterated)).ToList();
        // A bracket that holds only a country, a title or a legal form is no name beside the name itself; when there is nothing
        // else ("Haji", "State Bank") it is all there is to compare.
        var telling = distinct.Where(f => f.Tokens.Any(t => t.IsSignificant) || outside?.Contains(f.Normalised) == true).ToList();
        // A transliteration never stands alone: it does not compare with another one, not even with itself.
        telling = telling.TrueForAll(f => f.IsTransliterated) ? distinct : telling;
        return new AnalysedName(name, kind, [.. telling.Count > 0 ? telling : distinct]);
    }

    private static bool HasGenerics(ImmutableArray<NameToken> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Kind == TokenKind.Generic ? 1 : 0;
        }

        return count > 1;
    }

    // Folding takes marks away. The breve of Korean o and u becomes an apostrophe behind the vowel, as the lists print it: the tokens
    // leave apostrophes out and the reading of Korean needs them.
    private static string MarkBreves(string text) => text.AsSpan().IndexOfAny("\u014E\u014F\u016C\u016D\u0306") < 0
        ? text
        : text.Replace("\u014E", "O'", StringComparison.Ordinal).Replace("\u014F", "o'", StringComparison.Ordinal)
            .Replace("\u016C", "U'", StringComparison.Ordinal).Replace("\u016D", "u'", StringComparison.Ordinal)
            .Replace("o\u0306", "o'", StringComparison.Ordinal).Replace("u\u0306", "u'", StringComparison.Ordinal)
            .Replace("O\u0306", "O'", StringComparison.Ordinal).Replace("U\u0306", "U'", StringComparison.Ordinal);

    private static string Cap(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        return char.IsHighSurrogate(name[MaxLength - 1]) ? name[..(MaxLength - 1)] : name[..MaxLength];
    }

    private static void AddForms(List<NameForm> forms, string part, NameKind kind)
    {
        var segments = Scripts.Segments(Words(part, kind));
        var inOneAlphabet = segments.Length > 1 && segments.Any(s => s.Script == Script.Latin) && segments.Any(s => IsLikeLatin(s.Script)) ? new StringBuilder() : null;
        foreach (var segment in segments)
        {
            inOneAlphabet?.Append(IsLikeLatin(segment.Script) ? Transliteration.Map(segment.Text, segment.Script.ToString()) : segment.Text);
        }

        foreach (var (script, text) in ByScript(segments))
        {
            Add(forms, text, script, false, kind);
            var source = kind == NameKind.Organisation && script == Script.Hangul ? HangulWords.Romanise(text) : Transliteration.ToLatin(text, script, kind);
            if (source is { } latin)
            {
                Add(forms, latin, Script.Latin, true, kind);
            }
        }

        // "Kim Чен Un": words that an alphabet akin to Latin hides among Latin ones.
        if (inOneAlphabet is not null)
        {
            Add(forms, inOneAlphabet.ToString(), Script.Latin, true, kind);
        }
    }

    private static bool IsLikeLatin(Script script) => script is Script.Cyrillic or Script.Greek or Script.Armenian;

    private static string Words(string part, NameKind kind)
    {
        if (!HasBlanksToMend(part) && (kind != NameKind.Person || !part.AsSpan().ContainsAnyInRange('0', '9')))
        {
            return part;
        }

        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', kind == NameKind.Person ? words.Select(Lookalikes.ReplaceDigits) : words);
    }

    private static bool HasBlanksToMend(string part) => part.StartsWith(' ') || part.EndsWith(' ') || part.Contains("  ", StringComparison.Ordinal);

    private static void Add(List<NameForm> forms, string text, Script script, bool isTransliterated, NameKind kind)
    {
        var comma = kind == NameKind.Person ? text.IndexOf(',', StringComparison.Ordinal) : -1;
        var tokens = Tokeniser.Tokenise(text, script, kind);
        if (tokens.Length > 0)
        {
            var beforeComma = comma < 0 ? 0 : Tokeniser.Tokenise(text[..comma], script, kind).Length;
            forms.Add(new NameForm(tokens, script, isTransliterated, beforeComma < tokens.Length ? beforeComma : 0)
            {
                Spelled = kind == NameKind.Person ? SpelledWords.Of(text) : SpelledWords.None,
            });
        }
    }

    // Words of one script make one text, in the order in which the scripts first appear.
    private static List<(Script Script, string Text)> ByScript(ImmutableArray<ScriptSegment> segments)
    {
        if (segments is [var only])
        {
            return [(only.Script == Script.Common ? Script.Latin : only.Script, only.Text.Trim())];
        }

        var order = new List<Script>();
        var texts = new Dictionary<Script, StringBuilder>();
        foreach (var segment in segments)
        {
            // Digits alone read as Latin so that "313" compares with "General Bureau 313".
            var script = segment.Script == Script.Common ? Script.Latin : segment.Script;
            if (!texts.TryGetValue(script, out var text))
            {
                texts.Add(script, text = new StringBuilder());
                order.Add(script);
            }

            text.Append(text.Length > 0 ? " " : "").Append(segment.Text.Trim());
        }

        return [.. order.Select(s => (s, texts[s].ToString()))];
    }
}
