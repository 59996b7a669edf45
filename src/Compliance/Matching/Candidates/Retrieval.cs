using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The tables by which listed forms of one kind are found.</summary>
internal sealed class Retrieval
{
    /// <summary>Takes the tables.</summary>
    /// <param name="listed">The forms.</param>
    /// <param name="forms">The units of each form.</param>
    /// <param name="units">The distinct units.</param>
    /// <param name="byUnit">The forms that have a unit.</param>
    /// <param name="korean">Forms by their Korean readings.</param>
    /// <param name="bodies">Names of bodies by acronyms and all their sounds; null for persons.</param>
    public Retrieval(ListedForms listed, FormUnits forms, ListedUnits units, Postings byUnit, KoreanIndex korean, BodyIndex? bodies)
    {
        (Listed, Forms, Units, ByUnit, Korean, Bodies) = (listed, forms, units, byUnit, korean, bodies);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="names">The names that it was made of.</param>
    /// <param name="reader">The columns.</param>
    /// <param name="floor">The floor that it was made for.</param>
    public Retrieval(ListedNames names, ColumnReader reader, int floor)
    {
        Listed = new ListedForms(names, reader);
        Forms = new FormUnits(reader);
        var table = new UnitTable(names.Kind, Forms, reader);
        Units = names.Kind == NameKind.Person ? new PersonUnits(table, reader, LeastOf(floor)) : new BodyUnits(table, reader);
        ByUnit = new Postings(reader);
        Korean = new KoreanIndex(new Postings(reader));
        Bodies = names.Kind == NameKind.Organisation ? new BodyIndex(reader) : null;
    }

    /// <summary>The forms.</summary>
    public ListedForms Listed { get; }

    /// <summary>The units of each form.</summary>
    public FormUnits Forms { get; }

    /// <summary>The distinct units.</summary>
    public ListedUnits Units { get; }

    /// <summary>The forms that have a unit.</summary>
    public Postings ByUnit { get; }

    /// <summary>Forms by their Korean readings.</summary>
    public KoreanIndex Korean { get; }

    /// <summary>Names of bodies by acronyms and all their sounds; null for persons.</summary>
    public BodyIndex? Bodies { get; }

    /// <summary>How alike words are mostly asked to be, of a floor.</summary>
    public static int LeastOf(int floor) => Math.Max(floor, CandidateIndex.LeastFloor);

    /// <summary>Writes the tables.</summary>
    public void Write(ColumnWriter writer)
    {
        Listed.Write(writer);
        Forms.Write(writer);
        Units.Units.Write(writer);
        Units.Write(writer);
        ByUnit.Write(writer);
        Korean.Write(writer);
        Bodies?.Write(writer);
    }
}
