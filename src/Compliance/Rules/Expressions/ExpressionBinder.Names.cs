using System.Collections.Immutable;
using Compliance.Names;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

internal sealed partial class ExpressionBinder
{
    private BoundNode? BindLiteral(LiteralSyntax syntax, ExpressionType? hint) => syntax.Value.Kind == ValueKind.Text && IsWordType(hint)
        ? BindWord(syntax, syntax.Value.AsText, hint!)
        : new LiteralNode(syntax, syntax.Type, syntax.Value);

    private BoundNode? BindName(NameSyntax syntax, ExpressionType? hint)
    {
        if (hint is WordType && syntax.Segments.Length == 1)
        {
            return BindWord(syntax, syntax.Path, hint);
        }

        if (ResolvePrefix(syntax, out var segments) is { } prefix)
        {
            return BindFields(syntax, prefix, segments);
        }

        if (_environment.Constants.TryGetValue(syntax.Path, out var constant))
        {
            return new ConstantNode(syntax, constant.Type, constant.Value);
        }

        return syntax.Segments.Length == 1 && IsWordType(hint) ? BindWord(syntax, syntax.Path, hint!) : RefuseName(syntax, hint);
    }

    // The longest variable that the path begins with; a quantified item goes before everything.
    private BoundNode? ResolvePrefix(NameSyntax syntax, out int segments)
    {
        segments = 1;
        for (var slot = _items.Count - 1; slot >= 0; slot--)
        {
            if (string.Equals(_items[slot].Name, syntax.Segments[0], StringComparison.Ordinal))
            {
                return new ItemNode(syntax, _items[slot].Type, slot);
            }
        }

        for (segments = syntax.Segments.Length; segments > 0; segments--)
        {
            var path = string.Join('.', syntax.Segments[..segments]);
            for (var slot = 0; slot < _environment.Variables.Length; slot++)
            {
                if (string.Equals(_environment.Variables[slot].Name, path, StringComparison.Ordinal))
                {
                    return new VariableNode(syntax, _environment.Variables[slot].Type, path, slot, segments == syntax.Segments.Length);
                }
            }
        }

        segments = 1;
        return syntax.Segments is [AsOfNode.Name] ? new AsOfNode(syntax) : null;
    }

    private BoundNode? BindFields(NameSyntax syntax, BoundNode prefix, int segments)
    {
        var node = prefix;
        var path = prefix is ItemNode
            ? _items.FindLast(i => string.Equals(i.Name, syntax.Segments[0], StringComparison.Ordinal))!.Path
            : string.Join('.', syntax.Segments[..segments]);
        for (; segments < syntax.Segments.Length; segments++)
        {
            var name = syntax.Segments[segments];
            var isWhole = segments == syntax.Segments.Length - 1;
            if (node.Type is not NodeType { Schema: var schema })
            {
                var shown = string.Join('.', syntax.Segments[..segments]);
                return Refuse(
                    "RP2002",
                    syntax,
                    $"\"{shown}\" is {node.Type.Name} and has no field \"{name}\"",
                    null,
                    node.Type is ListType ? $"look at its items with any(x in {shown}: x.{name} ...)" : "end the path before it");
            }

            if (ReferenceEquals(schema, Activity.RecordSchema) && string.Equals(name, ActivityPeriodNode.Name, StringComparison.Ordinal))
            {
                node = new ActivityPeriodNode(syntax, node, path);
                path = $"{path}.{name}";
            }
            else if (schema.Find(name) is { } field)
            {
                path = $"{path}.{name}";
                node = new FieldNode(syntax, TypeOf(schema, field), node, field, path, isWhole);
            }
            else
            {
                return RefuseField(syntax, segments, schema);
            }
        }

        return node;
    }

