using System.Text;
using Compliance.Text;

namespace Compliance.Tests.Evaluation;

/// <summary>The form of a name in which general-purpose scorers get it: they are given every help that does not know about names.</summary>
internal static class FoldedText
{
    /// <summary>Lower case, no marks, no apostrophes, other punctuation as single spaces.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in UnicodeFolding.Fold(name))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                text.Append(c);
            }
            else if (c != '\'' && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The letters alone.</summary>
    public static string Letters(string name) => Of(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Edits of one letter (insert, delete, replace) that make one text of the other.</summary>
    public static int Edits(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }

    /// <summary>The share of letters that need no edit, in basis points.</summary>
    public static int EditSimilarity(string left, string right)
    {
        var longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 0 : 10_000 - (Edits(left, right) * 10_000 / longer);
    }
}
