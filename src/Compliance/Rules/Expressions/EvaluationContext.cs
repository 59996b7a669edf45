using Compliance.Dates;

namespace Compliance.Rules.Expressions;

/// <summary>The values of one evaluation. Not thread-safe: each thread has its own.</summary>
internal sealed class EvaluationContext
{
    // Quantifiers nest no deeper than the cost budget allows; most expressions have none.
    private Value[]? _locals;
    private Period? _day;

    public EvaluationContext(Value[] variables, DateOnly asOf, object? host = null)
    {
        Variables = variables;
        AsOf = asOf;
        Host = host;
    }

    /// <summary>The values of the environment's variables, by slot.</summary>
    public Value[] Variables { get; }

    /// <summary>The screening day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The screening day as a stretch of days.</summary>
    public Period Day => _day ??= Period.OneDay(AsOf);

    /// <summary>What the host functions need.</summary>
    public object? Host { get; set; }

    internal ref Value Local(int slot) => ref (_locals ??= new Value[ExpressionCompiler.MaximumQuantifierDepth])[slot];
}
