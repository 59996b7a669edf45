using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Given;

/// <summary>Which parties of a record the rules ask about whether they are listed, told from the expressions alone.</summary>
internal sealed class ListedFactReaders
{
    private static readonly HashSet<string> OfMatches = new(StringComparer.Ordinal)
    {
        FactCatalogue.ListedName.Id, FactCatalogue.ListedIdentifier.Id, FactCatalogue.ListedBirthDate.Id, FactCatalogue.ListedBirthDateContradicts.Id,
        FactCatalogue.ListedCountry.Id, FactCatalogue.OwnedByListed.Id, FactCatalogue.ActsForListed.Id,
    };

    private readonly ScreeningRecord _record;
    private readonly List<(string Function, string Path)> _asked = [];
    private readonly HashSet<string> _readMatches;
    private readonly HashSet<string> _readConfirmed;

    public ListedFactReaders(RulePack pack, ScreeningRecord record, ScreeningProfile profile)
    {
        _record = record;
        _readMatches = Reading(pack, OfMatches.Contains);
        _readConfirmed = Reading(pack, id => string.Equals(id, FactCatalogue.ListingConfirmed.Id, StringComparison.Ordinal));
        var layers = profile.Layers.IsEmpty ? pack.DefaultLayers : profile.Layers;
        foreach (var rule in pack.Definitions.Where(r => r.RunsOn(record.Type) && r.Laws.Any(l => layers.Contains(l.Layer))))
        {
            Collect(rule.Condition);
            foreach (var exemption in rule.Exemptions)
            {
                Collect(exemption.When);
            }
        }
    }

    /// <summary>Whether a rule reads which listed party the names of the role resemble.</summary>
    public bool ReadsMatches(string role) => Reads(role, _readMatches);

    /// <summary>Whether a rule reads that a reviewer confirmed a listing of the role.</summary>
    public bool ReadsConfirmed(string role) => Reads(role, _readConfirmed);

    private bool Reads(string role, HashSet<string> functions) => _asked.Any(a => functions.Contains(a.Function) && IsRole(a.Path, role));

    private static HashSet<string> Reading(RulePack pack, Func<string, bool> isMeant) =>
        pack.Nexus.Where(n => n.Indicators.Any(i => isMeant(i.Fact))).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);

    private void Collect(Condition condition)
    {
        foreach (var call in condition.Atoms().SelectMany(a => a.Expression.Root.HostCalls()))
        {
            _asked.AddRange(call.Children.SelectMany(c => c.Reads()).Select(path => (call.Function.Name, path)));
        }
    }

    // "p" is any party, "l.owner" the role owner, "a.party" the party the record is about, "a.partner" the other side of any activity.
    private bool IsRole(string path, string role)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return true;
        }

        var field = path[(dot + 1)..];
        return string.Equals(field, role, StringComparison.Ordinal)
            || (_record.Type is RecordType.Collaborator or RecordType.Institution && role.StartsWith("activities[", StringComparison.Ordinal)
                && role.EndsWith("." + field, StringComparison.Ordinal));
    }
}
