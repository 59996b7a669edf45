using System.Globalization;
using Compliance.Lists;

namespace Compliance.Reports;

/// <summary>Says what list files hold, as text or as one JSON line a file.</summary>
public sealed class ListReport
{
    private readonly TextLines _text;
    private readonly JsonLines _json;
    private readonly bool _isJson;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="isJsonLines">JSON Lines instead of text.</param>
    public ListReport(TextWriter output, bool isJsonLines)
    {
        ArgumentNullException.ThrowIfNull(output);
        _text = new TextLines(output);
        _json = new JsonLines(output);
        _isJson = isJsonLines;
    }

    /// <summary>Writes one file.</summary>
    /// <param name="info">What it holds.</param>
    public void Write(ListFileInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (_isJson)
        {
            WriteJson(info);
            return;
        }

        _text.Add(string.Create(CultureInfo.InvariantCulture, $"{info.File}: {info.Format}, {info.Bytes} bytes{(info.IsUsable ? "" : ", NOT USABLE")}"));
        if (info.Sha256 is not null)
        {
            _text.Add($"  sha256      {info.Sha256}");
        }

        if (info.AddsTo is not null)
        {
            _text.Add($"  part of     {info.AddsTo}");
        }

        foreach (var source in info.Sources)
        {
            _text.Add($"  list        {source.Authority}: {source.List}, {source.Scope}, of {ReportWords.Day(source.PublishedOn)}");
        }

        _text.Add(string.Create(CultureInfo.InvariantCulture, $"  entries     {info.Tally.Entries} in the file{(info.Tally.StatedEntries is { } stated ? FormattableString.Invariant($" ({stated} stated)") : "")}, {info.Tally.Rejected} left out"));
        _text.Add(string.Create(CultureInfo.InvariantCulture, $"  parties     {info.Persons} persons, {info.Organisations} organisations, {info.Vessels} vessels, {info.Aircraft} aircraft, {info.OtherParties} others; {info.DprkParties} concerning the DPRK"));
        _text.Add(string.Create(CultureInfo.InvariantCulture, $"  names       {info.Names}: {info.StrongAliases} strong aliases, {info.WeakAliases} weak, {info.NonLatinNames} not in Latin letters"));
        if (info.OnlyMentioned > 0)
        {
            _text.Add(string.Create(CultureInfo.InvariantCulture, $"  meaning     {info.OnlyMentioned} parties stand on a list that designates nobody"));
        }

        if (!info.Programmes.IsEmpty)
        {
            _text.Add($"  programmes  {string.Join(", ", info.Programmes.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")))}");
        }

        if (!info.DiagnosticsByCode.IsEmpty)
        {
            _text.Add($"  diagnostics {string.Join(", ", info.DiagnosticsByCode.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}")))}");
        }
    }

    private void WriteJson(ListFileInfo info) => _json.Add(json =>
    {
        json.WriteString("kind", "list_file");
        json.WriteString("file", info.File);
        json.WriteString("format", info.Format);
        json.WriteNumber("bytes", info.Bytes);
        json.WriteString("sha256", info.Sha256);
        json.WriteBoolean("usable", info.IsUsable);
        if (info.AddsTo is not null)
        {
            json.WriteString("adds_to", info.AddsTo);
        }

        json.WriteStartArray("lists");
        foreach (var source in info.Sources)
        {
            json.WriteStartObject();
            json.WriteString("authority", source.Authority);
            json.WriteString("list", source.List);
            json.WriteDay("published_on", source.PublishedOn);
            json.WriteString("date_basis", ReportWords.Of(source.DateBasis));
            json.WriteString("scope", source.Scope);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("entries", info.Tally.Entries);
        json.WriteCount("stated_entries", info.Tally.StatedEntries);
        json.WriteNumber("rejected", info.Tally.Rejected);
        json.WriteNumber("name_elements", info.Tally.NameElements);
        json.WriteNumber("orphans", info.Tally.Orphans);
        json.WriteNumber("persons", info.Persons);
        json.WriteNumber("organisations", info.Organisations);
        json.WriteNumber("vessels", info.Vessels);
        json.WriteNumber("aircraft", info.Aircraft);
        json.WriteNumber("other_parties", info.OtherParties);
        json.WriteNumber("designated", info.Designated);
        json.WriteNumber("only_mentioned", info.OnlyMentioned);
        json.WriteNumber("dprk_parties", info.DprkParties);
        json.WriteNumber("names", info.Names);
        json.WriteNumber("strong_aliases", info.StrongAliases);
        json.WriteNumber("weak_aliases", info.WeakAliases);
        json.WriteNumber("non_latin_names", info.NonLatinNames);
        json.WriteStartObject("programmes");
        foreach (var (programme, count) in info.Programmes)
        {
            json.WriteNumber(programme, count);
        }

        json.WriteEndObject();
        json.WriteStartObject("diagnostics_by_code");
        foreach (var (code, count) in info.DiagnosticsByCode)
        {
            json.WriteNumber(code, count);
        }

        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in info.Diagnostics)
        {
            json.WriteDiagnostic(diagnostic, withMessage: true);
        }

        json.WriteEndArray();
    });
}
