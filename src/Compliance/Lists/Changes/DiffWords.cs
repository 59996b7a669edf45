namespace Compliance.Lists.Changes;

/// <summary>The words by which diffs write what happened.</summary>
internal static class DiffWords
{
    public const string Format = "watchlist-diff/1";

    public static readonly WordTable<EntryChangeKind> Changes = new()
    {
        ["added"] = EntryChangeKind.Added,
        ["amended"] = EntryChangeKind.Amended,
        ["delisted"] = EntryChangeKind.Delisted,
        ["not-shown"] = EntryChangeKind.NotShown,
    };

    public static readonly WordTable<ListChangeKind> Lists = new()
    {
        ["added"] = ListChangeKind.Added,
        ["gone"] = ListChangeKind.Gone,
    };

    public static readonly WordTable<ChangeWeight> Weights = new()
    {
        ["minor"] = ChangeWeight.Minor,
        ["major"] = ChangeWeight.Major,
    };

    public static readonly WordTable<EntryFact> Facts = new()
    {
        ["kind"] = EntryFact.Kind,
        ["name"] = EntryFact.Name,
        ["birth-date"] = EntryFact.BirthDate,
        ["birth-place"] = EntryFact.BirthPlace,
        ["nationality"] = EntryFact.Nationality,
        ["title"] = EntryFact.Title,
        ["position"] = EntryFact.Position,
        ["gender"] = EntryFact.Gender,
        ["address"] = EntryFact.Address,
        ["identifier"] = EntryFact.Identifier,
        ["relation"] = EntryFact.Relation,
        ["designation"] = EntryFact.Designation,
        ["mention"] = EntryFact.Mention,
        ["amendment-day"] = EntryFact.AmendmentDay,
    };
}
