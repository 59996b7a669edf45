using System.Text.RegularExpressions;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>What only the files until 2018 print: programmes in the remark of an entry, and a document's type and remarks in its number.</summary>
internal static partial class FsfOldEntry
{
    private const int MostCharactersOfRemark = 4000;

    /// <summary>Adds the programmes of "(Entity is sanctioned in regime 753/2011 (OJ L199) of programme AFG, in regime ...)"; false when the remark holds other text.</summary>
    public static bool AddProgrammes(FsfEntry entry, string remark)
    {
        if (remark.Length is 0 or > MostCharactersOfRemark || !remark.Contains("of programme ", StringComparison.Ordinal))
        {
            return remark.Length == 0;
        }

        foreach (Match match in Programme().Matches(remark))
        {
            entry.AddRegulation(match.Groups[2].Value, match.Groups[1].Value);
        }

        return remark.StartsWith("(Entity is sanctioned in regime ", StringComparison.Ordinal) && remark.EndsWith(')') && !remark.Contains(") (", StringComparison.Ordinal);
    }

    /// <summary>Adds a document whose number, type and remarks are one text.</summary>
    public static void AddDocument(FsfEntry entry, string text, string? country, FsfMapper mapper, SourceLocation place)
    {
        var (number, type) = FsfDocument.Old(text);
        mapper.Document(entry, type, number, country, place);
    }

    [GeneratedRegex(@"in regime ([^()]{1,40}\([^()]{1,40}\)) of programme ([A-Z0-9]{1,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Programme();
}
