namespace Compliance.Evidence;

/// <summary>How a text meets an institution's name, the strongest last.</summary>
internal enum InstitutionMeeting
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Something like it: other words inside, or a letter apart.</summary>
    Near,

    /// <summary>A short form that others share.</summary>
    Ambiguous,

    /// <summary>The name in its own script, whose spelling was not verified.</summary>
    Native,

    /// <summary>The name inside a longer name.</summary>
    Inside,

    /// <summary>A body that is easily taken for it and is another.</summary>
    Lookalike,

    /// <summary>The name, or a part of the body such as a faculty.</summary>
    Exact,
}

/// <summary>The institution that a text meets, and how.</summary>
internal sealed record InstitutionFinding(InstitutionMeeting Meeting, Institution? Institution, string Words)
{
    public static InstitutionFinding None { get; } = new(InstitutionMeeting.None, null, "");
}
