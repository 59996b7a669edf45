namespace Compliance.Lists.ResearchSecurity;

/// <summary>A list of the United States that designates nobody, as these tables name it.</summary>
/// <param name="Code">Its part of the ids.</param>
/// <param name="Authority">Who keeps it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What being on it means.</param>
/// <remarks>The authority is never plain "US": having one of these lists is no coverage of what the United States designate.</remarks>
internal sealed record ResearchList(string Code, string Authority, string Name, ListMeaning Meaning)
{
    public static ResearchList MilitaryCompanies { get; } = new("1260H", "US-DOD", "DoD Section 1260H list of Chinese military companies", ListMeaning.Other);

    private static readonly (string Phrase, ResearchList List)[] Known =
    [
        ("Section 1286", new("1286", "US-DOD", "DoD Section 1286 list", ListMeaning.ResearchSecurity)),
        ("Section 353", new("353", "US-STATE", "Section 353 Corrupt and Undemocratic Actors Report", ListMeaning.Other)),
        ("Nonproliferation Sanctions", new("ISN", "US-STATE", "ISN Nonproliferation Sanctions", ListMeaning.Nonproliferation)),
    ];

    /// <summary>The list that a programme names, or null.</summary>
    public static ResearchList? Of(string programme)
    {
        foreach (var (phrase, list) in Known)
        {
            if (programme.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return list;
            }
        }

        return null;
    }

    /// <summary>A list that this version does not know, under the name that the table gives it.</summary>
    public static ResearchList Unknown(string programme) => new("other", "OTHER", programme.Length > 0 ? programme : "a list without a name", ListMeaning.Other);
}
