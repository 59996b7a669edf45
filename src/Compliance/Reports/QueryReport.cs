using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Reports;

/// <summary>Writes the rows of a file of names that were looked up, one JSON line a row, with names: whoever asks has them.</summary>
/// <remarks>Every line stands alone: it says which watchlist and which form of explanation it follows.</remarks>
public sealed class QueryReport
{
    private readonly JsonLines _json;
    private readonly string _watchlist;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="watchlist">The listed parties that were looked at.</param>
    public QueryReport(TextWriter output, Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(watchlist);
        _json = new JsonLines(output);
        _watchlist = watchlist.ContentHash;
    }

    /// <summary>Writes a row that was looked up, also when nothing was found.</summary>
    /// <param name="row">The number of the row, the first after the header being 1.</param>
    /// <param name="id">The caller's key.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="matches">What was found, best first.</param>
    /// <param name="diagnostics">Which cells could not be read and were left out of the query.</param>
    public void Write(int row, string id, NameQuery query, ImmutableArray<PartyMatch> matches, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(query);
        _json.Add(json =>
        {
            Begin(json, "matches", row, id);
            json.WriteString("band", ReportWords.Of(matches.IsEmpty ? MatchBand.None : matches.Max(m => m.Band)));
            json.WriteNumber("score", matches.IsEmpty ? 0m : matches.Max(m => m.Score) / 10_000m);
            json.WriteString("explanation", MatchExplanation.Format);
            json.WriteString("watchlist_hash", _watchlist);
            JsonCandidates.WriteQuery(json, query, matches);
            Write(json, diagnostics);
        });
    }

    /// <summary>Writes a row that could not be looked up.</summary>
    /// <param name="row">The number of the row, the first after the header being 1.</param>
    /// <param name="id">The caller's key, or null when it could not be read.</param>
    /// <param name="diagnostics">Why.</param>
    public void WriteUnread(int row, string? id, ImmutableArray<Diagnostic> diagnostics) => _json.Add(json =>
    {
        Begin(json, "unread", row, id);
        Write(json, diagnostics);
    });

    private static void Begin(Utf8JsonWriter json, string kind, int row, string? id)
    {
        json.WriteString("kind", kind);
        json.WriteNumber("row", row);
        json.WriteText("id", id ?? "");
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteDiagnostic(diagnostic, withMessage: true);
        }

        json.WriteEndArray();
    }
}
