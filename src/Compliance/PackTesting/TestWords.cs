using Compliance.Records;

namespace Compliance.PackTesting;

/// <summary>The words of an enumeration as tests write them: <c>not_in_force</c>.</summary>
internal static class TestWords<TEnum>
    where TEnum : struct, Enum
{
    public static IReadOnlyDictionary<string, TEnum> All { get; } =
        Enum.GetValues<TEnum>().ToDictionary(ChoiceWords<TEnum>.Word, value => value, StringComparer.Ordinal);
}
