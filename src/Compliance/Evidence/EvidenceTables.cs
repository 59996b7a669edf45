using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Compliance.Evidence;

/// <summary>The text of one table file and the name it is reported under.</summary>
internal sealed record TableFile(string Name, string Text);

/// <summary>Finds the files of a table and reads them into nodes; the one place of the module that touches YAML.</summary>
internal static class EvidenceTables
{
    /// <summary>No table may be larger; the shipped ones are below 20 KB.</summary>
    private const int MaximumLength = 4 * 1024 * 1024;

    private const string Unreadable = "CMP4102";

    /// <summary>The embedded files under a prefix in ordinal order.</summary>
    public static ImmutableArray<TableFile> Embedded(string prefix)
    {
        var assembly = typeof(EvidenceTables).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new TableFile($"<{n}>", ReadResource(assembly, n)))];
    }

    /// <summary>The YAML files directly in a folder in ordinal order; empty with an error when there is none.</summary>
    public static ImmutableArray<TableFile> InFolder(string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(Diagnostic.Error("CMP4101", $"The folder \"{folder}\" does not exist", new SourceLocation(folder), "a folder with YAML tables", "check the path"));
            return [];
        }

        var files = ImmutableArray.CreateBuilder<TableFile>();
        foreach (var path in TextFile.InFolder(folder, Unreadable, diagnostics, "*.yaml"))
        {
            var name = Path.GetFileName(path);
            if (TextFile.Read(path, name, MaximumLength, Unreadable, diagnostics) is { } text)
            {
                files.Add(new TableFile(name, text));
            }
        }

        if (files.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(Diagnostic.Error("CMP4101", $"The folder \"{folder}\" holds no usable table", new SourceLocation(folder), "*.yaml files"));
        }

        return files.ToImmutable();
    }

    /// <summary>The root mapping of a table file of a format, or null with an error.</summary>
    public static TableEntry? Read(TableFile file, string format, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (YamlNodes.Read(file.Text, file.Name, diagnostics) is not { } node)
        {
            return null;
        }

        if (node is not DataMapping mapping)
        {
            diagnostics.Add(Diagnostic.Error("CMP4103", "The table is not a mapping", node.Location, $"format: {format}"));
            return null;
        }

        var entry = new TableEntry(mapping, "table", diagnostics);
        var stated = entry.Text("format");
        if (stated is not null && !string.Equals(stated, format, StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.Error("CMP4104", $"The format \"{stated}\" is not known here", mapping.Location, format));
            return null;
        }

        return stated is null ? null : entry;
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A mapping of a table with a closed set of keys; every problem is reported with its place.</summary>
internal sealed class TableEntry(DataMapping mapping, string what, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public SourceLocation Location => mapping.Location;

    /// <summary>Reports keys that are not among the known ones.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        var known = keys.ToArray();
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                Error("CMP4105", $"The key \"{entry.Key}\" is not known in a {what}", entry.KeyLocation, DidYouMean.Hint(entry.Key, known) ?? string.Join(", ", known));
            }
        }
    }

    /// <summary>A text that must be there.</summary>
    public string? Text(string key)
    {
        var text = OptionalText(key);
        if (text is null)
        {
            Error("CMP4106", $"The {what} has no \"{key}\"", mapping.Location, $"{key}: TEXT");
        }

        return text;
    }

    /// <summary>A text, or null when the key is absent.</summary>
    public string? OptionalText(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
            case DataScalar { IsNull: true }:
                return null;
            case DataScalar scalar when scalar.Text.Length > 0:
                return scalar.Text;
            case var other:
                Error("CMP4107", $"\"{key}\" is not a text", other.Location, "one value");
                return null;
        }
    }

    /// <summary>A list of texts; empty when the key is absent.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return [];
            case DataSequence sequence:
                var texts = ImmutableArray.CreateBuilder<string>(sequence.Items.Length);
                foreach (var item in sequence.Items)
                {
                    if (item is DataScalar { IsNull: false, Text.Length: > 0 } scalar)
                    {
                        texts.Add(scalar.Text);
                    }
                    else
                    {
                        Error("CMP4107", $"An entry of \"{key}\" is not a text", item.Location, "one value");
                    }
                }

                return texts.ToImmutable();
            case var other:
                Error("CMP4107", $"\"{key}\" is not a list", other.Location, "[TEXT, ...]");
                return [];
        }
    }

    /// <summary>One of several words, as the value that stands for it; the default value with an error otherwise.</summary>
    public T Choice<T>(string key, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return default;
        }

        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var known = words.ToArray().Select(w => w.Word).ToArray();
        Error("CMP4108", $"\"{text}\" is no value of \"{key}\"", mapping.Find(key)!.Location, DidYouMean.Hint(text, known) ?? string.Join(", ", known));
        return default;
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Error("CMP4109", $"\"{text}\" is not a day", mapping.Find(key)!.Location, "YYYY-MM-DD");
        }

        return day;
    }

    /// <summary>The mappings in a list; empty when the key is absent.</summary>
    public IEnumerable<TableEntry> Entries(string key, string kind)
    {
        switch (mapping.Find(key))
        {
            case null:
                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is DataMapping inner)
                    {
                        yield return new TableEntry(inner, kind, diagnostics);
                    }
                    else
                    {
                        Error("CMP4107", $"An entry of \"{key}\" is not a mapping", item.Location, "key: value");
                    }
                }

                break;
            case var other:
                Error("CMP4107", $"\"{key}\" is not a list", other.Location, "- key: value");
                break;
        }
    }

    /// <summary>An inner mapping, or null when the key is absent.</summary>
    public TableEntry? Entry(string key, string kind)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case DataMapping inner:
                return new TableEntry(inner, kind, diagnostics);
            case var other:
                Error("CMP4107", $"\"{key}\" is not a mapping", other.Location, "key: value");
                return null;
        }
    }

    /// <summary>The keys in the order written.</summary>
    public IEnumerable<string> Keys => mapping.Entries.Select(e => e.Key);

    public void Error(string code, string message, SourceLocation location, string? expected = null) =>
        diagnostics.Add(Diagnostic.Error(code, message, location, expected));
}
