using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Packs;

/// <summary>Text with typed placeholders: <c>{a.kind}</c> is an expression; <c>{law}</c>, <c>{days}</c> and <c>{as_of}</c> are supplied.</summary>
internal sealed record ExplanationTemplate(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>Fills the placeholders: once with the values that identify a party, and once with their role in brackets instead.</summary>
    /// <param name="context">The scope.</param>
    /// <param name="supplied">The values of <c>law</c>, <c>days</c> and <c>as_of</c>.</param>
    /// <param name="before">What stands before the text.</param>
    public (string Text, string WithoutNames) Render(EvaluationContext context, SuppliedWords supplied, string before)
    {
        var texts = new string[Parts.Length + 1];
        texts[0] = before;
        var namesParty = false;
        for (var i = 0; i < Parts.Length; i++)
        {
            var part = Parts[i];
            texts[i + 1] = part.Expression is { } expression ? Shown(expression.Evaluate(context)) : part.Supplied is { } key ? supplied[key] : part.Text;
            namesParty |= part.NamesParty;
        }

        var text = string.Concat(texts);
        if (!namesParty)
        {
            return (text, text);
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i] is { NamesParty: true, Expression: { } expression })
            {
                texts[i + 1] = $"[{expression.Text}]";
            }
        }

        return (text, string.Concat(texts));
    }

    private static string Shown(in Value value) => value.IsUnknown ? "(not stated)" : value.ToString();
}

/// <summary>Literal text, a supplied word, or an expression.</summary>
internal sealed record TemplatePart(string Text, string? Supplied, BoundExpression? Expression)
{
    /// <summary>Whether its value identifies a party.</summary>
    public bool NamesParty { get; } = Expression is not null && Expression.Reads.Any(PersonalData.IsPersonal);
}

/// <summary>What the evaluator supplies to an explanation.</summary>
internal readonly record struct SuppliedWords(string Law, string Days, string AsOf)
{
    /// <summary>The value of a placeholder.</summary>
    /// <exception cref="ArgumentException">There is no such placeholder.</exception>
    public string this[string key] => key switch
    {
        "law" => Law,
        "days" => Days,
        "as_of" => AsOf,
        _ => throw new ArgumentException($"There is no placeholder {{{key}}}.", nameof(key)),
    };
}
