namespace Compliance;

/// <summary>Finds the known word that a misspelt one most likely stands for, for diagnostics.</summary>
internal static class DidYouMean
{
    /// <summary>The nearest candidate within a third of the word's length (at least one edit), or null.</summary>
    public static string? Suggest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Osa(word, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>A clause such as <c>did you mean "rent_month"?</c>, or null when nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates) =>
        Suggest(word, candidates) is { } near ? $"did you mean \"{near}\"?" : null;
}
