using Compliance.Records;

namespace Compliance.PackTesting;

/// <summary>A small change of a case: of its record, its day or its layers.</summary>
/// <param name="Row">The keys of a <c>vary</c> row that makes the change, as YAML: <c>set: {use: hostel}</c>.</param>
internal sealed record CaseEdit(string Row)
{
    public ScreeningRecord? Record { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? Layer { get; init; }
}
