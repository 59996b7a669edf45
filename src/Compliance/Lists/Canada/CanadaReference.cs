using System.Text;

namespace Compliance.Lists.Canada;

/// <summary>The key of an entry: the list numbers its entries anew for each country and part of a schedule, and has no other reference.</summary>
internal static class CanadaReference
{
    /// <summary>Such as <c>Belarus/1, Part 1/12</c>: the English name of the country, the schedule and the item as printed.</summary>
    public static string Of(string country, string schedule, string item)
    {
        var key = new StringBuilder(Country(country)).Append('/');
        if (schedule.Length > 0)
        {
            key.Append(schedule).Append('/');
        }

        return key.Append(item).ToString();
    }

    // "Belarus / Bélarus"; the regulations on corrupt officials have a long title and a short one in brackets.
    private static string Country(string printed)
    {
        var english = printed.IndexOf(" / ", StringComparison.Ordinal) is > 0 and var at ? printed[..at] : printed;
        var open = english.LastIndexOf('(');
        return english.Length > 40 && open > 0 && english.EndsWith(')') ? english[(open + 1)..^1] : english;
    }
}
