using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Reads the dates of birth of the Official Journal tables: "a) 1964 b) 28.8.1962", "1954 or 1955.", "1967-1969.", "19.2.1968; 1965 or 1966".</summary>
internal static class JournalDates
{
    private const string Probably = "(probably) ";

    public static (ImmutableArray<UncertainDate> Dates, ImmutableArray<string> Unread) Births(string cell)
    {
        var dates = ImmutableArray.CreateBuilder<UncertainDate>();
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var value in JournalCells.Values(cell))
        {
            var isProbable = value.StartsWith(Probably, StringComparison.OrdinalIgnoreCase);
            var (read, left) = ListDates.Many(WithoutRemark(isProbable ? value[Probably.Length..] : value), " or ", " / ", ", ");
            dates.AddRange(isProbable ? read.Select(d => d.AsApproximate()) : read);
            unread.AddRange(left);
        }

        return (DistinctValues.Of(dates), unread.ToImmutable());
    }

    /// <summary>The day of listing: <c>30.3.2018</c>, <c>21 Oct. 2013</c>; null for anything less exact.</summary>
    public static DateOnly? Day(string text) => ListDates.TryFree(text, out var date) && date.IsExact && !date.IsApproximate ? date.Earliest : null;

    // "1973 (under another name)" is a date with a remark; one of another calendar must not be read as ours.
    private static string WithoutRemark(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && !text.Contains("calendar", StringComparison.OrdinalIgnoreCase) ? text[..open] : text;
    }
}
