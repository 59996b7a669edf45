using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Cli;

/// <summary>The words for what a name can be the name of. No dictionary: those of enumerations are compiled at every start.</summary>
internal static class KindWords
{
    public static ImmutableArray<string> All { get; } = ["any", "organisation", "person", "vessel"];

    /// <summary>The kind that a word stands for, or null.</summary>
    public static PartyKind? Find(string word) => word switch
    {
        "any" => PartyKind.Unknown,
        "organisation" => PartyKind.Organisation,
        "person" => PartyKind.Person,
        "vessel" => PartyKind.Vessel,
        _ => null,
    };
}
