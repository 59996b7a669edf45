using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Given;

/// <summary>Reads <c>given:</c>. What no rule would read is an error: the test would pass without it.</summary>
internal sealed class GivenReader(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const string ConfirmedListing = "confirmed_listing";

    private static readonly Dictionary<string, EvidenceAgreement> Agreements = new(StringComparer.Ordinal)
    {
        ["agrees"] = EvidenceAgreement.Agrees,
        ["near"] = EvidenceAgreement.Near,
        ["contradicts"] = EvidenceAgreement.Contradicts,
    };

    /// <summary>What is given, and the record with what an earlier review confirmed.</summary>
    /// <param name="node">The mapping under <c>given</c>, or null.</param>
    /// <param name="record">The record.</param>
    /// <param name="profile">The settings of the case.</param>
    public (ScreeningRecord Record, GivenEvidence? Given) Read(DataNode? node, ScreeningRecord record, ScreeningProfile profile)
    {
        if (node is null || MappingReader.Open(node, "\"given\" of the test", diagnostics) is not { } reader)
        {
            return (record, null);
        }

        var readers = new ListedFactReaders(pack, record, profile);
        var matches = ImmutableArray.CreateBuilder<GivenMatch>();
        if (reader.Node("matches") is DataSequence { Items.IsEmpty: true } none)
        {
            // No party of the record resembles anybody; at least one of them has to be asked about.
            var roles = record.Parties.Select(p => p.Role).ToList();
            matches.AddRange(roles.Select(role => new GivenMatch(role, null, 0, null, null, none.Location)));
            if (!roles.Any(readers.ReadsMatches))
            {
                diagnostics.Add(Unread("matches", "any party", none.Location));
            }
        }

        matches.AddRange(reader.Items("matches").Select(item => ReadMatch(item, record, readers)).OfType<GivenMatch>());
        CheckAlone(matches);
        var confirmed = ImmutableArray.CreateBuilder<GivenReference>();
        foreach (var item in reader.Items("history"))
        {
            record = ReadConfirmed(item, record, readers, confirmed) ?? record;
        }

        reader.Close();
        if (matches.Count == 0 && confirmed.Count == 0 && reader.Node("matches") is null && reader.Node("history") is null)
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.Unread, "nothing is given", reader.Location, "\"matches\", \"history\" or both", "fill it in or take it out"));
        }

        return (record, new GivenEvidence(matches.ToImmutable(), confirmed.ToImmutable()));
    }

    private GivenMatch? ReadMatch(DataNode node, ScreeningRecord record, ListedFactReaders readers)
    {
        if (MappingReader.Open(node, "the given match", diagnostics) is not { } reader)
        {
            return null;
        }

        var role = ReadRole(reader, record);
        var reference = reader.Text("reference", required: true);
        var isNone = string.Equals(reference, FieldText.None, StringComparison.Ordinal);
        var similarity = reader.Integer("similarity", required: !isNone && reference is not null);
        if (similarity is < 1 or > 10_000)
        {
            reader.Wrong((DataScalar)reader.Node("similarity")!, "similarity", "basis points from 1 to 10000");
        }

        var birthDate = reader.Choice("birth_date", Agreements);
        var country = reader.Choice("country", Agreements);
        reader.Close();
        if (role is null || reference is null)
        {
            return null;
        }

        CheckCompared(reader, record, role, "birth_date", birthDate);
        CheckCompared(reader, record, role, "country", country);
        if (isNone && (similarity is not null || birthDate is not null || country is not null))
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.Unread, "no candidate is given, so nothing reads what else is said of it", reader.Location, "{party, reference: none} alone"));
        }

        if (!readers.ReadsMatches(role))
        {
            diagnostics.Add(Unread("matches", role, reader.Location));
        }

        return new GivenMatch(role, isNone ? null : reference, similarity ?? 0, birthDate, country, reader.Location);
    }

    // A fact that compares a field of the party says "not stated" before it looks at the candidate.
    private void CheckCompared(MappingReader reader, ScreeningRecord record, string role, string field, EvidenceAgreement? given)
    {
        if (given is not null && record.Parties.FirstOrDefault(p => string.Equals(p.Role, role, StringComparison.Ordinal))?.Party is { } party
            && party.Schema.Find(field)!.Read(party) is null)
        {
            diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.Unread, $"nothing reads \"{field}\": the record states none for {role}", reader.Node(field)!.Location, $"a record that states {role}.{field}"));
        }
    }

    private ScreeningRecord? ReadConfirmed(
        DataNode node, ScreeningRecord record, ListedFactReaders readers, ImmutableArray<GivenReference>.Builder confirmed)
    {
        if (MappingReader.Open(node, "the earlier finding", diagnostics) is not { } reader)
        {
            return null;
        }

        var role = ReadRole(reader, record);
        var reference = reader.Scalar("confirmed", required: true);
        reader.Close();
        if (role is null || reference is null)
        {
            return null;
        }

        if (!readers.ReadsConfirmed(role))
        {
            diagnostics.Add(Unread("history", role, reader.Location));
        }

        var path = RecordPath.TryParse(record.Schema, $"{role}.{ConfirmedListing}", out _)!;
        if (path.Read(record) is not null)
        {
            diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.Unread, $"nothing reads it: the record, or an earlier line, states {path} already", reader.Location, "one of the two"));
            return null;
        }

        confirmed.Add(new GivenReference(reference.Text, reference.Location));
        return RecordBinder.Set(record, path, reference, diagnostics);
    }

    private string? ReadRole(MappingReader reader, ScreeningRecord record)
    {
        if (reader.Scalar("party", required: true) is not { } role)
        {
            return null;
        }

        var roles = record.Parties.Select(p => p.Role).ToList();
        if (roles.Contains(role.Text, StringComparer.Ordinal))
        {
            return role.Text;
        }

        diagnostics.Add(PackTestDiagnostics.Unknown("party", role, roles));
        return null;
    }

    private void CheckAlone(ImmutableArray<GivenMatch>.Builder matches)
    {
        foreach (var match in matches.Where(m => m.Reference is null && matches.Count(o => string.Equals(o.Role, m.Role, StringComparison.Ordinal)) > 1))
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.Unread, $"{match.Role} is given both a candidate and none", match.Location, "one of the two"));
        }
    }

    private static Diagnostic Unread(string what, string role, SourceLocation location) => Diagnostic.Error(
        PackTestDiagnostics.Unread,
        $"nothing reads the given {what}: no rule for such records asks about {role} under the selected layers whether it is a listed party",
        location,
        "a party that a rule asks about",
        "take it out, or name another party");
}
