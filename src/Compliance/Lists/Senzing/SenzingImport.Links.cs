using System.Globalization;

namespace Compliance.Lists.Senzing;

/// <summary>Relations between records, and the report.</summary>
internal sealed partial class SenzingImport
{
    private static readonly string[] Leaders = ["director", "president", "chief", "officer", "principal", "head", "chair", "manager"];

    private static readonly string[] Relatives = ["spouse", "husband", "wife", "son", "daughter", "father", "mother", "parent", "child", "sibling", "brother", "sister", "family", "associate"];

    private void TakeLinks(List<SenzingFeature> features, string source, string number, int line)
    {
        foreach (var feature in features)
        {
            if (feature["REL_ANCHOR_KEY"] is { } anchor)
            {
                // Most records repeat their own number as the anchor.
                var domain = feature["REL_ANCHOR_DOMAIN"] ?? source;
                if (!string.Equals(anchor, number, StringComparison.Ordinal) || !string.Equals(domain, source, StringComparison.Ordinal))
                {
                    anchors.TryAdd((domain, anchor), parties.Count);
                }
            }

            if (feature["REL_POINTER_KEY"] is { } key)
            {
                pointers.Add((parties.Count, feature["REL_POINTER_DOMAIN"] ?? source, key, feature["REL_POINTER_ROLE"] ?? "", line));
            }
        }
    }

    private void Join()
    {
        var first = 0;
        foreach (var group in pointers.GroupBy(p => p.Party))
        {
            var relations = parties[group.Key].Relations.ToBuilder();
            foreach (var (_, domain, key, role, line) in group)
            {
                var at = Find(domain, key);
                var otherId = at < 0 ? null : parties[at].Id;
                orphans += otherId is null ? 1 : 0;
                first = otherId is null && first == 0 ? line : first;
                var other = otherId is null ? key : parties[at].PrimaryName;
                relations.Add(new Relation(Kind(role), other, Share(role)) { OtherId = otherId });
            }

            parties[group.Key] = parties[group.Key] with { Relations = [.. relations.Distinct()] };
        }

        if (orphans > 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.Orphan,
                FormattableString.Invariant($"{orphans} relations lead to no record of this file; their keys are kept as printed."),
                findings.At(first),
                nextStep: "load all records of the source"));
        }
    }

    // A record stands for its own number and for its anchors; of several that state one, the first.
    private int Find(string domain, string key)
    {
        var own = places.TryGetValue(Id(domain, key), out var at)
            && parties[at].Mentions[0] is var mention
            && string.Equals(mention.List, domain, StringComparison.Ordinal)
            && string.Equals(mention.Reference, key, StringComparison.Ordinal) ? at : -1;
        var anchored = anchors.GetValueOrDefault((domain, key), -1);
        return own < 0 ? anchored : anchored < 0 ? own : Math.Min(own, anchored);
    }

    private void Report()
    {
        var file = new SourceLocation(findings.File);
        if (unknown.Count > 0)
        {
            var named = unknown.OrderBy(l => l.Key, StringComparer.Ordinal).Take(MostToName).Select(l => FormattableString.Invariant($"{l.Key} {l.Value}"));
            findings.Add(Diagnostic.Info(
                ListDiagnostics.UnknownElement, $"Keys that are no attributes of the entity specification were left out: {string.Join(", ", named)}{(unknown.Count > MostToName ? ", ..." : "")}.", file));
        }

        findings.Add(LatestDay is { } day
            ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The file states no date of its own; the latest change of a record, {day:yyyy-MM-dd}, is used."), file)
            : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The file states no date of its own, and no record has one.", file, nextStep: "give the date when building a watchlist"));
    }

    private static RelationKind Kind(string role)
    {
        var words = role.ToLowerInvariant().Split((char[])[' ', '_', '-', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("owned", StringComparer.Ordinal) ? RelationKind.OwnedOrControlledBy
            : words.Any(w => w is "owns" or "owner" or "ownership" or "shareholder") ? RelationKind.Owns
            : words.Intersect(Leaders, StringComparer.Ordinal).Any() ? RelationKind.LeaderOf
            : words.Intersect(Relatives, StringComparer.Ordinal).Any() ? RelationKind.RelatedTo
            : RelationKind.LinkedTo;
    }

    // "Owns 60%"
    private static decimal? Share(string role)
    {
        var end = role.IndexOf('%', StringComparison.Ordinal);
        if (end < 1)
        {
            return null;
        }

        var start = end;
        while (start > 0 && (char.IsAsciiDigit(role[start - 1]) || role[start - 1] == '.'))
        {
            start--;
        }

        return decimal.TryParse(role.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100 ? share : null;
    }
}
