namespace Compliance.Lists.Updating;

/// <summary>What the user lets pass this time.</summary>
/// <param name="ToShrink">The list may have become smaller than its limit allows.</param>
/// <param name="ToErrors">Entries of the list may be unreadable.</param>
internal readonly record struct UpdateConsent(bool ToShrink, bool ToErrors);
