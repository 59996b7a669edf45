using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.UnitedNations;

public class UnitedNationsDocumentsTests
{
    [TestCase("Passport", "645120378 ", IdentifierKind.Passport, "645120378", "KPi.035: a trailing blank")]
    [TestCase("Passport", "PO381230469", IdentifierKind.Passport, "PO381230469", "KPi.026: the letter O stays as printed")]
    [TestCase("Numéro de passeport ", "1", IdentifierKind.Passport, "1", "French")]
    [TestCase("Número de pasaporte", "1", IdentifierKind.Passport, "1", "Spanish")]
    [TestCase("National Identification\n      Number", "1", IdentifierKind.NationalId, "1", "a line break in the label")]
    [TestCase("National identification no.", "1", IdentifierKind.NationalId, "1", "abbreviated")]
    [TestCase("Ration card no.", "A1", IdentifierKind.Other, "A1", "neither")]
    [TestCase("", "Diplomatic Passport: Z30321794", IdentifierKind.Passport, "Z30321794", "the label in the number")]
    [TestCase("Passport", "Qatari passport number 00868774", IdentifierKind.Passport, "00868774", "the label in the number, too")]
    [TestCase("Passport", "Russian passport number 8208 No. 555627", IdentifierKind.Passport, "8208 No. 555627", "only the first label is cut")]
    [TestCase("Passport", "381110042 (Expired 25 Jan. 2016)", IdentifierKind.Passport, "381110042", "a remark behind the number")]
    [TestCase("Passport", "96/184442", IdentifierKind.Passport, "96/184442", "a stroke")]
    public void Kind_and_number_are_freed_of_labels(string label, string printed, IdentifierKind kind, string number, string reason)
    {
        var person = ReadPerson($"<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>{label}</TYPE_OF_DOCUMENT><NUMBER>{printed}</NUMBER></INDIVIDUAL_DOCUMENT>");

        Assert.That(person.Identifiers.Single(), Is.EqualTo(new Identifier(kind, number)), reason);
    }

    [TestCase("<ISSUING_COUNTRY>A</ISSUING_COUNTRY><COUNTRY_OF_ISSUE>B</COUNTRY_OF_ISSUE>", "A")]
    [TestCase("<COUNTRY_OF_ISSUE>B</COUNTRY_OF_ISSUE>", "B")]
    [TestCase("<ISSUING_COUNTRY/>", null)]
    public void The_issuing_country_stands_in_one_of_two_places(string inner, string? country)
    {
        var person = ReadPerson($"<INDIVIDUAL_DOCUMENT><NUMBER>1</NUMBER>{inner}</INDIVIDUAL_DOCUMENT>");

        Assert.That(person.Identifiers.Single().Country, Is.EqualTo(country));
    }

    [Test]
    public void A_number_that_stands_in_the_second_label_is_found()
    {
        var person = ReadPerson("<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT2>national identification card (tazkira) number 57388</TYPE_OF_DOCUMENT2></INDIVIDUAL_DOCUMENT>");

        Assert.That(person.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.NationalId, "57388")));
    }

    [Test]
    public void An_empty_document_is_dropped_and_one_without_a_number_is_counted()
    {
        var content = Read(UnitedNationsList(Person.Replace(
            "{0}",
            "<INDIVIDUAL_DOCUMENT/><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT></INDIVIDUAL_DOCUMENT>",
            StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Identifiers, Is.Empty);
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1020", "CMP1022" }));
    }
}
