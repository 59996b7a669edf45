using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Compliance.Lists;
using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>A place as the words that tell it from others, and its country.</summary>
/// <param name="Text">The place as printed.</param>
/// <param name="Words">Its telling words, each as the key under which its spellings meet.</param>
/// <param name="Country">The alpha-2 code, or null when none is named.</param>
internal sealed record PlaceWords(string Text, ImmutableArray<string> Words, string? Country)
{
    private const int LeastEditable = 6;
    private const int LeastWord = 3;

    // What a place is and where in it: it tells no place from another, and lists translate it or not.
    private static readonly FrozenSet<string> Untelling = FrozenSet.ToFrozenSet(
        [
            "village", "town", "city", "municipality", "district", "province", "prefecture", "region", "county", "area", "governorate", "state", "oblast", "krai",
            "raion", "republic", "autonomous", "near", "the", "and", "from", "sub", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
            "central", "upper", "lower", "new", "pukto", "bukto", "bukdo", "pukdo", "namdo", "namto", "street", "road", "located", "also", "known", "formerly", "born",
        ],
        StringComparer.Ordinal);

    // Hamgyongnam-do and South Hamgyong are one province.
    private static readonly ImmutableArray<string> Suffixes = ["pukto", "bukto", "bukdo", "pukdo", "namdo", "namto", "puk", "buk", "nam"];

    // Romanisations that part and meet: Hamgyo'ng and Hamgyeong, Qandahar and Kandahar, Rangrim, Rangnim and Nangim.
    private static readonly ImmutableArray<(string From, string To)> Spellings =
    [
        ("eo", "o"), ("eu", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "e"), ("oe", "e"), ("tch", "c"), ("ch", "c"), ("kh", "k"), ("gh", "k"), ("th", "t"),
        ("dh", "t"), ("ph", "p"), ("ck", "k"), ("ngr", "ng"), ("ngn", "ng"), ("j", "c"), ("q", "k"), ("g", "k"), ("d", "t"), ("b", "p"), ("l", "r"), ("w", "v"),
    ];

    /// <summary>A place in free text: the country is a part between commas, or all of it.</summary>
    public static PlaceWords Of(string text)
    {
        var country = CountryCodes.TryParse(text, out var whole) ? whole : null;
        var words = ImmutableArray.CreateBuilder<string>();
        if (country is null)
        {
            foreach (var part in text.Split([',', ';', '(', ')', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (CountryCodes.TryParse(part, out var code))
                {
                    country = code;
                }
                else
                {
                    Add(words, part);
                }
            }
        }

        return new PlaceWords(text.Trim(), words.ToImmutable(), country);
    }

    /// <summary>A place as a list prints it.</summary>
    public static PlaceWords Of(ListedAddress place)
    {
        var text = string.Join(", ", new[] { place.Street, place.City, place.Region, place.Country }.Where(p => !string.IsNullOrWhiteSpace(p)));
        return Of(text);
    }

    /// <summary>The first word that both places have, or null. Long words may differ in one letter.</summary>
    public string? Common(PlaceWords other) => Words.FirstOrDefault(w => other.Words.Any(o => IsSame(w, o)));

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
        || (left.Length >= LeastEditable && right.Length >= LeastEditable && EditDistance.Osa(left, right, 1) <= 1);

    private static void Add(ImmutableArray<string>.Builder words, string part)
    {
        var word = new StringBuilder();
        foreach (var c in UnicodeFolding.Fold(part).Append(' '))
        {
            if (char.IsLetter(c))
            {
                word.Append(c);
            }
            else if (c != '\'' && word.Length > 0)
            {
                var text = word.ToString();
                word.Clear();
                if (text.Length >= LeastWord && !Untelling.Contains(text))
                {
                    words.Add(Key(text));
                }
            }
        }
    }

    private static string Key(string word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length > suffix.Length + LeastEditable - 1 && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                word = word[..^suffix.Length];
                break;
            }
        }

        foreach (var (from, to) in Spellings)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (key.Length == 0 || key[^1] != c)
            {
                key.Append(c);
            }
        }

        if (key[0] == 'r')
        {
            key[0] = 'n';
        }

        return key.ToString();
    }
}
