namespace Compliance.PackTesting.Locking;

/// <summary>Codes of what is wrong with the lock of a pack (RP6xxx).</summary>
internal static class LockDiagnostics
{
    /// <summary>A file, or what the lock says of the pack, differs.</summary>
    public const string Differs = "RP6001";

    /// <summary>There is no lock, or it cannot be read.</summary>
    public const string NoLock = "RP6002";

    /// <summary>The tests ran with another version of this library or another embedded list.</summary>
    public const string OtherEngine = "RP6003";
}
