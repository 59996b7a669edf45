using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Writes the candidates of ad-hoc name checks, with names: whoever asks has typed them.</summary>
public sealed class MatchReport
{
    private readonly TextLines _text;
    private readonly JsonLines _json;
    private readonly bool _isJson;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="isJsonLines">JSON Lines instead of text.</param>
    public MatchReport(TextWriter output, bool isJsonLines)
    {
        ArgumentNullException.ThrowIfNull(output);
        _text = new TextLines(output);
        _json = new JsonLines(output);
        _isJson = isJsonLines;
    }

    /// <summary>Says which lists are looked at.</summary>
    /// <param name="watchlist">The listed parties.</param>
    public void Begin(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        if (_isJson)
        {
            _json.Add(json =>
            {
                json.WriteString("kind", "header");
                json.WriteString("format", "matches/1");
                json.WriteString("engine", Screener.EngineVersion);
                json.WriteString("watchlist_hash", watchlist.ContentHash);
                json.WriteNumber("listed_parties", watchlist.Parties.Length);
                json.WriteStrings("lists", watchlist.Sources.Select(Source));
                json.WriteString("disclaimer", ScreeningResult.Disclaimer);
            });
            return;
        }

        foreach (var source in watchlist.Sources)
        {
            _text.Add($"list  {Source(source)}");
        }

        _text.Add(ScreeningResult.Disclaimer);
    }

    /// <summary>Writes the candidates of one name, best first.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="matches">What was found.</param>
    public void Write(NameQuery query, ImmutableArray<PartyMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_isJson)
        {
            WriteJson(query, matches);
            return;
        }

        _text.Add("");
        if (matches.IsEmpty)
        {
            var reach = NameReach.CanMeetLatin(query.Name, query.Kind == PartyKind.Unknown ? null : query.Kind == PartyKind.Person) ? "" : " (compared with names of the same script only; a Latin spelling finds more)";
            _text.Add($"\"{query.Name}\": no listed party on these lists resembles the name{reach}; this is not a clearance");
            return;
        }

        _text.Add($"\"{query.Name}\": {ReportWords.Count(matches.Length, "candidate", "candidates")}; a candidate is not an identity");
        foreach (var match in matches)
        {
            Write(match);
        }
    }

    /// <summary>Writes how alike two names are, always as one line of JSON.</summary>
    /// <param name="id">The caller's key of the pair, or null.</param>
    /// <param name="kind">What the names are names of, as the caller wrote it.</param>
    /// <param name="left">A name.</param>
    /// <param name="right">Another name.</param>
    /// <param name="score">What comparing them came to.</param>
    public void WritePair(string? id, string kind, string left, string right, PairScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        _json.Add(json =>
        {
            if (id is not null)
            {
                json.WriteString("id", id);
            }

            json.WriteString("kind", kind);
            json.WriteString("left", left);
            json.WriteString("right", right);
            json.WriteNumber("score", score.Similarity / 10_000m);
            json.WriteString("band", ReportWords.Of(score.Band));
            JsonCandidates.WriteExplanation(json, score.Explanation);
        });
    }

    private static string Source(ListSource source) => $"{source.Authority}: {source.List}, {source.Scope}, of {ReportWords.Day(source.PublishedOn)}";

    private void Write(PartyMatch match)
    {
        _text.Add($"  {ReportWords.Of(match.Band)}  {match.Party.PrimaryName}  ({ReportWords.Of(match.Party.Kind)})  score {ReportWords.Share(match.Score)}");
        foreach (var designation in match.Party.Designations)
        {
            var listed = designation.ListedOn is { } on ? $"listed {ReportWords.Day(on)}" : "day of listing not stated";
            var delisted = designation.DelistedOn is { } off ? $", delisted {ReportWords.Day(off)}" : "";
            _text.Add($"    listing   {designation.Authority} {designation.Reference} ({designation.Programme}), {listed}{delisted}");
        }

        foreach (var mention in match.Party.Mentions)
        {
            _text.Add($"    mention   {mention.List} {mention.Reference}: {ReportWords.Of(mention.Meaning)}, not a designation");
        }

        var quality = match.Alias.Quality == AliasQuality.Weak ? ", a weak alias" : "";
        _text.Add($"    name      \"{match.QueryName}\" resembles \"{match.Alias.Name}\" ({ReportWords.Of(match.Alias.Kind)}{quality}): similarity {ReportWords.Share(match.Similarity)}");
        _text.Add($"    tokens    {string.Join("; ", match.Explanation.Pairs.Select(Pair))}");
        foreach (var evidence in match.Evidence.Where(e => e.Agreement != EvidenceAgreement.NotComparable))
        {
            _text.Add($"    evidence  {ReportWords.Signed(evidence.Decibans)} dB {evidence.Text}");
        }

        if (!match.Explanation.OtherScores.IsEmpty)
        {
            _text.Add($"    others    {string.Join(", ", match.Explanation.OtherScores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value}")))}");
        }

        foreach (var note in match.Explanation.Notes)
        {
            _text.Add($"    note      {note}");
        }
    }

    private static string Pair(TokenPair pair)
    {
        var query = pair.Query.Length == 0 ? "-" : pair.Query;
        var listed = pair.Listed.Length == 0 ? "-" : pair.Listed;
        return $"{query} ~ {listed} {ReportWords.Share(pair.Similarity)} ({pair.Rule})";
    }

    private void WriteJson(NameQuery query, ImmutableArray<PartyMatch> matches) => _json.Add(json =>
    {
        json.WriteString("kind", "matches");
        json.WriteString("name", query.Name);
        json.WriteStartArray("candidates");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            JsonCandidates.WriteReference(json, match);
            JsonCandidates.WriteReasons(json, match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
