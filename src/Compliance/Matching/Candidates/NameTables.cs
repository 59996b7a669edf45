using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The tables by which names of one kind are found.</summary>
/// <param name="Words">Those of persons and bodies; else null.</param>
/// <param name="Craft">Those of ships and aircraft; else null.</param>
internal sealed record NameTables(Retrieval? Words, CraftIndex? Craft)
{
    /// <summary>Makes the tables of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="floor">The floor that is asked mostly: others are answered as well, more slowly.</param>
    public static NameTables Of(ListedNames names, int floor) =>
        names.Kind == NameKind.Craft ? new NameTables(null, new CraftIndex(names)) : new NameTables(RetrievalBuilder.Of(names, floor), null);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="names">The names that they were made of.</param>
    /// <param name="reader">The columns.</param>
    /// <param name="floor">The floor that they were made for.</param>
    public static NameTables Read(ListedNames names, ColumnReader reader, int floor) =>
        names.Kind == NameKind.Craft ? new NameTables(null, new CraftIndex(names, reader)) : new NameTables(new Retrieval(names, reader, floor), null);

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        Words?.Write(writer);
        Craft?.Write(writer);
    }
}
