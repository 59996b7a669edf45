using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

internal sealed class RecordTextTests
{
    [TestCase("", false)]
    [TestCase("Muster", false)]
    [TestCase("김정은 \uFB00", false, Description = "letters on both sides of the surrogates")]
    [TestCase("a\U0001F600b\U0001F600", false, Description = "whole pairs")]
    [TestCase("\uFFFD", true)]
    [TestCase("Muster\uFFFD", true)]
    [TestCase("\U0001F600\uFFFD", true, Description = "behind a pair")]
    [TestCase("a\uD83D", true, Description = "a first half at the end")]
    [TestCase("\uD83Da", true, Description = "a first half before a letter")]
    [TestCase("\uDE00\uD83D", true, Description = "halves the wrong way round")]
    [TestCase("\uFB00\uDE00", true, Description = "a second half behind a letter above the surrogates")]
    public void Damage_is_a_replacement_character_or_half_of_a_pair(string text, bool isDamaged) =>
        Assert.That(RecordText.IsDamaged(text), Is.EqualTo(isDamaged));
}
