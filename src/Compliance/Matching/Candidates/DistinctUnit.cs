namespace Compliance.Matching.Candidates;

/// <summary>A unit of one listed name or more, while the tables are made. A class: a unit is too large to be copied about.</summary>
/// <param name="unit">The unit, as it stands in the first of them.</param>
/// <param name="firstForm">The number of the form that it was found in first, of which it tells its place.</param>
internal sealed class DistinctUnit(NameUnit unit, int firstForm)
{
    private readonly NameUnit _unit = unit;

    /// <summary>The unit.</summary>
    public ref readonly NameUnit Unit => ref _unit;

    /// <summary>The number of the form that it was found in first.</summary>
    public int FirstForm => firstForm;

    /// <summary>In how many places it stands.</summary>
    public int Uses { get; set; }
}
