using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>A name that the context supplies a value for. A dotted name such as <c>a.party</c> goes before a field of <c>a</c>.</summary>
internal sealed record ExpressionVariable(string Name, ExpressionType Type);

/// <summary>A value that the environment knows, such as a law's first day. A class: collections of structs are compiled at every start.</summary>
internal sealed record ExpressionConstant(ExpressionType Type, Value Value);

/// <summary>The work of a host function.</summary>
internal delegate Value HostInvocation(EvaluationContext context, ReadOnlySpan<Value> arguments);

/// <summary>A function that the library supplies to the language.</summary>
/// <remarks>It must be monotone: filling in what an argument does not state may turn its answer from unknown to true or false, but
/// never from one to the other. Unless <see cref="TakesMissing"/> is set it is not called with missing arguments: an argument that is none makes
/// the answer none, one that is unknown makes it unknown for the same reasons.</remarks>
/// <param name="Name">The name in expressions.</param>
/// <param name="Parameters">The types of its arguments.</param>
/// <param name="Returns">The type of its answer.</param>
/// <param name="Cost">Its share of the cost budget.</param>
/// <param name="Invoke">The work.</param>
internal sealed record HostFunction(string Name, ImmutableArray<ExpressionType> Parameters, ExpressionType Returns, int Cost, HostInvocation Invoke)
{
    /// <summary>Whether it wants to see arguments that are unknown or none.</summary>
    public bool TakesMissing { get; init; }

    /// <summary>Whether the last parameter may stand several times.</summary>
    public bool RepeatsLast { get; init; }

    /// <summary>The parameters when the function is given that many arguments.</summary>
    public ImmutableArray<ExpressionType> ParametersFor(int arguments) => RepeatsLast && arguments > Parameters.Length
        ? Parameters.AddRange(Enumerable.Repeat(Parameters[^1], arguments - Parameters.Length))
        : Parameters;
}

/// <summary>What the names in an expression mean. The slot of a variable is its index in <see cref="Variables"/>.</summary>
internal sealed record ExpressionEnvironment(
    ImmutableArray<ExpressionVariable> Variables,
    ImmutableSortedDictionary<string, HostFunction> Functions,
    ImmutableSortedDictionary<string, ExpressionConstant> Constants)
{
    /// <summary>The types of code fields with the words they may hold, by <c>schema.field</c> such as <c>document.type</c>; a field that is not listed accepts every word.</summary>
    public ImmutableSortedDictionary<string, ExpressionType> Codes { get; init; } =
        ImmutableSortedDictionary.Create<string, ExpressionType>(StringComparer.Ordinal);
}
