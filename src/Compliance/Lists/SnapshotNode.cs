using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Compliance.Dates;

namespace Compliance.Lists;

/// <summary>One JSON object of a snapshot under a closed schema: every problem is reported with its path, and reading goes on.</summary>
/// <remarks>Read at every start of the tool: paths are only put together for a report.</remarks>
internal sealed class SnapshotNode
{
    private readonly JsonElement element;
    private readonly SnapshotNode? parent;
    private readonly string key;
    private readonly int index;
    private readonly SourceLocation place;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;

    private readonly SnapshotReport report;

    public SnapshotNode(JsonElement element, SourceLocation place, ImmutableArray<Diagnostic>.Builder diagnostics, SnapshotReport? report = null)
    {
        this.element = element;
        this.place = place;
        this.diagnostics = diagnostics;
        this.report = report ?? SnapshotReport.OfSnapshots;
        key = "";
    }

    private SnapshotNode(JsonElement element, SnapshotNode parent, string key, int index)
        : this(element, parent.place, parent.diagnostics, parent.report)
    {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    private string Path => parent is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{parent.Path}{key}[{index}].");

    /// <summary>Reports the keys that are not in <paramref name="known"/> (at most 32), and keys that occur twice.</summary>
    public SnapshotNode Only(params ReadOnlySpan<string> known)
    {
        var seen = 0u;
        foreach (var property in element.EnumerateObject())
        {
            var at = 0;
            while (at < known.Length && !property.NameEquals(known[at]))
            {
                at++;
            }

            if (at == known.Length)
            {
                var name = property.Name;
                Report(report.Key, $"The key \"{Path}{name}\" is not known.", DidYouMean.Hint(name, known.ToArray()) ?? "one of " + string.Join(", ", known));
            }
            else if ((seen & (1u << at)) != 0)
            {
                Report(report.Key, $"The key \"{Path}{known[at]}\" occurs twice.", "each key once");
            }
            else
            {
                seen |= 1u << at;
            }
        }

        return this;
    }

    public string? Text(string key)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            return null;
        }

        if (TextOf(value) is { } text)
        {
            return text;
        }

        Invalid(key, "a filled text");
        return null;
    }

    public string RequiredText(string key)
    {
        if (!element.TryGetProperty(key, out _))
        {
            Invalid(key, "a filled text; it is missing");
            return "";
        }

        return Text(key) ?? "";
    }

    public int Count(string key)
    {
        if (element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0)
        {
            return count;
        }

        Invalid(key, "a count");
        return 0;
    }

    /// <summary>Whether the object has the key.</summary>
    public bool Has(string key) => element.TryGetProperty(key, out _);

    public int CountOrZero(string key) => Has(key) ? Count(key) : 0;

    public T WordOr<T>(string key, WordTable<T> words, T missing)
        where T : struct, Enum => Has(key) ? Word(key, words) : missing;

    public bool Flag(string key)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            return false;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Invalid(key, "true or false");
        return false;
    }

    /// <summary>Reports that a value makes no sense in its place; the line is not used.</summary>
    public T? Reject<T>(string key, string expected)
        where T : class
    {
        Invalid(key, expected);
        return null;
    }

    public T Word<T>(string key, WordTable<T> words)
        where T : struct, Enum
    {
        var text = RequiredText(key);
        if (!words.TryParse(text, out var value) && text.Length > 0)
        {
            Invalid(key, "one of " + string.Join(", ", words.Words));
        }

        return value;
    }

    public DateOnly? Day(string key) => Text(key) is { } text ? Day(key, text) : null;

    public UncertainDate? Date(string key) => Text(key) is { } text ? Date(key, text) : null;

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Invalid(key, "a decimal number in quotation marks");
        }

        return number;
    }

    public ImmutableArray<string> Texts(string key) => Items(key, static (node, key, value, _) => node.Item(key, value));

    public ImmutableArray<DateOnly> Days(string key) => Items(key, static (node, key, value, _) => node.Day(key, node.Item(key, value)));

    public ImmutableArray<UncertainDate> Dates(string key) => Items(key, static (node, key, value, _) => node.Date(key, node.Item(key, value)));

    public ImmutableArray<T> Objects<T>(string key, Func<SnapshotNode, T> read) => Items(key, (node, key, value, index) =>
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return read(new SnapshotNode(value, node, key, index));
        }

        // The report keeps the whole line from being used, so the missing item is never seen.
        node.Invalid(key, "objects");
        return default!;
    });

    private ImmutableArray<T> Items<T>(string key, Func<SnapshotNode, string, JsonElement, int, T> read)
    {
        if (!element.TryGetProperty(key, out var array))
        {
            return [];
        }

        if (array.ValueKind != JsonValueKind.Array)
        {
            Invalid(key, "an array");
            return [];
        }

        var items = new T[array.GetArrayLength()];
        var at = 0;
        foreach (var item in array.EnumerateArray())
        {
            items[at] = read(this, key, item, at);
            at++;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private string Item(string key, JsonElement value)
    {
        if (TextOf(value) is { } text)
        {
            return text;
        }

        Invalid(key, "filled texts");
        return "";
    }

    private DateOnly Day(string key, string text)
    {
        if (text.Length == 10 && UncertainDate.TryParse(text, out var date) && date.Precision == DatePrecision.Day && !date.IsApproximate)
        {
            return date.Earliest;
        }

        Invalid(key, "a day such as 2016-03-02");
        return default;
    }

    private UncertainDate Date(string key, string text)
    {
        if (!UncertainDate.TryParse(text, out var date))
        {
            Invalid(key, "a date such as 1962-02-18, 1962, 1962~ or [1962-01-01..1963-12-31]");
        }

        return date;
    }

    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, such as "\ud800", is no text; the caller reports it.
            return null;
        }
    }

    private void Invalid(string key, string expected) =>
        Report(report.Value, $"The value of \"{Path}{key}\" cannot be used.", expected);

    private void Report(string code, string message, string expected) =>
        diagnostics.Add(Diagnostic.Error(code, message, place, expected, report.NextStep));
}

/// <summary>Under which codes the problems of a line are reported, and what to do about them.</summary>
internal sealed record SnapshotReport(string Key, string Value, string NextStep)
{
    public static SnapshotReport OfSnapshots { get; } =
        new(ListDiagnostics.SnapshotKey, ListDiagnostics.SnapshotValue, "make the snapshot again with `compliance lists build`");
}
