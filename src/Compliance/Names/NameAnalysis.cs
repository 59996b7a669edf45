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
        foreach (var alternative in Cap(name).Split(';'))
        {
            // An acute accent standing alone is a mistyped apostrophe; compatibility decomposition would make it a blank.
            var folded = UnicodeFolding.Fold(alternative.Replace('\u00B4', '\''));
            foreach (var part in BracketedParts.Of(folded))
            {
                AddForms(forms, part, kind);
            }
        }

        var distinct = forms.DistinctBy(f => (f.Normalised, f.Script, f.IsTransliterated)).ToList();
        // A bracket that holds only a country, a title or a legal form is no name beside the name itself; when there is nothing
        // else ("Haji", "State Bank") it is all there is to compare.
        var telling = distinct.Where(f => f.Tokens.Any(t => t.IsSignificant)).ToList();
        // A transliteration never stands alone: it does not compare with another one, not even with itself.
        telling = telling.TrueForAll(f => f.IsTransliterated) ? distinct : telling;
        return new AnalysedName(name, kind, [.. telling.Count > 0 ? telling : distinct]);
    }

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
        foreach (var (script, text) in ByScript(part))
        {
            Add(forms, text, script, false, kind);
            var source = kind == NameKind.Organisation && script == Script.Hangul ? HangulWords.Romanise(text) : Transliteration.ToLatin(text, script);
            if (source is { } latin)
            {
                Add(forms, latin, Script.Latin, true, kind);
            }
        }
    }

    private static void Add(List<NameForm> forms, string text, Script script, bool isTransliterated, NameKind kind)
    {
        var comma = kind == NameKind.Person ? text.IndexOf(',', StringComparison.Ordinal) : -1;
        var tokens = Tokeniser.Tokenise(text, script, kind);
        if (tokens.Length > 0)
        {
            var beforeComma = comma < 0 ? 0 : Tokeniser.Tokenise(text[..comma], script, kind).Length;
            forms.Add(new NameForm(tokens, script, isTransliterated, beforeComma < tokens.Length ? beforeComma : 0));
        }
    }

    // Words of one script make one text, in the order in which the scripts first appear.
    private static List<(Script Script, string Text)> ByScript(string part)
    {
        var words = string.Join(' ', part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Transliteration.ReplaceConfusables));
        var order = new List<Script>();
        var texts = new Dictionary<Script, StringBuilder>();
        foreach (var segment in Scripts.Segments(words))
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
