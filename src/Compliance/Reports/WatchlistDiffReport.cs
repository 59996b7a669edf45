using System.Collections.Immutable;
using System.Text;
using Compliance.Lists;
using Compliance.Lists.Changes;

namespace Compliance.Reports;

/// <summary>Writes what changed between two watchlists: text for a reviewer, or the file that screening can be restricted by.</summary>
public sealed class WatchlistDiffReport
{
    private readonly TextWriter _output;
    private readonly TextLines _text;
    private readonly bool _isJson;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open. Let it encode UTF-8 without a byte order mark.</param>
    /// <param name="isJsonLines">JSON Lines (<c>watchlist-diff/1</c>) instead of text.</param>
    public WatchlistDiffReport(TextWriter output, bool isJsonLines)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _text = new TextLines(output);
        _isJson = isJsonLines;
    }

    /// <summary>Writes a diff.</summary>
    /// <param name="diff">What changed.</param>
    public void Write(WatchlistDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        if (_isJson)
        {
            using var stream = new MemoryStream();
            diff.WriteTo(stream);
            _output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return;
        }

        WriteSide("old", diff.OldSources, diff.OldHash);
        WriteSide("new", diff.NewSources, diff.NewHash);
        WriteCounts(diff);
        foreach (var list in diff.Lists)
        {
            _text.Add($"{(list.Kind == ListChangeKind.Added ? "LIST ADDED" : "LIST GONE ")}  {list.Authority}: {list.List}, {ReportWords.Count(list.Entries, "entry", "entries")}"
                + (list.Kind == ListChangeKind.Added ? "" : "; no publication of it on the new side, nobody was delisted by that"));
        }

        foreach (var entry in diff.Entries)
        {
            Write(entry);
        }
    }

    private void WriteSide(string side, ImmutableArray<ListSource> sources, string hash)
    {
        foreach (var source in sources)
        {
            _text.Add($"{side}  {source.Authority}: {source.List}, {source.Scope}, of {ReportWords.Day(source.PublishedOn)} ({ReportWords.Short(hash)})");
        }
    }

    private void WriteCounts(WatchlistDiff diff)
    {
        int Count(EntryChangeKind kind) => diff.Entries.Count(e => e.Kind == kind);
        var minor = diff.Entries.Count(e => e.Weight == ChangeWeight.Minor);
        _text.Add(diff.IsEmpty
            ? "no fact changed"
            : FormattableString.Invariant(
                $"{Count(EntryChangeKind.Added)} added, {Count(EntryChangeKind.Amended)} amended ({minor} of them minor), {Count(EntryChangeKind.Delisted)} delisted, {Count(EntryChangeKind.NotShown)} not shown"));
    }

    private void Write(EntryChange entry)
    {
        var what = entry.Kind switch
        {
            EntryChangeKind.Added => "ADDED     ",
            EntryChangeKind.Amended => "AMENDED   ",
            EntryChangeKind.Delisted => "DELISTED  ",
            _ => "NOT SHOWN ",
        };
        var note = entry switch
        {
            { Kind: EntryChangeKind.Amended } => entry.Weight == ChangeWeight.Minor ? ", minor" : ", major",
            { DelistedOn: { } day } => $", delisted on {ReportWords.Day(day)}",
            { Kind: EntryChangeKind.Delisted } => ", no longer in the full publication",
            { Kind: EntryChangeKind.NotShown } => ", absent from a partial publication: whether it was delisted cannot be told",
            _ => "",
        };
        _text.Add($"{what}  {entry.Authority} {entry.Reference}  {entry.Name}{note}");
        foreach (var fact in entry.Facts)
        {
            var name = fact.Fact switch
            {
                EntryFact.BirthDate => "date of birth",
                EntryFact.BirthPlace => "place of birth",
                EntryFact.AmendmentDay => "amended on",
                _ => ReportWords.Of(fact.Fact),
            };
            foreach (var text in fact.Gone)
            {
                _text.Add($"    - {name}: {text}");
            }

            foreach (var text in fact.New)
            {
                _text.Add($"    + {name}: {text}");
            }
        }
    }
}
