using System.Text.RegularExpressions;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>References to other lists: "UN Ref KPe.018.", "UN Reference KPi.048", "UN Ref.KPI. 076.", "(UK Sanctions List Ref):DPR0075.".</summary>
internal static partial class UnitedKingdomReferences
{
    /// <summary>The references in a text, and whether it announces one that cannot be read.</summary>
    public static (List<Identifier> References, bool HasUnread) Find(string text)
    {
        var found = new List<Identifier>();
        foreach (Match match in Dprk().Matches(text))
        {
            found.Add(UnitedNations(match.Value));
        }

        var hasUnread = false;
        foreach (Match lead in Lead().Matches(text))
        {
            if (lead.Groups[1].Length > 0)
            {
                found.Add(UnitedNations(lead.Groups[1].Value));
            }
            else
            {
                hasUnread |= found.Count == 0;
            }
        }

        foreach (Match match in Own().Matches(text))
        {
            found.Add(new Identifier(IdentifierKind.ListReference, match.Groups[1].Value.ToUpperInvariant(), UnitedKingdomEntry.Authority));
        }

        return (found, hasUnread);
    }

    /// <summary>A reference of the UN list as the UN prints it, <c>KPi.076</c>; of other forms as printed here.</summary>
    public static Identifier UnitedNations(string printed)
    {
        var clean = ListText.Clean(printed).TrimEnd('.');
        var current = Current().Match(clean);
        var value = current.Success
            ? current.Groups[1].Value.ToUpperInvariant() + current.Groups[2].Value.ToLowerInvariant() + "." + current.Groups[3].Value.PadLeft(3, '0')
            : clean;
        return new Identifier(IdentifierKind.ListReference, value, "UN");
    }

    [GeneratedRegex(@"KP\s*[ie]\.?\s*[0-9]{1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dprk();

    // The second alternative is a reference that lacks its letters, or is no reference.
    [GeneratedRegex(
        @"\bUN\.?\s?Ref(?:erence)?\b[\s.:)]{0,4}(?:No[\s.:]{1,3})?(?:([A-Z]{1,3}(?:\.[A-Z]{1,3}){0,3}\.?\s?[0-9]{1,4}(?:\.[IVX]{1,5})?(?:\.[0-9]{1,4}){0,4})|(?=[0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^([A-Z]{2})\s?([ie])\.?\s*([0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Current();

    [GeneratedRegex(@"UK Sanctions List Ref\)?\s?:\s?([A-Z]{3}[0-9]{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
