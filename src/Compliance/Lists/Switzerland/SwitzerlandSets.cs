namespace Compliance.Lists.Switzerland;

/// <summary>The sanctions sets of the Swiss programmes: an annex of an ordinance with its measures. A programme occurs once for each of its sets.</summary>
internal sealed class SwitzerlandSets
{
    // SR 946.231.127.6 is the ordinance on measures against North Korea.
    private const string DprkOrdinance = "946.231.127.6";

    private static readonly string[] Dprk =
    [
        "North Korea", "Nordkorea", "Corée du Nord", "Corea del Nord", "Democratic People's Republic of Korea", "Demokratische Volksrepublik Korea", "Demokratischen Volksrepublik Korea",
        "République populaire démocratique de Corée", "Repubblica popolare democratica di Corea", "DPRK",
    ];

    private static readonly string[] Languages = ["eng", "ger", "fre", "ita"];

    private readonly Dictionary<string, SwitzerlandSet> sets = new(StringComparer.Ordinal);

    /// <summary>The set of that number, or null.</summary>
    public SwitzerlandSet? this[string ssid] => sets.GetValueOrDefault(ssid);

    /// <summary>Takes a programme with its sets.</summary>
    public void Add(ListElement programme)
    {
        var name = InFirstLanguage(programme, "program-name", null);
        name = name.Length > 0 ? name : InFirstLanguage(programme, "program-key", null);
        var isDprk = programme.Children.Exists(c => c.Name is "program-key" or "program-name" && IsDprk(c.Text));
        foreach (var set in programme.All("sanctions-set"))
        {
            var ssid = set.Attribute("ssid");
            if (ssid.Length > 0 && !sets.ContainsKey(ssid))
            {
                var isSetDprk = isDprk || programme.All("sanctions-set").Any(s => s.Attribute("ssid") == ssid && IsDprk(s.Text));
                sets.Add(ssid, new SwitzerlandSet(name, InFirstLanguage(programme, "sanctions-set", ssid), isSetDprk));
            }
        }
    }

    private static string InFirstLanguage(ListElement programme, string element, string? ssid)
    {
        var first = "";
        var rank = int.MaxValue;
        foreach (var child in programme.All(element))
        {
            if (child.Text.Length == 0 || (ssid is not null && child.Attribute("ssid") != ssid))
            {
                continue;
            }

            var language = Array.IndexOf(Languages, child.Attribute("lang"));
            language = language < 0 ? Languages.Length : language;
            if (language < rank)
            {
                (first, rank) = (child.Text, language);
            }
        }

        return first;
    }

    private static bool IsDprk(string text)
    {
        var at = text.IndexOf(DprkOrdinance, StringComparison.Ordinal);
        if (at >= 0 && (at + DprkOrdinance.Length == text.Length || !char.IsAsciiDigit(text[at + DprkOrdinance.Length])))
        {
            return true;
        }

        var plain = text.Replace('’', '\'');
        return Array.Exists(Dprk, d => plain.Contains(d, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A sanctions set.</summary>
/// <param name="Programme">The programme's name, in English when the list gives it.</param>
/// <param name="Basis">The set's own text: which ordinance and annex.</param>
/// <param name="IsDprk">Whether the programme is that on North Korea.</param>
internal sealed record SwitzerlandSet(string Programme, string Basis, bool IsDprk);
