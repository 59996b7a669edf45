using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Evidence;

/// <summary>Compares an address with known premises: street, number, and city or postal code must agree.</summary>
internal static class PremisesReading
{
    public static Fact Read(FactDefinition definition, string address, IndicatorTable table)
    {
        var words = Street(EvidenceText.Tokens(address.Replace('–', '-')));
        var best = definition.False($"\"{address}\" is no known premises of the DPRK");
        foreach (var premises in table.Premises)
        {
            var fact = Read(definition, address, words, premises);
            if (fact.Value > best.Value)
            {
                best = fact;
            }
        }

        return best;
    }

    private static Fact Read(FactDefinition definition, string address, List<string> words, Premises premises)
    {
        var at = Find(words, premises.StreetWords);
        if (at < 0)
        {
            return definition.False($"\"{address}\" is not in {premises.Street}");
        }

        var hasCity = Find(words, premises.CityWords) >= 0;
        var hasPostalCode = words.Contains(premises.PostalCode, StringComparer.Ordinal);
        if (!hasPostalCode && words.Any(w => w.Length == premises.PostalCode.Length && w.All(char.IsAsciiDigit)))
        {
            return hasCity
                ? definition.Undecided($"\"{address}\" is in {premises.Street}, {premises.City}, with another postal code than {premises.PostalCode}", premises.Indicator.Citation)
                : definition.False($"\"{address}\" has another postal code than {premises.PostalCode}");
        }

        var numbers = Numbers(words, at + premises.StreetWords.Length).Concat(Numbers(words, at, backward: true)).ToList();
        if (numbers.Count == 0)
        {
            return definition.Undecided($"\"{address}\" is in {premises.Street}; the house number is not stated", premises.Indicator.Citation);
        }

        if (!Meets(numbers, premises))
        {
            return definition.False($"\"{address}\" has another number than {premises.Indicator.Values[0]}");
        }

        return hasCity || hasPostalCode
            ? ContactFacts.Tell(definition, premises.Indicator, $"\"{address}\" is {premises.Indicator.Values[0]}")
            : definition.Undecided($"\"{address}\" is like {premises.Indicator.Values[0]}; the city is not stated", premises.Indicator.Citation);
    }

    // A range "4-8" spans the numbers between.
    private static bool Meets(List<string> numbers, Premises premises)
    {
        if (numbers.Any(n => premises.Numbers.Contains(n, StringComparer.Ordinal)))
        {
            return true;
        }

        var values = numbers.Select(Number).Where(n => n > 0).ToList();
        return values.Count > 1 && premises.Numbers.Select(Number).Any(n => n > values.Min() && n < values.Max());
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 10000 ? value : 0;

    // Up to two house numbers beside the street: "5-7", "106 B".
    private static IEnumerable<string> Numbers(List<string> words, int at, bool backward = false)
    {
        var from = backward ? Math.Max(0, at - 2) : at;
        var to = backward ? at : Math.Min(words.Count, at + 4);
        for (var i = from; i < to; i++)
        {
            var word = words[i];
            if (word.Length is 0 or > 4 || !char.IsAsciiDigit(word[0]))
            {
                if (backward || word is "no" or "nr" or "number" or "nummer" or "hausnummer")
                {
                    continue;
                }

                yield break;
            }

            if (word.All(char.IsAsciiDigit) && i + 1 < to && words[i + 1].Length == 1 && char.IsAsciiLetter(words[i + 1][0]))
            {
                yield return word + words[i + 1];
                i++;
                continue;
            }

            yield return word;
        }
    }

    private static int Find(List<string> words, ImmutableArray<string> phrase)
    {
        for (var start = 0; start + phrase.Length <= words.Count; start++)
        {
            var met = 0;
            while (met < phrase.Length && string.Equals(words[start + met], phrase[met], StringComparison.Ordinal))
            {
                met++;
            }

            if (met == phrase.Length)
            {
                return start;
            }
        }

        return -1;
    }

    // "Glinkastrasse", "Glinkastraße", "Glinkastr." and "Glinka Strasse" become "glinka str".
    public static List<string> Street(IEnumerable<string> tokens)
    {
        var words = new List<string>();
        foreach (var token in tokens)
        {
            var suffix = token.EndsWith("strasse", StringComparison.Ordinal) ? "strasse" : token.EndsWith("str", StringComparison.Ordinal) ? "str" : null;
            if (suffix is null)
            {
                words.Add(token);
                continue;
            }

            if (token.Length > suffix.Length)
            {
                words.Add(token[..^suffix.Length]);
            }

            words.Add("str");
        }

        return words;
    }
}
