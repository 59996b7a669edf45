namespace Compliance.Lists.Updating;

/// <summary>One file that an authority publishes: where it is fetched and under which name it is kept.</summary>
public sealed record UpdateFile
{
    internal UpdateFile()
    {
    }

    /// <summary>The file's name in the folder of lists.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The address as it was configured: a variable such as <c>${EU_FSF_TOKEN}</c> stands for its value, which is never shown.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>Whether somebody fetched the list from this address before it was written down.</summary>
    public bool IsVerified { get; internal init; }

    /// <summary>What whoever configured it remarked, or null.</summary>
    public string? Remark { get; internal init; }

    /// <summary>The variable that has no value, so that the file cannot be fetched; null when nothing is missing.</summary>
    public string? MissingVariable { get; internal init; }

    // With the values of the variables, which may be secrets: not public, so that no record text shows it.
    internal Uri? Target { get; init; }
}
