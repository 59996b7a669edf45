using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Reads the indicator files (format indicators/1).</summary>
internal sealed class IndicatorReader
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Indicator>.Builder _indicators = ImmutableArray.CreateBuilder<Indicator>();
    private readonly ImmutableArray<Premises>.Builder _premises = ImmutableArray.CreateBuilder<Premises>();
    private readonly ImmutableArray<Institution>.Builder _institutions = ImmutableArray.CreateBuilder<Institution>();
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> WordLists = [.. StateWords.Lists, .. InstitutionWords.Lists];

    public static LoadResult<IndicatorTable> Read(ImmutableArray<TableFile> files)
    {
        var reader = new IndicatorReader();
        foreach (var file in files)
        {
            reader.ReadFile(file);
        }

        return reader.Finish(files.IsEmpty ? SourceLocation.None : new SourceLocation(files[0].Name));
    }

    private void ReadFile(TableFile file)
    {
        if (EvidenceTables.Read(file, "indicators/1", _diagnostics) is not { } root)
        {
            return;
        }

        root.Allow("format", "indicators", "words");
        foreach (var entry in root.Entries("indicators", "indicator"))
        {
            ReadIndicator(entry);
        }

        if (root.Entry("words", "list of words") is not { } words)
        {
            return;
        }

        words.Allow(WordLists.AsSpan());
        foreach (var key in words.Keys)
        {
            if (!_words.TryAdd(key, [.. words.Texts(key)]))
            {
                words.Error("CMP4110", $"The words \"{key}\" are given twice", words.Location, "one file that gives them");
            }
        }
    }

    private void ReadIndicator(TableEntry entry)
    {
        var before = _diagnostics.Count;
        var kind = entry.Choice(
            "kind",
            ("email_domain", IndicatorKind.EmailDomain),
            ("email_address", IndicatorKind.EmailAddress),
            ("phone_prefix", IndicatorKind.PhonePrefix),
            ("phone_number", IndicatorKind.PhoneNumber),
            ("bic_country", IndicatorKind.BicCountry),
            ("premises", IndicatorKind.Premises),
            ("state_name", IndicatorKind.StateName),
            ("place", IndicatorKind.Place),
            ("institution", IndicatorKind.Institution),
            ("lookalike", IndicatorKind.Lookalike));
        ReadOnlySpan<string> common = ["id", "kind", "values", "strength", "verified", "effect", "as_of", "source", "note"];
        entry.Allow(kind switch
        {
            IndicatorKind.Premises => ["id", "kind", "strength", "verified", "effect", "as_of", "source", "note", "street", "numbers", "postal_code", "city", "country"],
            IndicatorKind.Institution or IndicatorKind.Lookalike => [.. common, "native_names", "ambiguous", "contextual", "hosts"],
            _ => common,
        });

        var verified = entry.Choice("verified", ("primary", IndicatorVerification.Primary), ("secondary", IndicatorVerification.Secondary), ("no", IndicatorVerification.No));
        var confirms = entry.Choice("effect", ("confirms", true), ("asks", false));
        var indicator = new Indicator(
            entry.Text("id") ?? "",
            kind,
            kind == IndicatorKind.Premises ? [Address(entry)] : entry.Texts("values"),
            entry.Choice("strength", ("strong", IndicatorStrength.Strong), ("medium", IndicatorStrength.Medium), ("weak", IndicatorStrength.Weak)),
            verified,
            confirms && verified != IndicatorVerification.No,
            entry.Date("as_of"),
            entry.Text("source") ?? "",
            entry.OptionalText("note"));
        if (indicator.Values.IsEmpty)
        {
            entry.Error("CMP4106", "The indicator has no \"values\"", entry.Location, "values: [TEXT, ...]");
        }

        if (_indicators.Any(i => string.Equals(i.Id, indicator.Id, StringComparison.Ordinal)))
        {
            entry.Error("CMP4111", $"The id \"{indicator.Id}\" is used twice", entry.Location, "a unique id");
        }

        if (_diagnostics.Count > before)
        {
            return;
        }

        _indicators.Add(indicator);
        switch (kind)
        {
            case IndicatorKind.Premises:
                _premises.Add(new Premises(indicator, entry.Text("street") ?? "", entry.Texts("numbers"), entry.Text("postal_code") ?? "", entry.Text("city") ?? "", entry.Text("country") ?? ""));
                break;
            case IndicatorKind.Institution or IndicatorKind.Lookalike:
                _institutions.Add(new Institution(indicator, entry.Texts("native_names"), entry.Texts("ambiguous"), entry.Texts("contextual"), entry.Texts("hosts")));
                break;
            default:
                break;
        }
    }

    private static string Address(TableEntry entry) =>
        $"{entry.Text("street")} {string.Join(", ", entry.Texts("numbers"))}, {entry.Text("postal_code")} {entry.Text("city")}";

    private LoadResult<IndicatorTable> Finish(SourceLocation location)
    {
        foreach (var list in WordLists)
        {
            if (!_words.ContainsKey(list))
            {
                _diagnostics.Add(Diagnostic.Error("CMP4106", $"No file gives the words \"{list}\"", location, $"words: {{{list}: [...]}}"));
            }
        }

        foreach (IndicatorKind kind in Enum.GetValues<IndicatorKind>())
        {
            if (kind != IndicatorKind.Lookalike && !_indicators.Any(i => i.Kind == kind))
            {
                _diagnostics.Add(Diagnostic.Warning("CMP4112", $"No indicator of the kind {kind}: the fact it decides is never true", location));
            }
        }

        var table = _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? null
            : new IndicatorTable(_indicators.ToImmutable(), _premises.ToImmutable(), _institutions.ToImmutable(), StateWords.From(_words), InstitutionWords.From(_words));
        return new LoadResult<IndicatorTable>(table, _diagnostics.ToImmutable());
    }
}
