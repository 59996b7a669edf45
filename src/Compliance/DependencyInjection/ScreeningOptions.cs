using System.Collections.ObjectModel;
using Compliance.Screening;

namespace Compliance.DependencyInjection;

/// <summary>What <see cref="ComplianceServiceCollectionExtensions.AddComplianceScreening"/> makes a screener from.</summary>
public sealed class ScreeningOptions
{
    /// <summary>List files to load.</summary>
    /// <value>Empty by default, which stands for the embedded list.</value>
    public Collection<string> WatchlistFiles { get; } = [];

    /// <summary>An index of the names of the list files (<see cref="Compliance.Matching.NameIndex"/>), which makes the start with large lists shorter.</summary>
    /// <value>null by default: the index is made, except that of the embedded list.</value>
    public string? NameIndexFile { get; set; }

    /// <summary>Rule pack folders to load.</summary>
    /// <value>Empty by default, which stands for the embedded pack.</value>
    public Collection<string> PackFolders { get; } = [];

    /// <summary>The settings.</summary>
    /// <value><see cref="ScreeningProfile.Default"/> by default.</value>
    public ScreeningProfile Profile { get; set; } = ScreeningProfile.Default;
}
