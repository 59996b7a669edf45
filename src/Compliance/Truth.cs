namespace Compliance;

/// <summary>A value of strong Kleene three-valued logic: what is missing is <see cref="Unknown"/>, never false.</summary>
/// <remarks>The numeric order False &lt; Unknown &lt; True makes "and" the minimum and "or" the maximum (S. C. Kleene,
/// Introduction to Metamathematics, 1952, section 64).</remarks>
public enum Truth : byte
{
    /// <summary>Certainly false.</summary>
    False = 0,

    /// <summary>Not decided by what is on file.</summary>
    Unknown = 1,

    /// <summary>Certainly true.</summary>
    True = 2,
}

/// <summary>The connectives of strong Kleene logic over <see cref="Truth"/>.</summary>
public static class TruthLogic
{
    /// <summary>The truth value of a known Boolean.</summary>
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <summary>Conjunction: the smaller of the two values.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>Disjunction: the larger of the two values.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Negation: swaps true and false and leaves unknown.</summary>
    public static Truth Not(this Truth value) => (Truth)(2 - (byte)value);
}
