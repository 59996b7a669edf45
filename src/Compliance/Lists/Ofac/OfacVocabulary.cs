using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>The words that all formats of the US Office of Foreign Assets Control share: lists, programmes, kinds of parties and of aliases.</summary>
internal static class OfacVocabulary
{
    public const string Authority = "US";
    public const string SdnList = "OFAC SDN List";
    public const string ConsolidatedList = "OFAC Consolidated (non-SDN) List";

    /// <summary>Stands in <see cref="Designation.Programme"/> when an entry names none.</summary>
    public const string NoProgramme = "not stated";

    /// <summary>The id of a party by its number (ent_num, uid, FixedRef, entity/@id), which is the same in all formats.</summary>
    public static string PartyId(string number) => Authority + ":" + number;

    /// <summary>The kind of party that a word of any format means; null for an unknown word.</summary>
    public static PartyKind? Kind(string word) => word.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => PartyKind.Person,
        "ENTITY" => PartyKind.Organisation,
        "VESSEL" => PartyKind.Vessel,
        "AIRCRAFT" => PartyKind.Aircraft,
        _ => null,
    };

    /// <summary>The kind of alias: <c>aka</c>, <c>fka</c> <c>nka</c> (now known as) and <c>dba</c> (doing business as) with or without full stops; null for an unknown word.</summary>
    public static AliasKind? Alias(string word) => word.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "AKA" or "NKA" or "DBA" => AliasKind.AlsoKnownAs,
        "FKA" => AliasKind.FormerlyKnownAs,
        _ => null,
    };

    /// <summary>The name as the list prints it in its flat formats: "KIM, Yong Chol" for persons, the last name alone for everybody else.</summary>
    public static string Name(string last, string first) =>
        first.Length == 0 ? last : last.Length == 0 ? first : last + ", " + first;

    /// <summary>The programmes of a cell: <c>NPWMD] [DPRK2</c> are two.</summary>
    public static ImmutableArray<string> Programmes(string cell)
    {
        var programmes = ImmutableArray.CreateBuilder<string>();
        foreach (var part in cell.Split("] ["))
        {
            var programme = ListText.Clean(part.Trim('[', ']', ' '));
            if (programme.Length > 0 && !programmes.Contains(programme))
            {
                programmes.Add(programme);
            }
        }

        return programmes.ToImmutable();
    }

    /// <summary>Whether a programme is one of the North Korea programmes: DPRK, DPRK2, DPRK3, DPRK4, DPRK-NKSPEA and later ones.</summary>
    public static bool IsDprk(string programme) => programme.StartsWith("DPRK", StringComparison.Ordinal);

    /// <summary>Whether a remark, a secondary sanctions risk or the like names the North Korea Sanctions Regulations: parties under NPWMD alone
    /// concern the DPRK by this only. Neither an address nor a nationality is enough.</summary>
    public static bool NamesDprkRegulations(string text) => text.Contains("North Korea Sanctions Regulations", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a programme occurs alone only on lists other than the SDN list.</summary>
    public static bool IsNonSdn(string programme) =>
        programme is "NS-PLC" or "561List" || programme.StartsWith("CMIC", StringComparison.Ordinal) || programme.StartsWith("561-", StringComparison.Ordinal);

    /// <summary>One designation for each programme. Those of the DPRK programmes concern the DPRK; when there is none of them and the entry names
    /// the North Korea Sanctions Regulations, those of NPWMD do, or else all.</summary>
    public static ImmutableArray<Designation> Designations(
        string list, string number, ImmutableArray<string> programmes, bool namesDprkRegulations, DateOnly? listedOn = null, string? legalBasis = null)
    {
        if (programmes.IsEmpty)
        {
            programmes = [NoProgramme];
        }

        var hasDprk = programmes.Any(IsDprk);
        var hasWeapons = programmes.Contains("NPWMD");
        bool Concerns(string programme) =>
            hasDprk ? IsDprk(programme) : namesDprkRegulations && (!hasWeapons || string.Equals(programme, "NPWMD", StringComparison.Ordinal));
        return
        [
            .. programmes.Select(p => new Designation(Authority, list, number, p, listedOn, [], LegalBasis: legalBasis)
            {
                Regime = Concerns(p) ? Regimes.Dprk : null,
            }),
        ];
    }
}
