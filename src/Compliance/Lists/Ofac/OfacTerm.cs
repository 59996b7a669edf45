namespace Compliance.Lists.Ofac;

/// <summary>What a labelled statement of an OFAC list means: "Passport", "Gender", "Secondary sanctions risk:" stand side by side in its remarks, id
/// lists, features and documents.</summary>
internal enum OfacMeaning
{
    /// <summary>A number or address that identifies the party, see <see cref="OfacTerm.Identifier"/>.</summary>
    Identifier,

    /// <summary>An IMO number of a ship or a company; the check digit tells which.</summary>
    Imo,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A place of birth.</summary>
    BirthPlace,

    /// <summary>A nationality or citizenship, or the flag of a ship or aircraft.</summary>
    Nationality,

    /// <summary>A gender.</summary>
    Gender,

    /// <summary>An office or function.</summary>
    Position,

    /// <summary>The name of a party that the entry is linked to.</summary>
    Link,

    /// <summary>A low-quality alias.</summary>
    Alias,

    /// <summary>A sanction or determination that says which regulations the party is subject to.</summary>
    Regulation,

    /// <summary>A restriction on dealings that blocks no property: the entry stands on a list other than the SDN list, perhaps on both.</summary>
    Directive,

    /// <summary>A fact that the model has no place for, or a sentence of guidance.</summary>
    LeftOut,
}

/// <summary>The meaning of a label.</summary>
/// <param name="Label">As printed, without a trailing colon or dash.</param>
/// <param name="Meaning">What is stated.</param>
/// <param name="Identifier">For identifiers their kind.</param>
internal sealed record OfacTerm(string Label, OfacMeaning Meaning, IdentifierKind Identifier = IdentifierKind.Other);
