using System.Collections.Immutable;
using System.Text;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Packs;

/// <summary>Text with typed placeholders: <c>{a.kind}</c> is an expression; <c>{law}</c>, <c>{days}</c> and <c>{as_of}</c> are supplied.</summary>
internal sealed record ExplanationTemplate(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>Fills the placeholders.</summary>
    /// <param name="context">The scope.</param>
    /// <param name="supplied">The values of <c>law</c>, <c>days</c> and <c>as_of</c>.</param>
    /// <param name="withNames">Whether values that identify a party are printed; otherwise their role stands in brackets.</param>
    public string Render(EvaluationContext context, IReadOnlyDictionary<string, string> supplied, bool withNames)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            if (part.Expression is { } expression)
            {
                text.Append(!withNames && expression.Reads.Any(PersonalData.IsPersonal)
                    ? $"[{expression.Text}]"
                    : Shown(expression.Evaluate(context)));
            }
            else
            {
                text.Append(part.Supplied is { } key ? supplied[key] : part.Text);
            }
        }

        return text.ToString();
    }

    private static string Shown(Value value) => value.IsUnknown ? "(not stated)" : value.ToString();
}

/// <summary>Literal text, a supplied word, or an expression.</summary>
internal sealed record TemplatePart(string Text, string? Supplied, BoundExpression? Expression);
