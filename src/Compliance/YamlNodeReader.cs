using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compliance;

/// <summary>One reading of one file; see <see cref="YamlNodes"/>.</summary>
internal sealed class YamlNodeReader
{
    private readonly YamlSource _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly bool _warnOfCutValues;
    private readonly Parser _parser;
    private readonly NodeBudget _budget;
    private bool _refused;

    public YamlNodeReader(string source, string fileName, ImmutableArray<Diagnostic>.Builder diagnostics, bool warnOfCutValues, NodeBudget budget)
    {
        _source = new YamlSource(source, fileName);
        _diagnostics = diagnostics;
        _warnOfCutValues = warnOfCutValues;
        _budget = budget;
        _parser = new Parser(new StringReader(source));
    }

    private ParsingEvent Current => _parser.Current ?? throw new YamlException("The document ends too early");

    public DataNode? ReadDocument()
    {
        try
        {
            Advance();
            Advance();
            if (Current is StreamEnd)
            {
                Report("RP1001", "The file holds no document", Current.Start, "a mapping of keys and values");
                return null;
            }

            if (Current is DocumentStart { Version: not null } or DocumentStart { IsImplicit: false, Tags.Count: > 0 } && _source.HasDirective())
            {
                Refuse("A directive (a line that begins with %) is not accepted", Current.Start, "remove the line");
            }

            Advance();
            var root = ReadNode(1);
            if (root is null)
            {
                return null;
            }

            // Behind the root stands the end of the document, behind that the end of the stream or another document.
            Advance();
            if (Current is not StreamEnd)
            {
                Refuse("A second document begins here", Current.Start, "one file holds one document: remove the line --- or split the file");
            }

            return _refused ? null : root;
        }
        catch (YamlException exception)
        {
            var tab = exception.Message.Contains("tab", StringComparison.Ordinal) ? _source.TabPlace((int)exception.Start.Index, (int)exception.Start.Line) : null;
            _diagnostics.Add(Diagnostic.Error(
                "RP1001",
                $"This is not readable as YAML: {Sentence(exception.Message)}",
                tab ?? _source.At(exception.Start),
                null,
                tab is null ? Remedy(exception.Message) : "indent with blanks, not with tabs"));
            return null;
        }
    }

    // Null means that reading has to stop; the reason has been reported.
    private DataNode? ReadNode(int depth)
    {
        if (!_budget.Take())
        {
            Report("RP1001", "There are too many values", Current.Start, string.Create(CultureInfo.InvariantCulture, $"at most {_budget.Maximum}"));
            return null;
        }

        if (Current is NodeEvent node)
        {
            RefuseProperties(node);
        }

        switch (Current)
        {
            case Scalar scalar:
                Advance();
                return ReadScalar(scalar);
            case AnchorAlias alias:
                Refuse($"The alias \"*{Diagnostic.Excerpt(alias.Value.Value)}\" is not accepted", alias.Start, "write the value out, or put it in quotes if the asterisk is meant");
                Advance();
                return new DataScalar(_source.At(alias.Start), "", IsNull: true);
            case SequenceStart or MappingStart when depth > YamlNodes.MaximumDepth:
                Report("RP1001", "Values are nested too deeply", Current.Start, string.Create(CultureInfo.InvariantCulture, $"at most {YamlNodes.MaximumDepth} levels"));
                return null;
            case SequenceStart:
                return ReadSequence(depth);
            case MappingStart:
                return ReadMapping(depth);
            default:
                // The package closes a mapping behind a key without a value in some damaged inputs.
                Report("RP1001", "A value is missing here", Current.Start, "key: value", "write the value, or remove the key");
                return null;
        }
    }

