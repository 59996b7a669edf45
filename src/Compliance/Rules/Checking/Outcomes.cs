namespace Compliance.Rules.Checking;

/// <summary>The truth values that a condition can take.</summary>
[Flags]
internal enum Outcomes
{
    None = 0,
    False = 1,
    Unknown = 2,
    True = 4,
    Any = False | Unknown | True,
}

/// <summary>Kleene logic over sets of truth values whose members may occur together in every combination.</summary>
internal static class OutcomeLogic
{
    public static Outcomes Of(Truth truth) => (Outcomes)(1 << (int)truth);

    public static bool Allows(this Outcomes outcomes, Truth truth) => (outcomes & Of(truth)) != 0;

    public static Outcomes Not(this Outcomes outcomes) =>
        (outcomes & Outcomes.Unknown)
        | ((outcomes & Outcomes.False) != 0 ? Outcomes.True : 0)
        | ((outcomes & Outcomes.True) != 0 ? Outcomes.False : 0);

    public static Outcomes And(this Outcomes left, Outcomes right) => Combine(left, right, TruthLogic.And);

    public static Outcomes Or(this Outcomes left, Outcomes right) => Combine(left, right, TruthLogic.Or);

    /// <summary>The least value of the set in the order false, unknown, true.</summary>
    public static Truth Least(this Outcomes outcomes) =>
        outcomes.Allows(Truth.False) ? Truth.False : outcomes.Allows(Truth.Unknown) ? Truth.Unknown : Truth.True;

    /// <summary>The greatest value of the set in the order false, unknown, true.</summary>
    public static Truth Greatest(this Outcomes outcomes) =>
        outcomes.Allows(Truth.True) ? Truth.True : outcomes.Allows(Truth.Unknown) ? Truth.Unknown : Truth.False;

    private static Outcomes Combine(Outcomes left, Outcomes right, Func<Truth, Truth, Truth> operation)
    {
        var result = Outcomes.None;
        for (var first = Truth.False; first <= Truth.True; first++)
        {
            for (var second = Truth.False; second <= Truth.True; second++)
            {
                if (left.Allows(first) && right.Allows(second))
                {
                    result |= Of(operation(first, second));
                }
            }
        }

        return result;
    }
}
