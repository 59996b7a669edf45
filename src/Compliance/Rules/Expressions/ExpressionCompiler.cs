using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Rules.Expressions;

/// <summary>Parses and checks expressions. Codes: RP1007 place cannot be told, RP1010 syntax, RP2001 unknown name, RP2002 types, RP2003 unknown
/// word, RP2004 number of arguments, RP2005 cost, RP2103 (info) use of "known".</summary>
internal static class ExpressionCompiler
{
    /// <summary>How many characters an expression may have.</summary>
    public const int MaximumLength = 4096;

    /// <summary>How deep quantifiers may nest.</summary>
    public const int MaximumQuantifierDepth = 3;

    /// <summary>The length that the cost bound assumes of every list.</summary>
    public const int NominalListLength = 32;

    /// <summary>The most that one evaluation may cost: one for each operation, its declared cost for each host function.</summary>
    public const long CostBudget = 10_000;

    /// <summary>The checked expression, or null with at least one error added.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="start">The place of its first character; further lines begin in the same column.</param>
    /// <param name="environment">What its names mean.</param>
    /// <param name="expected">The type it must have, or null for any.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static BoundExpression? Compile(
        string text,
        SourceLocation start,
        ExpressionEnvironment environment,
        ExpressionType? expected,
        ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Compile(new ExpressionSource(text, start), environment, expected, diagnostics);

    /// <summary>The checked expression of a scalar, with exact places for quoted and literal ones; a folded one is refused (RP1007).</summary>
    public static BoundExpression? Compile(
        DataScalar scalar,
        ExpressionEnvironment environment,
        ExpressionType? expected,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (scalar.Style == DataScalarStyle.Reflowed)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1007",
                "An expression may not be folded, run over several lines or hold escapes: no place in it could be told",
                scalar.Location,
                "one line, or a literal block",
                "write it behind | instead of >, or on one line without backslashes"));
            return null;
        }

        return Compile(new ExpressionSource(scalar.Text, scalar.Location, scalar.Style), environment, expected, diagnostics);
    }

    /// <summary>Checks a syntax tree that was parsed before, or changed since; places are those of its offsets in <paramref name="source"/>.</summary>
    public static BoundExpression? Bind(
        ExpressionSyntax syntax,
        ExpressionSource source,
        ExpressionEnvironment environment,
        ExpressionType? expected,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (new ExpressionBinder(source, environment, diagnostics).BindRoot(syntax, expected) is not { } root)
        {
            return null;
        }

        if (root.Cost > CostBudget)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP2005",
                string.Create(CultureInfo.InvariantCulture, $"The expression may cost {root.Cost} steps, counting {NominalListLength} items a list"),
                source.At(syntax.Start),
                string.Create(CultureInfo.InvariantCulture, $"at most {CostBudget}"),
                "split the condition, or nest fewer lists"));
            return null;
        }

        return new BoundExpression(source.Text, root);
    }

    private static BoundExpression? Compile(
        ExpressionSource source,
        ExpressionEnvironment environment,
        ExpressionType? expected,
        ImmutableArray<Diagnostic>.Builder diagnostics) =>
        ExpressionParser.Parse(source, diagnostics) is { } syntax ? Bind(syntax, source, environment, expected, diagnostics) : null;
}
