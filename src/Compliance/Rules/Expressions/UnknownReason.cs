namespace Compliance.Rules.Expressions;

/// <summary>Why a value is unknown.</summary>
/// <param name="Path">The field or expression whose value would decide, such as <c>a.partner.name</c>.</param>
/// <param name="Text">What is wrong with it, such as <c>not stated</c>.</param>
internal sealed record UnknownReason(string Path, string Text)
{
    /// <summary>The text of a field that nobody filled in.</summary>
    public const string NotStated = "not stated";

    /// <summary>Renders <c>a.start: not stated</c>.</summary>
    public override string ToString() => $"{Path}: {Text}";
}
