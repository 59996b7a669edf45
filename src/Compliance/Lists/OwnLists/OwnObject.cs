using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Compliance.Lists.OwnLists;

/// <summary>An object of the JSON Lines form under a closed schema; its columns that hold several values are lists of texts.</summary>
internal sealed class OwnObject(ListFindings findings) : OwnRecord(findings)
{
    private const string NextStep = "correct the line";

    private static readonly OwnColumn[] Single = [.. Enum.GetValues<OwnColumn>().Where(c => !OwnColumns.IsMany(c))];

    private static readonly OwnColumn[] Many = [.. Enum.GetValues<OwnColumn>().Where(OwnColumns.IsMany)];

    private readonly JsonElement[] values = new JsonElement[OwnColumns.Words.Length];
    private readonly List<Diagnostic> problems = [];
    private int line;

    public override int Line => line;

    /// <summary>Takes an object. When a key or value is not of the schema, each is reported and false returned.</summary>
    public bool Take(JsonElement element, int at)
    {
        line = at;
        problems.Clear();
        Array.Clear(values);
        var next = 0;
        foreach (var property in element.EnumerateObject())
        {
            if (Column(property, next) is { } column)
            {
                values[(int)column] = property.Value;
                next = (int)column + 1;
            }
            else
            {
                var name = property.Name;
                Report(OwnListDiagnostics.Key, $"The key \"{name}\" is not known.", DidYouMean.Hint(name, OwnColumns.Words) ?? "one of " + string.Join(", ", OwnColumns.Words));
            }
        }

        // All of them at once: a value of another kind is reported, read or not.
        foreach (var column in Single)
        {
            TakeText(column, values[(int)column]);
        }

        foreach (var column in Many)
        {
            TakeTexts(column, values[(int)column]);
        }

        problems.ForEach(Findings.Add);
        return problems.Count == 0;
    }

    public override void ReportLeftOut(string why) => Findings.Add(Diagnostic.Error(
        ListDiagnostics.RowLeftOut, $"This line was left out: {why}. It is \"{Text(OwnColumn.Name)}\".", Place, nextStep: NextStep));

    private static OwnColumn? Column(JsonProperty property, int next)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        return OwnColumns.Of(name.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(property.Name) : name, next);
    }

    private void TakeText(OwnColumn column, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? ListText.Clean(TextOf(column, value)) : "";
        if (text.Length == 0 && value.ValueKind != JsonValueKind.Undefined)
        {
            ReportValue(column, "a filled text");
        }

        Set(column, text);
    }

    private void TakeTexts(OwnColumn column, JsonElement value)
    {
        var texts = Texts(column);
        texts.Clear();
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                ReportValue(column, "an array");
            }

            return;
        }

        foreach (var item in value.EnumerateArray())
        {
            var text = item.ValueKind == JsonValueKind.String ? ListText.Clean(TextOf(column, item)) : "";
            if (text.Length == 0)
            {
                ReportValue(column, "filled texts");
            }
            else
            {
                texts.Add(text);
            }
        }
    }

    // Whole: a line with half a character is not handed on.
    private string TextOf(OwnColumn column, JsonElement value)
    {
        if (OwnColumns.IsRepeated(column))
        {
            var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
            if (raw.Length <= RepeatedTexts.Longest && !raw.Contains((byte)'\\'))
            {
                Span<char> text = stackalloc char[RepeatedTexts.Longest];
                return Repeated.Of(text[..Encoding.UTF8.GetChars(raw, text)]);
            }
        }

        return value.GetString()!;
    }

    private void ReportValue(OwnColumn column, string expected) =>
        Report(OwnListDiagnostics.Value, $"The value of \"{OwnColumns.Word(column)}\" cannot be used.", expected);

    private void Report(string code, string message, string expected) =>
        problems.Add(Diagnostic.Error(code, message, Place, expected, NextStep));
}
