using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts about nationality as stated; never inferred from a name, a spelling or a place of birth.</summary>
internal static class NationalityFacts
{
    private const string Kp = "KP";

    public static Fact Document(Party party) => Read(
        party,
        FactCatalogue.NationalityDocument,
        static (definition, party, nationalities, isKp) => !isKp
            ? definition.False($"the nationality is stated as {nationalities}")
            : party.NationalitySource switch
            {
                NationalitySource.Document => definition.True("a document shows the nationality KP"),
                null => PartyFields.Absent(party, definition, "nationality_source"),
                _ => definition.False("the nationality KP is stated without a document"),
            });

    public static Fact Stated(Party party) => Read(
        party,
        FactCatalogue.NationalityStated,
        static (definition, party, nationalities, isKp) => !isKp
            ? definition.False($"the nationality is stated as {nationalities}")
            : party.NationalitySource switch
            {
                NationalitySource.Document => definition.False("the nationality KP rests on a document"),
                NationalitySource.SelfDeclared => definition.True("the party declares the nationality KP"),
                NationalitySource.ThirdParty => definition.True("a third party states the nationality KP"),
                _ => definition.True("the nationality KP is stated; its source is not"),
            });

    public static Fact OtherDocument(Party party) => Read(
        party,
        FactCatalogue.OtherNationalityDocument,
        static (definition, party, nationalities, isKp) => isKp
            ? definition.False("KP is among the nationalities")
            : party.NationalitySource switch
            {
                NationalitySource.Document => definition.True($"a document shows {nationalities}, and KP is not among them"),
                null => PartyFields.Absent(party, definition, "nationality_source"),
                _ => definition.False($"the nationality {nationalities} is stated without a document"),
            });

    private static Fact Read(Party party, FactDefinition definition, Func<FactDefinition, Party, string, bool, Fact> read) => party.Nationalities switch
    {
        null => PartyFields.Absent(party, definition, "nationalities"),
        // Persons recorded without any nationality include some whom the measures may reach.
        { IsEmpty: true } when ReferenceEquals(definition, FactCatalogue.NationalityStated) => definition.Undecided("stated to have no nationality, which does not settle the question"),
        { IsEmpty: true } => definition.False("no nationality: stated to be none"),
        { } stated => read(definition, party, stated is [var only] ? only : string.Join(", ", stated), stated.Contains(Kp, StringComparer.Ordinal)),
    };
}
