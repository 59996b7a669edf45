using System.Collections.Frozen;
using System.Globalization;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>How much a word tells about which organisation, ship or aircraft a name means.</summary>
/// <remarks>A word that hardly any listed body bears tells by its length, 80 to 120. A word that many bear tells what its frequency
/// (data/names/body-words.tsv) leaves: log2(1 / share of the bodies that bear it), in tenths of a bit, less 20; generic words 20 to 45,
/// words for what a body deals with 45 to 75.</remarks>
internal static class BodyWords
{
    /// <summary>The weight of a legal form.</summary>
    public const int LegalForm = 10;

    /// <summary>The weight of a number.</summary>
    public const int Number = 80;

    private const int LeastWord = 40;
    private const int LeastGeneric = 20;
    private const int MostGeneric = 45;
    private const int MostSubject = 75;
    private const int TellsNothing = 20;
    private const int PerStep = 10;

    private static readonly Lazy<FrozenDictionary<string, int>> Bits = new(() =>
        EmbeddedTable.ReadRows("names/body-words.tsv").ToFrozenDictionary(r => r[0], r => int.Parse(r[2], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    // All spellings of a known word tell what the commonest of them tells.
    private static readonly Lazy<FrozenDictionary<string, int>> Generic = new(() => Known(TokenKind.Generic, LeastGeneric, MostGeneric));
    private static readonly Lazy<FrozenDictionary<string, int>> Subject = new(() => Known(TokenKind.Word, MostGeneric, MostSubject));

    /// <summary>The weight of a token of an organisation's name.</summary>
    public static int Weight(in NameToken token)
    {
        if (token.Kind == TokenKind.LegalForm)
        {
            return LegalForm;
        }

        if (token.Kind == TokenKind.Number)
        {
            return Number;
        }

        if ((token.Kind == TokenKind.Generic && Generic.Value.TryGetValue(token.Canonical, out var weight))
            || (token.Kind == TokenKind.Word && Subject.Value.TryGetValue(token.Canonical, out weight)))
        {
            return weight;
        }

        return Math.Max(Math.Min(token.Weight * PerStep, Of(token.Text) ?? int.MaxValue), LeastWord);
    }

    private static FrozenDictionary<string, int> Known(TokenKind kind, int least, int most) => WordTable.OfOrganisations()
        .Where(w => w.Kind == kind)
        .GroupBy(w => w.Canonical, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => Math.Clamp(g.Min(w => Of(w.Spelling) ?? most), least, most), StringComparer.Ordinal);

    private static int? Of(string word) => Bits.Value.TryGetValue(word, out var bits) ? bits - TellsNothing : null;
}
