using System.Globalization;

namespace Compliance.Lists.Switzerland;

/// <summary>Composes the names of an identity from their parts, in the spelling of the list and in each other spelling and script.</summary>
internal static class SwitzerlandNames
{
    /// <summary>Adds the spellings of one name; false when its parts hold no text.</summary>
    /// <param name="name">The name element.</param>
    /// <param name="kind">What the name is.</param>
    /// <param name="quality">How far the list relies on it.</param>
    /// <param name="names">Takes the spellings.</param>
    public static bool Add(ListElement name, AliasKind kind, AliasQuality quality, ListNames names)
    {
        var parts = name.All("name-part").Where(p => p.Attribute("name-part-type") is not "title").ToList();
        parts.Sort(static (a, b) => Order(a).CompareTo(Order(b)));
        var before = names.Count;
        var main = string.Join(' ', parts.Select(p => p["value"]).Where(v => v.Length > 0));
        names.AddInAnyScript(main, kind, quality);
        var hasText = main.Length > 0;
        foreach (var (lang, script) in Scripts(parts))
        {
            var spellings = parts.ConvertAll(p => Variants(p, lang, script));
            var most = spellings.Max(v => v.Count);
            for (var i = 0; i < most; i++)
            {
                var spelling = string.Join(' ', parts.Select((p, at) => Spelling(p, spellings[at], script, i)).Where(v => v.Length > 0));
                hasText |= spelling.Length > 0;
                names.AddInAnyScript(spelling, kind == AliasKind.Primary && names.Count > before ? AliasKind.AlsoKnownAs : kind, quality);
            }
        }

        return hasText;
    }

    /// <summary>The titles among the parts of a name.</summary>
    public static IEnumerable<string> Titles(ListElement name) =>
        name.All("name-part").Where(p => p.Attribute("name-part-type") is "title").Select(p => p["value"]).Where(v => v.Length > 0);

    // A part that has no spelling in another script is left out there; between Latin spellings the list's own stands in.
    private static string Spelling(ListElement part, List<string> variants, string script, int at) =>
        variants.Count > 0 ? variants[Math.Min(at, variants.Count - 1)] : script is "Latn" or "" ? part["value"] : "";

    private static List<string> Variants(ListElement part, string lang, string script)
    {
        var variants = new List<string>();
        foreach (var child in part.Children)
        {
            if (IsVariant(child) && child.Attribute("lang") == lang && child.Attribute("script") == script)
            {
                variants.Add(child.Text);
            }
        }

        return variants;
    }

    private static List<(string Lang, string Script)> Scripts(List<ListElement> parts)
    {
        var scripts = new List<(string, string)>();
        foreach (var part in parts)
        {
            foreach (var variant in part.Children.Where(IsVariant))
            {
                var key = (variant.Attribute("lang"), variant.Attribute("script"));
                if (!scripts.Contains(key))
                {
                    scripts.Add(key);
                }
            }
        }

        return scripts;
    }

    private static bool IsVariant(ListElement element) => element is { Name: "spelling-variant", Text.Length: > 0 };

    private static int Order(ListElement part) =>
        int.TryParse(part.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;
}
