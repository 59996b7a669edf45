using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>Reads <c>applies_to: activity as a</c>.</summary>
internal static class ScopeReader
{
    private static readonly WordTable<RuleScope> Scopes = new()
    {
        ["collaborator"] = RuleScope.Collaborator,
        ["institution"] = RuleScope.Institution,
        ["lease"] = RuleScope.Lease,
        ["worker"] = RuleScope.Worker,
        ["activity"] = RuleScope.Activity,
        ["party"] = RuleScope.Party,
    };

    public static (RuleScope Scope, string Name)? Read(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (reader.Scalar("applies_to", required: true) is not { } scalar)
        {
            return null;
        }

        var words = scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 3 && string.Equals(words[1], "as", StringComparison.Ordinal) && words[2].All(char.IsAsciiLetterLower)
            && Scopes.Find(words[0]) is { } scope)
        {
            return (scope, words[2]);
        }

        diagnostics.Add(Diagnostic.Error(
            "RP1020",
            $"\"{scalar.Text}\" names no scope",
            scalar.Location,
            "\"SCOPE as NAME\" with a scope of " + string.Join(", ", Scopes.Words.Order(StringComparer.Ordinal)),
            words.Length > 0 ? DidYouMean.Hint(words[0], Scopes.Words) : null));
        return null;
    }
}
