using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>The day and the settings of a case: the file's defaults, changed by the case, changed by the row.</summary>
internal sealed record TestSettings(DateOnly? AsOf, ScreeningProfile Profile)
{
    public static TestSettings Start { get; } = new(null, ScreeningProfile.Default);
}
