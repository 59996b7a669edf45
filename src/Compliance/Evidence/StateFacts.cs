using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on the name of a party being that of the State, of its bodies or of its institutions.</summary>
internal static class StateFacts
{
    public static Fact StateName(StatedParty stated, StateReadings readings)
    {
        var definition = FactCatalogue.StateName;
        var form = stated.Party.Form;
        if (form == PartyForm.Person)
        {
            return definition.False("a person is no State body");
        }

        return PartyFields.OverNames(stated, definition, name => StateName(definition, name, form, readings));
    }

    public static Fact StateLinkedName(StatedParty stated, StateReadings readings)
    {
        var definition = FactCatalogue.StateLinkedName;
        var party = stated.Party;
        if (party.Form == PartyForm.Person)
        {
            return definition.False("a person is no institution");
        }

        return PartyFields.OverNames(stated, definition, name => StateLinked(definition, name, party.Country, isSeat: true, IsBody(party.Form), readings));
    }

    public static Fact AffiliationStateLinked(Party party, StateReadings readings)
    {
        var definition = FactCatalogue.AffiliationStateLinked;
        return PartyFields.Text(party.Affiliation) is { } affiliation
            ? StateLinked(definition, affiliation, party.Country, isSeat: false, isBody: true, readings)
            : PartyFields.Absent(party, definition, "affiliation");
    }

    public static Fact AffiliationStateName(Party party, StateReadings readings)
    {
        var definition = FactCatalogue.AffiliationStateName;
        return PartyFields.Text(party.Affiliation) is { } affiliation
            ? InTheState(definition, affiliation, party.Country, readings, isAffiliation: true)
            : PartyFields.Absent(party, definition, "affiliation");
    }

    public static Fact AddressCountry(Party party, StateReadings readings)
    {
        var definition = FactCatalogue.AddressCountry;
        return PartyFields.Text(party.Address) is { } address
            ? InTheState(definition, address, party.Country, readings, isAffiliation: false)
            : PartyFields.Absent(party, definition, "address");
    }

    // Where the form is not stated the name may be a person's.
    private static bool IsBody(PartyForm? form) => form is PartyForm.Organisation or PartyForm.StateBody;

    private static Fact StateName(FactDefinition definition, string name, PartyForm? form, StateReadings readings)
    {
        var mention = readings.Read(name, IsBody(form)).Mention;
        if (mention == StateMention.None)
        {
            return definition.False($"\"{name}\" does not name the DPRK");
        }

        if ((mention & StateMention.Whole) != 0)
        {
            return definition.True($"\"{name}\" is a name of the State", readings.Table.StateNames.Citation);
        }

        if ((mention & StateMention.Body) != 0)
        {
            return definition.True($"\"{name}\" is named as a body of the State", readings.Table.StateNames.Citation);
        }

        return form == PartyForm.StateBody && (mention & StateMention.Owner) != 0 && (mention & StateMention.Located) == 0
            ? definition.True($"\"{name}\" is a State body and is named as the DPRK's", readings.Table.StateNames.Citation)
            : definition.Undecided($"\"{name}\" names the DPRK; whether the party is a body of it is not settled by the name", readings.Table.StateNames.Citation);
    }

    private static Fact InTheState(FactDefinition definition, string text, string? country, StateReadings readings, bool isAffiliation)
    {
        var reading = readings.Read(text, isAffiliation);
        var mention = reading.Mention;
        if ((mention & (StateMention.Place | StateMention.Whole)) != 0 || (isAffiliation && (mention & StateMention.Body) != 0))
        {
            return definition.True($"\"{text}\" names the DPRK", readings.Table.StateNames.Citation);
        }

        if (reading.NamesPlace && (mention & StateMention.Located) == 0 && readings.Table.StateNames.NamesCapitalAsPlace(reading.Words))
        {
            if (PartyFields.Is(country, "KP"))
            {
                return definition.True($"\"{text}\" names Pyongyang, with the country KP", readings.Table.StateNames.PlaceCitation);
            }

            if (PartyFields.Is(country, "KR") || readings.Table.StateNames.NamesOtherKorea(reading.Words))
            {
                return definition.True($"\"{text}\" names Pyongyang, which is in the DPRK: the country beside it looks like an error in the data", readings.Table.StateNames.PlaceCitation);
            }
        }

        if (mention != StateMention.None)
        {
            return definition.Undecided($"\"{text}\" names the DPRK, and not clearly as its own place", readings.Table.StateNames.Citation);
        }

        return reading.NamesPlace
            ? definition.Undecided($"\"{text}\" names a place in the DPRK without the country", readings.Table.StateNames.PlaceCitation)
            : definition.False($"\"{text}\" does not name the DPRK");
    }

    private static Fact StateLinked(FactDefinition definition, string text, string? country, bool isSeat, bool isBody, StateReadings readings)
    {
        var finding = readings.Read(text, isBody).Institution(isThere: PartyFields.Is(country, "KP"));
        var indicator = finding.Institution?.Indicator;
        var known = indicator?.Values[0];
        var note = indicator?.Note is { } text2 ? $"; {text2}" : "";
        switch (finding.Meeting)
        {
            case InstitutionMeeting.Exact when indicator!.Confirms:
                return definition.True($"\"{text}\" names {known}, a State institution that is not listed{note}", indicator.Citation);
            case InstitutionMeeting.Exact:
                return definition.Undecided($"\"{text}\" may name {known}{note}", indicator!.Citation);
            case InstitutionMeeting.Lookalike:
                return definition.Undecided($"\"{text}\" meets {known}{note}: look it up on the lists, and do not take it for another body", indicator!.Citation);
            case InstitutionMeeting.Inside:
                return definition.Undecided($"\"{text}\" holds the name {known} inside a longer name; it may be another body{Lookalikes(readings.Table, finding)}", indicator!.Citation);
            case InstitutionMeeting.Native:
                return definition.Undecided($"\"{text}\" holds \"{finding.Words}\", a name of {known} in another script whose spelling was not verified", indicator!.Citation);
            case InstitutionMeeting.Ambiguous when isSeat && PartyFields.Text(country) is { } seat:
                return definition.False($"\"{finding.Words}\" is a short form of {known} that others share, and the seat is {seat}");
            case InstitutionMeeting.Ambiguous:
                return definition.Undecided($"\"{finding.Words}\" is a short form of {known} that others share", indicator!.Citation);
            case InstitutionMeeting.Near:
                return definition.Undecided($"\"{text}\" resembles {known} and is not the same name{Lookalikes(readings.Table, finding)}", indicator!.Citation);
            default:
                return definition.False($"\"{text}\" names no known State institution of the DPRK");
        }
    }

    private static string Lookalikes(IndicatorTable table, InstitutionFinding finding) =>
        finding.Institution!.Indicator.Kind == IndicatorKind.Lookalike || table.InstitutionNames.LookalikeOf(finding.Institution) is not { } other
            ? ""
            : $"; {other.Indicator.Values[0]} bears similar names ({other.Indicator.Note})";
}
