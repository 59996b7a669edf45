namespace Compliance.Reports;

/// <summary>How much a report says about who somebody is.</summary>
public enum PersonalDataPolicy
{
    /// <summary>Record keys and roles only: for files that many people read.</summary>
    Keys,

    /// <summary>Names and other personal values as well.</summary>
    Full,
}
