using Compliance.Matching.Candidates;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>What is told of one query is not taken for another's.</summary>
internal sealed class UnitMeetingsTests
{
    // The number of a query stands in 15 bits of a brief: after 32,767 queries it begins again, and a brief of the first must not be read as one of that.
    [TestCase(1)]
    [TestCase(32_766)]
    [TestCase(32_767)]
    [TestCase(70_000)]
    public void A_brief_of_an_earlier_query_tells_nothing(int queries)
    {
        var meetings = new UnitMeetings(2);
        meetings.Begin();
        meetings.Tell(0, false, 1);
        meetings.LastBriefOf(1) = meetings.Brief(1, 2);
        for (var query = 0; query < queries; query++)
        {
            meetings.Begin();
        }

        Assert.Multiple(() =>
        {
            Assert.That(meetings.IsTold(meetings.LastBriefOf(0)) || meetings.IsTold(meetings.LastBriefOf(1)), Is.False);
            Assert.That(meetings.FoundSoFar(meetings.LastBriefOf(0)) | meetings.FoundSoFar(meetings.LastBriefOf(1)), Is.Zero);
            Assert.That(meetings.Of(0).Found, Is.Zero);
        });
    }

    [Test]
    public void A_brief_tells_what_was_found_before_and_what_may_be_met()
    {
        var meetings = new UnitMeetings(1);
        meetings.Begin();
        meetings.Tell(0, false, 0b001);
        var before = meetings.LastBriefOf(0);
        var told = meetings.Brief(meetings.FoundSoFar(before), 0b111);

        Assert.Multiple(() =>
        {
            Assert.That(meetings.IsTold(before), Is.False, "what it may meet was not asked yet");
            Assert.That(meetings.IsTold(told), Is.True);
            Assert.That(UnitMeetings.Parts(told), Is.EqualTo((0b001u, 0b110u)), "a token that was found is not one that may be met");
        });
    }
}
