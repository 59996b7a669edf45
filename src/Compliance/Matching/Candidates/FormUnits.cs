using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The units of listed forms in columns: what is read of a form before it is compared.</summary>
/// <param name="starts">Where the units of each form begin; one more than there are forms.</param>
/// <param name="tokens">How many tokens each form has.</param>
/// <param name="units">The units of all forms.</param>
internal sealed class FormUnits(int[] starts, ushort[] tokens, ListedUnit[] units)
{
    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public FormUnits(ColumnReader reader)
        : this(reader.Read<int>(), reader.Read<ushort>(), reader.Read<ListedUnit>())
    {
    }

    /// <summary>How many forms there are.</summary>
    public int Count => tokens.Length;

    /// <summary>The units of all forms.</summary>
    public ReadOnlySpan<ListedUnit> All => units;

    /// <summary>The units of a form, tokens first.</summary>
    public ReadOnlySpan<ListedUnit> UnitsOf(int form) => units.AsSpan(starts[form], starts[form + 1] - starts[form]);

    /// <summary>The tokens of a form.</summary>
    public ReadOnlySpan<ListedUnit> TokensOf(int form) => units.AsSpan(starts[form], tokens[form]);

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(starts);
        writer.Write<ushort>(tokens);
        writer.Write<ListedUnit>(units);
    }
}

/// <summary>A unit of one listed form, in 64 bits.</summary>
internal readonly record struct ListedUnit
{
    private const int KindAt = 32;
    private const int WeightAt = 36;
    private const int LengthAt = 48;
    private const int FirstAt = 52;
    private const int MostWeight = (1 << (LengthAt - WeightAt)) - 1;
    private const int MostFirst = (1 << (64 - FirstAt)) - 1;

    private readonly ulong _packed;

    /// <summary>Packs a unit.</summary>
    /// <param name="number">Its place among the distinct units.</param>
    /// <param name="first">The first token of the form that it covers.</param>
    /// <param name="length">How many it covers.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="kind">Its kind.</param>
    public ListedUnit(int number, int first, int length, int weight, TokenKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, MostWeight);
        _packed = (uint)number | ((ulong)kind << KindAt) | ((ulong)weight << WeightAt) | ((ulong)length << LengthAt) | ((ulong)Math.Min(first, MostFirst) << FirstAt);
    }

    /// <summary>Its place among the distinct units.</summary>
    public int Number => unchecked((int)_packed);

    /// <summary>Its kind.</summary>
    public TokenKind Kind => (TokenKind)((_packed >> KindAt) & 15);

    /// <summary>Its weight.</summary>
    public int Weight => (int)(_packed >> WeightAt) & MostWeight;

    /// <summary>How many tokens it covers.</summary>
    public int Length => (int)(_packed >> LengthAt) & 15;

    /// <summary>Which tokens of the form it covers.</summary>
    public uint Mask => NameUnit.MaskOf((int)(_packed >> FirstAt), Length);

    /// <summary>The same unit under another number.</summary>
    public ListedUnit At(int number) => new(number, (int)(_packed >> FirstAt), Length, Weight, Kind);
}
