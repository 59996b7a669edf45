using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>The dates of UK lists: days as dd/MM/yyyy, dates of birth also with 00 or the letters dd and mm for what is not known.</summary>
internal static class UnitedKingdomDates
{
    /// <summary>The day, or null for anything else.</summary>
    public static DateOnly? Day(string text) => ListDates.Day(text, "dd/MM/yyyy", "d/M/yyyy", "dd-MMM-yyyy", "d-MMM-yyyy", "yyyy-MM-dd");

    /// <summary>Dates of birth; what cannot be read is returned beside.</summary>
    public static (ImmutableArray<UncertainDate> Dates, ImmutableArray<string> Unread) OfBirth(string text) => ListDates.Many(Unlettered(text), ";");

    // "dd/mm/1945" is printed literally and means the same as "00/00/1945".
    private static string Unlettered(string text) => !text.AsSpan().ContainsAny("dDmM") ? text : text
        .Replace("dd/", "00/", StringComparison.OrdinalIgnoreCase)
        .Replace("/mm/", "/00/", StringComparison.OrdinalIgnoreCase);
}
