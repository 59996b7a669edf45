using Compliance.Lists.UnitedKingdom;
using NUnit.Framework;

namespace Compliance.Tests.Lists.UnitedKingdom;

public class UnitedKingdomNumbersTests
{
    [TestCase("563410155", "563410155", "a number alone")]
    [TestCase("Passport Number. 563410155", "563410155", "a label")]
    [TestCase("563410191 Secretary of an Embassy", "563410191", "an office after it")]
    [TestCase("Passport no: 745420176 expires on 19 October 2020.", "745420176", "a date")]
    [TestCase("Passport No: (a) 472320665 (Date of Expiration: 26.9.2017), (b) 563120356.", "472320665|563120356", "list letters after the label")]
    [TestCase("(1) 6487 (Egypt). Issued 30 Jan 1986. (2) (Egypt). Issued 1993. (3) 388181 (Yemen).", "6487|388181", "one without a number")]
    [TestCase("No. (A)001714467 (B)101505554", "001714467|101505554", "no blank after the letter")]
    [TestCase("Passport No: 4721202031 (Date: 21.2.2017 ),836110035 (diplomatic, expires 1.1.2020", "4721202031|836110035", "a bracket that is not closed")]
    [TestCase("381320634 PS 563410163", "381320634|PS 563410163", "a series before the second")]
    [TestCase("D 000974 (Exampleland)", "D 000974", "a series letter")]
    [TestCase("(1) 86449 (2) 842 781", "86449|842 781", "groups of digits")]
    [TestCase("96 03 464086, a passport, issued on 01/06/2003", "96 03 464086", "three groups")]
    [TestCase("Fiscal Code LBR HBB 61S17 Z352F", "LBR HBB 61S17 Z352F", "a fiscal code in its four parts")]
    [TestCase("Example passport no.F800691", "F800691", "no blank after no.")]
    [TestCase("(1) NO33301/862. Issued 17 Oct 1997. (2) M0003264580", "NO33301/862|M0003264580", "letters that look like a label")]
    [TestCase("F654645 issue date in Hijri Calendar 24.06.1426", "F654645", "a date of another calendar")]
    [TestCase("Passport Number 010312413, issue number 002-15-L093534", "010312413", "the number of the issue")]
    [TestCase("(УНН/ИНН): 190950894 (Belarus), 7704734000/770301001 (Russia)", "190950894|7704734000/770301001", "registration numbers in prose")]
    [TestCase("BR-99-XY", "BR-99-XY", "one word is a number as it is")]
    [TestCase("2.81083E+11", "", "what a spreadsheet left of a number")]
    [TestCase("Example passport.", "", "no number")]
    [TestCase("", "", "blank")]
    public void Document_numbers_are_freed_from_prose(string text, string numbers, string reason)
    {
        Assert.That(string.Join('|', UnitedKingdomNumbers.Find(text).Select(n => n.Value)), Is.EqualTo(numbers), reason);
    }
}
