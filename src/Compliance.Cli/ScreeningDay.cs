using System.Globalization;

namespace Compliance.Cli;

/// <summary>The day the question is about: as given, or today's date, taken once and printed.</summary>
internal static class ScreeningDay
{
    /// <summary>The day; null and a reason when a build machine did not say which, because its results could not be repeated.</summary>
    public static DateOnly? Of(CommandRun run, DateOnly? given, string option = "--as-of")
    {
        if (given is not null)
        {
            return given;
        }

        if (string.Equals(run.Terminal.Variable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            run.Reasons.Add(ExitCode.Usage, $"{option} is mandatory when CI=true: a result that depends on the day of the build cannot be repeated");
            return null;
        }

        var today = DateOnly.FromDateTime(run.Terminal.Clock.GetUtcNow().UtcDateTime);
        run.PrintLine(string.Create(CultureInfo.InvariantCulture, $"as of {today:yyyy-MM-dd} (today, UTC; give {option} to repeat the result)"));
        return today;
    }
}
