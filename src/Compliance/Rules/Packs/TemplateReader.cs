using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Packs;

/// <summary>Reads an explanation text and binds its placeholders.</summary>
internal static class TemplateReader
{
    private static readonly string[] Supplied = ["law", "days", "as_of"];

    public static ExplanationTemplate? Read(DataScalar scalar, ExpressionEnvironment environment, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (scalar.Text.Length > ExpressionCompiler.MaximumLength)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1011",
                FormattableString.Invariant($"the explanation has {scalar.Text.Length} characters"),
                scalar.Location,
                FormattableString.Invariant($"at most {ExpressionCompiler.MaximumLength}"),
                "say it in fewer words"));
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var rest = scalar.Text.AsSpan();
        var offset = 0;
        var complete = true;
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            if ((open < 0 ? rest : rest[..open]).Contains('}'))
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1025", "a brace closes no placeholder", scalar.Location, "an opening brace before it", "write {days} and the like with both braces"));
                return null;
            }

            if (open < 0)
            {
                parts.Add(new TemplatePart(rest.ToString(), null, null));
                break;
            }

            if (open > 0)
            {
                parts.Add(new TemplatePart(rest[..open].ToString(), null, null));
            }

            var length = rest[open..].IndexOf('}');
            if (length < 0)
            {
                diagnostics.Add(Diagnostic.Error("RP1025", "a placeholder is not closed", scalar.Location, "a closing brace", "write {days} and the like with both braces"));
                return null;
            }

            var inner = rest.Slice(open + 1, length - 1).ToString();
            if (Supplied.Contains(inner, StringComparer.Ordinal))
            {
                parts.Add(new TemplatePart("", inner, null));
            }
            else
            {
                var location = scalar.Location with { Column = scalar.Location.Column + offset + open + 1 };
                var bound = ExpressionCompiler.Compile(inner, location, environment, null, diagnostics);
                complete &= bound is not null;
                parts.Add(new TemplatePart("", null, bound));
            }

            offset += open + length + 1;
            rest = rest[(open + length + 1)..];
        }

        return complete ? new ExplanationTemplate(parts.ToImmutable()) : null;
    }
}
