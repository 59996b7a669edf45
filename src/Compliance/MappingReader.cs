using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;

namespace Compliance;

/// <summary>Reads the keys of one mapping against a closed schema: what is missing, misspelt or of the wrong type becomes a
/// diagnostic with its place, and a key that nobody asked for is an error when the reader is closed.</summary>
internal sealed class MappingReader
{
    // Nobody misspells more; a mapping of something else is not listed key by key.
    private const int MostUnknownKeys = 50;

    private readonly DataMapping _mapping;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly List<string> _known = [];
    private readonly string _what;

    public MappingReader(DataMapping mapping, string what, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _mapping = mapping;
        _what = what;
        _diagnostics = diagnostics;
    }

    public SourceLocation Location => _mapping.Location;

    /// <summary>Where the value of a key stands, or the mapping when the key is absent.</summary>
    public SourceLocation PlaceOf(string key) => _mapping.Find(key)?.Location ?? _mapping.Location;

    /// <summary>Starts reading a node that must be a mapping; reports and returns null otherwise.</summary>
    public static MappingReader? Open(DataNode node, string what, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is DataMapping mapping)
        {
            return new MappingReader(mapping, what, diagnostics);
        }

        diagnostics.Add(Diagnostic.Error("RP1008", $"{what} is not a mapping", node.Location, "keys and values"));
        return null;
    }

    /// <summary>Any node under a key, or null when absent or null.</summary>
    public DataNode? Node(string key, bool required = false)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
        {
            _known.Add(key);
        }

        var node = _mapping.Find(key);
        if (node is DataScalar { IsNull: true })
        {
            node = null;
        }

        if (node is null && required)
        {
            _diagnostics.Add(Diagnostic.Error("RP1009", $"{_what} has no \"{key}\"", _mapping.Location, $"a key \"{key}\""));
        }

        return node;
    }

    public string? Text(string key, bool required = false)
    {
        var scalar = Scalar(key, required);
        if (required && scalar is { Text: "" })
        {
            Wrong(scalar, key, "a text that is not empty");
        }

        return scalar?.Text;
    }

    public DataScalar? Scalar(string key, bool required = false)
    {
        var node = Node(key, required);
        return node is null ? null : Scalar(node, key, "text");
    }

    public int? Integer(string key, bool required = false)
    {
        var node = Node(key, required);
        if (node is null || Scalar(node, key, "a whole number") is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Wrong(scalar, key, "a whole number");
        return null;
    }

    /// <summary>The words true or false; false when absent.</summary>
    public bool Flag(string key)
    {
        if (Node(key) is not { } node || Scalar(node, key, "true or false") is not { } scalar)
        {
            return false;
        }

        if (scalar.Text is not ("true" or "false"))
        {
            Wrong(scalar, key, "true or false");
        }

        return scalar.Text == "true";
    }

    public DateOnly? Day(string key, bool required = false)
    {
        if (Date(key, required) is not { } date)
        {
            return null;
        }

        if (date.IsExact)
        {
            return date.Earliest;
        }

        Wrong((DataScalar)_mapping.Find(key)!, key, "a calendar day such as 2016-11-30");
        return null;
    }

    public UncertainDate? Date(string key, bool required = false)
    {
        var node = Node(key, required);
        if (node is null || Scalar(node, key, "a date") is not { } scalar)
        {
            return null;
        }

        if (UncertainDate.TryParse(scalar.Text, out var date))
        {
            return date;
        }

        Wrong(scalar, key, "a date such as 2016-11-30, 2016-11 or \"[2017-02-28..2017-03-01]\"");
        return null;
    }

    /// <summary>One word of a closed list, mapped to its value.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words, bool required = false)
        where T : struct
    {
        if (Word(key, required) is not { } scalar)
        {
            return null;
        }

        if (words.TryGetValue(scalar.Text, out var value))
        {
            return value;
        }

        RefuseWord(scalar, key, words.Keys);
        return null;
    }

    /// <summary>One word of a closed list, mapped to its value.</summary>
    public T? Choice<T>(string key, WordTable<T> words, bool required = false)
        where T : struct
    {
        if (Word(key, required) is not { } scalar)
        {
            return null;
        }

        if (words.Find(scalar.Text) is { } value)
        {
            return value;
        }

        RefuseWord(scalar, key, words.Words);
        return null;
    }

    /// <summary>The items of a sequence; empty when the key is absent.</summary>
    public ImmutableArray<DataNode> Items(string key, bool required = false)
    {
        var node = Node(key, required);
        switch (node)
        {
            case null:
                return [];
            case DataSequence sequence:
                return sequence.Items;
            default:
                _diagnostics.Add(Diagnostic.Error("RP1008", $"\"{key}\" of {_what} is not a list", node.Location, "a list"));
                return [];
        }
    }

    /// <summary>Whether the key is there, readable or not.</summary>
    public bool HasKey(string key) => _mapping.Find(key) is not null;

    /// <summary>Refuses keys that are there and say nothing: whoever wrote them meant something.</summary>
    public void RefuseEmpty(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_mapping.Find(key) is DataSequence { Items.IsEmpty: true } or DataScalar { IsNull: true })
            {
                _diagnostics.Add(Diagnostic.Error("RP1030", $"\"{key}\" of {_what} is empty", PlaceOf(key), "at least one item", $"fill it, or remove \"{key}\""));
            }
        }
    }

    /// <summary>The texts of a sequence of scalars, with their places.</summary>
    public ImmutableArray<DataScalar> Texts(string key, bool required = false) =>
        [.. Items(key, required).Select(item => Scalar(item, key, "text")).OfType<DataScalar>()];

    /// <summary>The entries of a mapping under a key; empty when absent.</summary>
    public ImmutableArray<DataEntry> Entries(string key, bool required = false)
    {
        var node = Node(key, required);
        switch (node)
        {
            case null:
                return [];
            case DataMapping mapping:
                return mapping.Entries;
            default:
                _diagnostics.Add(Diagnostic.Error("RP1008", $"\"{key}\" of {_what} is not a mapping", node.Location, "keys and values"));
                return [];
        }
    }

    /// <summary>A nested mapping, or null when absent.</summary>
    public MappingReader? Mapping(string key, bool required = false)
    {
        var node = Node(key, required);
        return node is null ? null : Open(node, $"\"{key}\" of {_what}", _diagnostics);
    }

    /// <summary>Reports every key that was not asked for: a misplaced or misspelt key must not be ignored.</summary>
    public void Close()
    {
        var unknown = 0;
        foreach (var entry in _mapping.Entries)
        {
            if (!_known.Contains(entry.Key, StringComparer.Ordinal) && ++unknown <= MostUnknownKeys)
            {
                _diagnostics.Add(Diagnostic.Error(
                    "RP1004",
                    $"unknown key \"{Diagnostic.Excerpt(entry.Key)}\" in {_what}",
                    entry.KeyLocation,
                    "one of " + string.Join(", ", _known.Order(StringComparer.Ordinal)),
                    DidYouMean.Hint(entry.Key, _known)));
            }
        }
    }

    /// <summary>Reports a value of the wrong type.</summary>
    public void Wrong(DataScalar scalar, string key, string expected) =>
        _diagnostics.Add(Diagnostic.Error("RP1011", $"\"{Diagnostic.Excerpt(scalar.Text)}\" is no value of \"{key}\" of {_what}", scalar.Location, expected));

    private DataScalar? Word(string key, bool required) => Node(key, required) is { } node ? Scalar(node, key, "a word") : null;

    private void RefuseWord(DataScalar scalar, string key, IEnumerable<string> words) => _diagnostics.Add(Diagnostic.Error(
        "RP1011",
        $"\"{Diagnostic.Excerpt(scalar.Text)}\" is no value of \"{key}\"",
        scalar.Location,
        "one of " + string.Join(", ", words.Order(StringComparer.Ordinal)),
        DidYouMean.Hint(scalar.Text, words)));

    private DataScalar? Scalar(DataNode node, string key, string expected)
    {
        if (node is DataScalar scalar)
        {
            return scalar;
        }

        _diagnostics.Add(Diagnostic.Error("RP1008", $"\"{key}\" of {_what} is not a single value", node.Location, expected));
        return null;
    }
}
