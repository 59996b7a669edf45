namespace Compliance.Lists.Updating;

/// <summary>Which addresses are fetched at all. A list that somebody on the way can alter is worth nothing.</summary>
internal static class Addresses
{
    public const int MostRedirections = 5;

    /// <summary>Encrypted, or on this machine; without a user name, which would be shown.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Host.Length > 0
        && (IsOf(address, Uri.UriSchemeHttps) || (IsOf(address, Uri.UriSchemeHttp) && address.IsLoopback));

    /// <summary>Whether a redirection may be followed: never from encrypted to plain, never to a file, and from outside never to this machine.</summary>
    public static bool MayLeadTo(Uri from, Uri to) =>
        IsSafe(to)
        && (IsOf(to, Uri.UriSchemeHttps) || IsOf(from, Uri.UriSchemeHttp))
        && (from.IsLoopback || !to.IsLoopback);

    private static bool IsOf(Uri address, string scheme) => string.Equals(address.Scheme, scheme, StringComparison.Ordinal);
}
