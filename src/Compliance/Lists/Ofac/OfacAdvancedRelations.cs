namespace Compliance.Lists.Ofac;

/// <summary>The relations between profiles of an advanced file.</summary>
internal sealed class OfacAdvancedRelations(ListFindings findings, OfacTally tally, OfacAdvancedTables tables)
{
    private readonly List<(string From, string To, Relation Relation, int Line, int Column)> relations = [];

    public void Add(ListElement element)
    {
        if (element.Attribute("DeltaAction") is "delete")
        {
            tally.Deleted++;
            return;
        }

        if (element["Comment"].Length > 0)
        {
            tally.Prose++;
        }

        var type = tables.Text("RelationType", element.Attribute("RelationTypeID"), element);
        var kind = type.Length == 0 ? RelationKind.LinkedTo : OfacRelations.Kind(type, element, findings);
        var period = element.Child("DatePeriod");
        relations.Add((
            element.Attribute("From-ProfileID"),
            element.Attribute("To-ProfileID"),
            new Relation(kind, "")
            {
                IsFormer = element.Attribute("Former") is "true" or "1",
                From = OfacDates.OfPoint(period?.Child("Start")?.Child("From")),
                Until = OfacDates.OfPoint(period?.Child("End")?.Child("To")),
            },
            element.Line,
            element.Column));
    }

    /// <summary>Gives each relation to the party it goes out from. The file names the other one by number, and so does the relation.</summary>
    public void Assign(OfacAdvancedParties parties)
    {
        foreach (var (from, to, relation, line, column) in relations)
        {
            var other = parties.Find(to);
            if (parties.Find(from) is { } draft)
            {
                draft.Relations.Add(other is null
                    ? relation with { Other = to }
                    : relation with { Other = other.Number, OtherId = other.Party.Id });
                if (other is null)
                {
                    ReportOrphan(to, line, column, "the relation is kept with that number only");
                }
            }
            else
            {
                ReportOrphan(from, line, column, "the relation was left out");
            }
        }

        relations.Clear();
    }

    private void ReportOrphan(string profile, int line, int column, string what)
    {
        tally.Orphans++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.Orphan,
            $"A relation names the profile {Diagnostic.Excerpt(profile)}, which is not in the file or was left out; {what}.",
            findings.At(line, column),
            "the ID of a <Profile>",
            "compare with the published list"));
    }
}
