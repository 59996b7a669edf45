using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class WebPageTests
{
    [TestCase("<!DOCTYPE html>", ExpectedResult = true, TestName = "The_declaration")]
    [TestCase("\uFEFF \r\n<!doctype HTML PUBLIC \"-//W3C\">", ExpectedResult = true, TestName = "The_declaration_behind_a_byte_order_mark_and_blanks")]
    [TestCase("<HTML lang='en'>", ExpectedResult = true, TestName = "The_element_in_capitals")]
    [TestCase("<html\n>", ExpectedResult = true, TestName = "The_element_over_two_lines")]
    [TestCase("<head><title>", ExpectedResult = true, TestName = "A_page_without_its_outer_element")]
    [TestCase("<?xml version='1.0'?><!-- a > b --><?style?><html/>", ExpectedResult = true, TestName = "The_element_behind_declarations_and_comments")]
    [TestCase("<htmlish>", ExpectedResult = false, TestName = "An_element_of_a_longer_name")]
    [TestCase("<CONSOLIDATED_LIST><html>", ExpectedResult = false, TestName = "A_list_that_holds_such_an_element")]
    [TestCase("<!-- html", ExpectedResult = false, TestName = "A_comment_without_end")]
    [TestCase("<?xml", ExpectedResult = false, TestName = "A_declaration_without_end")]
    [TestCase("36,\"<html>\"", ExpectedResult = false, TestName = "A_table")]
    [TestCase("<", ExpectedResult = false, TestName = "A_single_sign")]
    [TestCase("", ExpectedResult = false, TestName = "Nothing")]
    public bool A_web_page_is_told_by_its_first_element(string text) => WebPage.BeginsAsOne(text);

    [Test]
    public void A_page_in_sixteen_bit_characters_is_one()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "<html></html>", System.Text.Encoding.Unicode);

        Assert.That(WebPage.IsOne(path), Is.True);
        File.Delete(path);
    }
}
