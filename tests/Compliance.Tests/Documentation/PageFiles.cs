using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Tests.Documentation;

/// <summary>The files that a page shows, each under its name in code marks.</summary>
internal static partial class PageFiles
{
    /// <summary>Writes every file of a part of a page to a folder, with one text exchanged when it is given.</summary>
    public static void Write(string folder, string part, string? old, string? with)
    {
        var replaced = old is null;
        foreach (Match file in Shown().Matches(part))
        {
            var text = file.Groups[2].Value;
            if (old is not null && text.Contains(old, StringComparison.Ordinal))
            {
                text = text.Replace(old, with, StringComparison.Ordinal);
                replaced = true;
            }

            var path = Path.Combine(folder, file.Groups[1].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.That(replaced, Is.True, "the good example is that of the page's own pack");
    }

    [GeneratedRegex(@"^`([\w/.]+)`\n```yaml\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();
}
