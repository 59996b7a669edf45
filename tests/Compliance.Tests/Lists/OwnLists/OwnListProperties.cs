using System.Text;
using Compliance.Lists;

namespace Compliance.Tests.Lists.OwnLists;

/// <summary>Damage to the files of this folder and its neighbours is reported, never passed over.</summary>
public class OwnListProperties
{
    private static readonly byte[][] Files =
    [
        .. ((string[])["own_sample.csv", "own_sample.jsonl", "research_list_sample.csv", "us_1260h_sample.csv", "ror_sample.json"]).Select(f => File.ReadAllBytes(Repository.Data("samples", "lists", f))),
    ];

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool A_damaged_byte_never_throws_and_the_books_balance(byte file, int at, byte value)
    {
        var bytes = (byte[])Files[file % Files.Length].Clone();

        // Spread the small numbers that are generated first over the whole file.
        bytes[(int)(unchecked((uint)at * 2654435761u) % (uint)bytes.Length)] = value;
        return IsBalanced(ListFile.Parse(bytes, "x"));
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool A_piece_taken_out_or_put_in_elsewhere_never_throws_and_the_books_balance(byte file, int from, byte length, int to)
    {
        var bytes = Files[file % Files.Length];
        var start = (int)(unchecked((uint)from * 2654435761u) % (uint)bytes.Length);
        var end = Math.Min(bytes.Length, start + length);
        var target = (int)(unchecked((uint)to * 2654435761u) % (uint)bytes.Length);
        return IsBalanced(ListFile.Parse([.. bytes[..start], .. bytes[end..]], "x"))
            && IsBalanced(ListFile.Parse([.. bytes[..target], .. bytes[start..end], .. bytes[target..]], "x"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool A_name_of_any_text_comes_out_as_that_name_and_changes_no_other(string? text)
    {
        var name = new string([.. (text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c != '\uFEFF')]);
        var csv = $"id,kind,name,aliases,list_date\n1,person,\"A {name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"Z {name.Replace(";", ";;", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)} z; Y\",2026-01-31\n2,person,B,C,2026-01-31\n";
        var parties = ListFile.Parse(Encoding.UTF8.GetBytes(csv), "x").Parties;
        return parties.Length == 2
            && parties[0].PrimaryName == ListText.Clean("A " + name)
            && parties[0].Names.Select(n => n.Name).ToHashSet().SetEquals([ListText.Clean("A " + name), ListText.Clean($"Z {name} z"), "Y"])
            && parties[1].Names.Select(n => n.Name).SequenceEqual(["B", "C"]);
    }

    private static bool IsBalanced(ListContent content) =>
        content.Sources.IsEmpty
            ? content.Parties.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            : content.Parties.Length + content.Tally.Rejected == content.Tally.Entries && content.Parties.All(Watchlist.IsComplete);
}