    private DataSequence? ReadSequence(int depth)
    {
        var location = _source.At(Current.Start);
        var items = ImmutableArray.CreateBuilder<DataNode>();
        Advance();
        while (Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        Advance();
        return new DataSequence(location, items.ToImmutable());
    }

    private DataMapping? ReadMapping(int depth)
    {
        var location = _source.At(Current.Start);
        var entries = ImmutableArray.CreateBuilder<DataEntry>();
        var seen = new Dictionary<string, DataScalar>(StringComparer.Ordinal);
        Advance();
        while (Current is not MappingEnd)
        {
            var keyMark = Current.Start;
            if (ReadNode(depth + 1) is not { } key)
            {
                return null;
            }

            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not DataScalar { IsNull: false } name)
            {
                Refuse("A key must be a word or a text", keyMark, "write key: value");
            }
            else if (name is { Text: "<<", Style: DataScalarStyle.Plain })
            {
                Refuse("The merge key << is not accepted", keyMark, "write the keys out");
            }
            else if (!seen.TryAdd(name.Text, name))
            {
                var first = seen[name.Text];
                _diagnostics.Add(Diagnostic.Error(
                    "RP1003",
                    string.Create(CultureInfo.InvariantCulture, $"The key \"{Diagnostic.Excerpt(name.Text)}\" stands here a second time; the first is in line {first.Location.Line}"),
                    name.Location,
                    "each key once",
                    "merge the two or rename one"));
            }
            else
            {
                entries.Add(new DataEntry(name.Text, name.Location, value));
            }
        }

        Advance();
        return new DataMapping(location, entries.ToImmutable());
    }

    private DataScalar ReadScalar(Scalar scalar)
    {
        var isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        var isNull = isPlain && scalar.Value is "" or "~" or "null";
        if (isPlain && _warnOfCutValues && scalar.Value.Length > 0 && _source.IsFollowedByComment(scalar))
        {
            _diagnostics.Add(Diagnostic.Warning(
                "RP1006",
                "The value ends where a comment begins (blank and #)",
                _source.At(scalar.End),
                null,
                "put the value in quotes if the # belongs to it, or the comment on its own line"));
        }

        return new DataScalar(_source.ContentPlace(scalar), scalar.Value, isNull) { Style = _source.StyleOf(scalar) };
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Refuse($"The anchor \"&{Diagnostic.Excerpt(node.Anchor.Value)}\" is not accepted", node.Start, "remove it, or put the value in quotes if the ampersand is meant");
        }

        if (!node.Tag.IsEmpty)
        {
            Refuse($"The tag \"{Diagnostic.Excerpt(node.Tag.ToString())}\" is not accepted", node.Start, "remove it, or put the value in quotes if the exclamation mark is meant");
        }
    }

    private static string Sentence(string message)
    {
        var text = message.AsSpan().Trim();
        var body = text.StartsWith("(Line:", StringComparison.Ordinal) && text.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and var end ? text[(end + 3)..] : text;
        return body.TrimEnd('.').ToString();
    }

    // The package tells what it was looking for, not what the author most likely did.
    private static string Remedy(string message) =>
        message.Contains("flow", StringComparison.Ordinal) ? "close every bracket and brace; put a value that holds brackets, braces, commas or \": \" in double quotes"
        : message.Contains("quoted scalar", StringComparison.Ordinal) ? "close the quotation mark"
        : message.Contains("plain scalar", StringComparison.Ordinal) || message.Contains("mapping values", StringComparison.Ordinal) ? "put a text that holds \": \" in double quotes"
        : message.Contains("block", StringComparison.Ordinal) ? "indent the key like those beside it, with a blank behind its colon, and begin each item of a list with \"- \""
        : "look at this line and the one before: a bracket or quotation mark that is not closed, a colon in a text, an indent";

    // On some damaged input the package's scanner fails with an exception of its own workings instead of a syntax error.
    private void Advance()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            var place = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "The value behind this place is damaged", exception);
        }
    }

    private void Refuse(string message, Mark mark, string nextStep)
    {
        _refused = true;
        Report("RP1005", message, mark, null, nextStep);
    }

    private void Report(string code, string message, Mark mark, string? expected = null, string? nextStep = null) =>
        _diagnostics.Add(Diagnostic.Error(code, message, _source.At(mark), expected, nextStep));
}
