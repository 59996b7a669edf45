using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>The listed parties that a record's parties resemble, as JSON: by reference, score and band; names and reasons on request only.</summary>
internal static class JsonCandidates
{
    public static void Write(Utf8JsonWriter json, ScreeningResult result, PersonalDataPolicy policy)
    {
        json.WriteStartArray("matches");
        foreach (var party in result.Parties)
        {
            Write(json, party.Role, party.Matches, false, policy);
            Write(json, party.Role, party.ListedLater, true, policy);
            Write(json, party.Role, party.Mentioned, true, policy);
        }

        json.WriteEndArray();
    }

    // On a list that designates nobody: never among the designations.
    private static void WriteMentions(Utf8JsonWriter json, ImmutableArray<Mention> mentions)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in mentions)
        {
            json.WriteStartObject();
            json.WriteString("authority", mention.Authority);
            json.WriteString("list", mention.List);
            json.WriteString("reference", mention.Reference);
            json.WriteString("meaning", ReportWords.Of(mention.Meaning));
            json.WriteDay("from", mention.From);
            json.WriteDay("until", mention.Until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A name that was looked up and its candidates, best first, each with its reasons.</summary>
    public static void WriteQuery(Utf8JsonWriter json, NameQuery query, ImmutableArray<PartyMatch> matches)
    {
        json.WriteText("name", query.Name);
        json.WriteStrings("limits", NameLimits.Of(query));
        json.WriteStartArray("candidates");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            WriteReference(json, match);
            WriteReasons(json, match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The keys of a match that name nobody of the record.</summary>
    public static void WriteReference(Utf8JsonWriter json, PartyMatch match)
    {
        json.WriteString("listed", match.Party.Id);
        if (!match.Party.Entries.IsEmpty)
        {
            json.WriteStrings("entries", match.Party.Entries.Select(e => e.Id));
        }

        json.WriteStartArray("designations");
        foreach (var designation in match.Party.Designations)
        {
            json.WriteStartObject();
            json.WriteString("authority", designation.Authority);
            json.WriteString("reference", designation.Reference);
            json.WriteString("programme", designation.Programme);
            json.WriteString("listed_on", designation.ListedOn is { } on ? ReportWords.Day(on) : null);
            json.WriteString("delisted_on", designation.DelistedOn is { } off ? ReportWords.Day(off) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!match.Party.Mentions.IsEmpty)
        {
            WriteMentions(json, match.Party.Mentions);
        }

        json.WriteNumber("score", match.Score / 10_000m);
        json.WriteString("band", ReportWords.Of(match.Band));
    }

    /// <summary>Which name met which and why.</summary>
    public static void WriteReasons(Utf8JsonWriter json, PartyMatch match)
    {
        json.WriteText("query_name", match.QueryName);
        json.WriteString("listed_name", match.Party.PrimaryName);
        json.WriteString("alias", match.Alias.Name);
        json.WriteString("alias_kind", Records.ChoiceWords<Lists.AliasKind>.Word(match.Alias.Kind));
        json.WriteString("alias_quality", Records.ChoiceWords<Lists.AliasQuality>.Word(match.Alias.Quality));
        json.WriteNumber("similarity", match.Similarity / 10_000m);
        json.WriteNumber("evidence_db", match.EvidenceDecibans);
        json.WriteStartArray("evidence");
        foreach (var evidence in match.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", Records.ChoiceWords<EvidenceKind>.Word(evidence.Kind));
            json.WriteString("agreement", Records.ChoiceWords<EvidenceAgreement>.Word(evidence.Agreement));
            json.WriteNumber("db", evidence.Decibans);
            json.WriteText("text", evidence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteExplanation(json, match.Explanation);
    }

    public static void WriteExplanation(Utf8JsonWriter json, MatchExplanation explanation)
    {
        json.WriteStartArray("tokens");
        foreach (var pair in explanation.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("query", pair.Query);
            json.WriteString("listed", pair.Listed);
            json.WriteNumber("similarity", pair.Similarity / 10_000m);
            json.WriteString("rule", pair.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("other_scores");
        foreach (var (scorer, score) in explanation.OtherScores)
        {
            json.WriteNumber(scorer, score);
        }

        json.WriteEndObject();
        json.WriteStrings("notes", explanation.Notes);
    }

    private static void Write(
        Utf8JsonWriter json, string role, ImmutableArray<PartyMatch> matches, bool isNotInEffect, PersonalDataPolicy policy)
    {
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteBoolean("in_effect", !isNotInEffect);
            WriteReference(json, match);
            if (policy == PersonalDataPolicy.Full)
            {
                WriteReasons(json, match);
            }

            json.WriteEndObject();
        }
    }
}
