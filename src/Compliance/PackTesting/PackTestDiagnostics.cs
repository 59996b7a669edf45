namespace Compliance.PackTesting;

/// <summary>Codes of what is wrong with the tests of a pack (RP4xxx).</summary>
internal static class PackTestDiagnostics
{
    /// <summary>The pack has no test.</summary>
    public const string NoTests = "RP4001";

    /// <summary>Two cases bear the same name.</summary>
    public const string SameName = "RP4002";

    /// <summary>A case expects nothing.</summary>
    public const string NoExpectation = "RP4003";

    /// <summary>A row is the same as the case it varies.</summary>
    public const string NoVariation = "RP4004";

    /// <summary>A record without a type, or of a type that does not exist.</summary>
    public const string NoRecordType = "RP4005";

    /// <summary>A path of <c>set</c> or <c>unset</c> that names nothing.</summary>
    public const string UnknownPath = "RP4006";

    /// <summary>A rule, measure, exemption, layer, document type or party that does not exist.</summary>
    public const string UnknownId = "RP4007";

    /// <summary>A measure or exemption that the rule does not name, or a rule that never runs on such a record.</summary>
    public const string NotOfRule = "RP4008";

    /// <summary>Bounds of a score that nothing can meet.</summary>
    public const string ScoreBounds = "RP4009";

    /// <summary>No day is given to screen on.</summary>
    public const string NoDay = "RP4010";

    /// <summary>Settings that a screener would refuse.</summary>
    public const string Profile = "RP4011";

    /// <summary>A boundary around something that is no date of a measure.</summary>
    public const string NoLawDate = "RP4012";

    /// <summary>A boundary on whose days the rule comes to the same.</summary>
    public const string NoReaction = "RP4013";

    /// <summary>A field of a boundary that holds no day.</summary>
    public const string NoDayField = "RP4014";

    /// <summary>A boundary that does not say what is expected on its days, or the same on all of them.</summary>
    public const string BoundaryExpectation = "RP4015";

    /// <summary>Something is given that nothing reads.</summary>
    public const string Unread = "RP4016";

    /// <summary>A given reference that the watchlist does not hold.</summary>
    public const string Unlisted = "RP4017";

    /// <summary>A file that changed between reading and writing it.</summary>
    public const string Changed = "RP4018";

    /// <summary>An <c>each</c> that is not one path with several values.</summary>
    public const string Each = "RP4019";

    /// <summary>A test fails, so that coverage, mutants and locks would rest on what is wrong.</summary>
    public const string TestsFail = "RP5001";

    /// <summary>A reference to something that does not exist.</summary>
    public static Diagnostic Unknown(string what, DataScalar word, IEnumerable<string> known) => Unknown(what, word.Text, word.Location, known);

    /// <summary>A reference to something that does not exist.</summary>
    public static Diagnostic Unknown(string what, string word, SourceLocation location, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        return Diagnostic.Error(
            UnknownId, $"there is no {what} \"{word}\"", location, "one of " + string.Join(", ", names), DidYouMean.Hint(word, names));
    }
}
