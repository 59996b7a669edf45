using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class ContactFactTests
{
    [TestCase("a.b@ryongnamsan.edu.kp", Truth.True)] // any host under .kp
    [TestCase("A.B@KUT.EDU.KP.", Truth.True)] // upper case, full stop of the root
    [TestCase("office@star-co.net.kp", Truth.True)]
    [TestCase("x@silibank.com", Truth.True)]
    [TestCase("x@mail.silibank.com", Truth.True)] // below a listed domain
    [TestCase("x@co.chesin.com", Truth.True)]
    [TestCase("\"A B\" <a@mail.example>, b@star-co.net.kp", Truth.True)] // several addresses
    [TestCase("a＠star-co．net．kp", Truth.True)] // full-width forms
    [TestCase("star-co.net.kp", Truth.True)] // a host without a mailbox
    [TestCase("sjc117@hotmail.com", Truth.Unknown)] // one address printed in a list
    [TestCase("nobody", Truth.Unknown)] // not an address
    [TestCase("sjc118@hotmail.com", Truth.False)] // its public domain says nothing
    [TestCase("someone@163.com", Truth.False)] // public web mail says nothing
    [TestCase("someone@qq.com", Truth.False)]
    [TestCase("x@chesin.com", Truth.False)] // above the listed domain
    [TestCase("x@notsilibank.com", Truth.False)] // another domain with the same ending
    [TestCase("x@kp.example.com", Truth.False)] // kp is not the top level
    [TestCase("kp@example.org", Truth.False)]
    [TestCase("x@snu.ac.kr", Truth.False)] // Republic of Korea
    public void An_address_lies_in_a_domain_of_the_DPRK_or_not(string email, Truth expected)
    {
        var fact = Fact(new Party { Email = email }, "email_domain");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [Test]
    public void The_host_of_an_institution_is_named() =>
        Assert.That(Fact(new Party { Email = "a@ryongnamsan.edu.kp" }, "email_domain").Text, Does.Contain("Kim Il Sung University"));

    [Test]
    public void The_longest_known_domain_is_cited() =>
        Assert.That(Fact(new Party { Email = "a@silibank.net.kp" }, "email_domain").Text, Does.Contain("public relay"));

    [TestCase("+850 2 18111", Truth.True)]
    [TestCase("+850-2-18111-381-8141", Truth.True)] // extension
    [TestCase("(+850) 2 381 4410", Truth.True)]
    [TestCase("00850 2 3814410", Truth.True)] // international prefix
    [TestCase("011 850 2 381 4410", Truth.True)] // international prefix of North America
    [TestCase("850 2 18111", Truth.True)] // the known switchboard without a plus
    [TestCase("850-2-381-4410", Truth.True)] // a known range without a plus
    [TestCase("+49 30 1234567; +850 2 18111", Truth.True)] // the second of two numbers
    [TestCase("tel:+8502381", Truth.True)]
    [TestCase("＋８５０ ２ １８１１１", Truth.True)] // full-width digits
    [TestCase("850-555-0100", Truth.Unknown)] // may be a local number
    [TestCase("call me", Truth.Unknown)] // no number
    [TestCase("+82 2 850 1811", Truth.False)] // Republic of Korea
    [TestCase("+86 850 18111", Truth.False)]
    [TestCase("+1 850 555 0100", Truth.False)] // the same digits behind +1
    [TestCase("030 850 2181", Truth.False)]
    public void A_number_has_the_country_code_850_or_not(string phone, Truth expected)
    {
        var fact = Fact(new Party { Phone = phone }, "phone_prefix");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [Test]
    public void A_ten_digit_number_in_the_United_States_is_local() =>
        Assert.That(Fact(new Party { Phone = "850-555-0100", Country = "US" }, "phone_prefix").Value, Is.EqualTo(Truth.False));

    [TestCase("FTBDKPPY", Truth.True)]
    [TestCase("ftbd kp py", Truth.True)] // spaces, lower case
    [TestCase("KCBKKPP1XXX", Truth.True)] // eleven characters
    [TestCase("KPXXDEFF", Truth.False)] // KP at the beginning is the bank, not the country
    [TestCase("DEUTDEKPXXX", Truth.False)] // KP behind is the place, not the country
    [TestCase("KOEXKRSE", Truth.False)] // Republic of Korea
    [TestCase("FTBDKPP", Truth.Unknown)] // seven characters
    [TestCase("12345678", Truth.Unknown)] // no code
    public void The_country_of_a_bank_code_is_at_positions_five_and_six(string bic, Truth expected)
    {
        var fact = Fact(new Party { Bic = bic }, "bic_country");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [TestCase("email_domain")]
    [TestCase("phone_prefix")]
    [TestCase("bic_country")]
    [TestCase("seat_country")]
    public void What_is_not_stated_is_missing_and_what_is_stated_to_be_none_is_false(string id)
    {
        var field = FactCatalogue.Find(id)!.Inputs[0];
        var none = new Party { StatedNone = System.Collections.Immutable.ImmutableSortedSet.Create(StringComparer.Ordinal, field) };

        Assert.That(Fact(new Party(), id).Gap, Is.EqualTo(FactGap.MissingInput));
        Assert.That((Fact(none, id).Value, Fact(none, id).Gap), Is.EqualTo((Truth.False, FactGap.None)));
    }
}