    private ExpressionType TypeOf(RecordSchema schema, RecordField field) => field.Type switch
    {
        FieldType.Text => ExpressionType.Text,
        FieldType.Choice => ExpressionType.Choice(field.Choices),
        FieldType.Code => _environment.Codes.GetValueOrDefault($"{schema.Name}.{field.Name}", ExpressionType.Code),
        FieldType.Country => ExpressionType.Country,
        FieldType.Date or FieldType.PeriodEnd => ExpressionType.Date,
        FieldType.Period => ExpressionType.Period,
        FieldType.Money => ExpressionType.Money,
        FieldType.Flag => ExpressionType.Truth,
        FieldType.TextList => ExpressionType.List(ExpressionType.Text),
        FieldType.CountryList => ExpressionType.List(ExpressionType.Country),
        FieldType.Party => ExpressionType.Node(field.Nested!),
        FieldType.DocumentList or FieldType.ActivityList => ExpressionType.List(ExpressionType.Node(field.Nested!)),
        _ => throw new InvalidOperationException($"Fields of type {field.Type} have no place in expressions yet"),
    };

    private static bool IsWordType(ExpressionType? type) => type is ChoiceType or CodeType or CountryType or WordType;

    // Whether only the other side can tell what this means.
    private bool NeedsHint(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax { Value.Kind: ValueKind.Text } => true,
        NameSyntax { Segments.Length: 1 } name => ResolvePrefix(name, out _) is null && !_environment.Constants.ContainsKey(name.Path),
        _ => false,
    };

    private BoundNode? BindWord(ExpressionSyntax syntax, string word, ExpressionType type)
    {
        var allowed = type switch
        {
            ChoiceType choice => choice.Words,
            CodeType code => code.Allowed,
            WordType parameter => parameter.Allowed,
            _ => [],
        };
        if (type is CountryType)
        {
            var isCountry = CountryCodes.TryParse(word, out var code);
            return isCountry && string.Equals(word, code, StringComparison.Ordinal)
                ? new LiteralNode(syntax, type, Value.Of(word))
                : Refuse(
                    "RP2003", syntax, $"\"{word}\" is not a country code", "an ISO 3166-1 alpha-2 code such as KP", isCountry ? $"did you mean \"{code}\"?" : null);
        }

        return allowed.Contains(word) || (type is CodeType && allowed.IsEmpty)
            ? new LiteralNode(syntax, type, Value.Of(word))
            : Refuse("RP2003", syntax, $"\"{word}\" is not one of the accepted words", Shown(allowed), DidYouMean.Hint(word, allowed));
    }

    private BoundNode? RefuseName(NameSyntax syntax, ExpressionType? hint)
    {
        if (syntax.Segments.Length == 1 && (_environment.Functions.ContainsKey(syntax.Path) || BuiltIns.Contains(syntax.Path)))
        {
            return Refuse("RP2001", syntax, $"\"{syntax.Path}\" is a function", null, $"write {syntax.Path}(...)");
        }

        IEnumerable<string> names =
        [
            .. _environment.Variables.Select(v => v.Name),
            .. _items.Select(i => i.Name),
            AsOfNode.Name,
            .. _environment.Constants.Keys,
            .. syntax.Segments.Length == 1 ? BuiltIns.Concat(_environment.Functions.Keys) : [],
        ];
        return Refuse(
            "RP2001",
            syntax,
            $"There is no \"{syntax.Path}\"",
            $"a path that begins with {Shown([.. _environment.Variables.Select(v => v.Name).Where(n => !n.Contains('.', StringComparison.Ordinal)), .. _items.Select(i => i.Name), AsOfNode.Name])}, or a word where a choice, code or country is compared",
            DidYouMean.Hint(syntax.Path, names) ?? (hint?.Kind == ValueKind.Text ? "put texts in single quotes" : null));
    }

    private BoundNode? RefuseField(NameSyntax syntax, int segment, RecordSchema schema)
    {
        var name = syntax.Segments[segment];
        var prefix = string.Join('.', syntax.Segments[..segment]) + ".";
        IEnumerable<string> names =
        [
            .. schema.Fields.Select(f => f.Name),
            .. ReferenceEquals(schema, Activity.RecordSchema) ? [ActivityPeriodNode.Name] : Array.Empty<string>(),
            .. _environment.Variables.Where(v => v.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(v => v.Name[prefix.Length..]),
        ];
        var article = schema.Name is "activity" or "institution" ? "An" : "A";
        return Refuse("RP2001", syntax, $"{article} {schema.Name} has no field \"{name}\"", Shown([.. names]), DidYouMean.Hint(name, names));
    }

    private static string? Shown(ImmutableArray<string> words) => words.IsEmpty ? null : $"one of {string.Join(", ", words)}";
}
