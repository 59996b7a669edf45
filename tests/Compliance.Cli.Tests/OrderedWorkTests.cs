using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class OrderedWorkTests
{
    // Batches end at 32 items: one item, a full batch, one more, and many.
    [Test]
    public void Results_come_in_the_order_of_the_items_whatever_takes_longer([Values(0, 1, 32, 33, 1_000)] int count, [Values(1, 2, 7)] int threads)
    {
        var results = OrderedWork.Of(
            Enumerable.Range(0, count),
            i =>
            {
                Thread.SpinWait(i % 50 == 0 ? 100_000 : 1);
                return i * 2;
            },
            threads);

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, count).Select(i => i * 2)));
    }

    // Otherwise a file of a million records would be in memory before the first is written.
    [Test]
    public void Items_are_taken_as_results_are_asked_for([Values(1, 2, 4)] int threads)
    {
        var taken = 0;
        IEnumerable<int> Items()
        {
            for (; taken < 1_000_000; taken++)
            {
                yield return taken;
            }
        }

        Assert.That(OrderedWork.Of(Items(), i => i, threads).Take(100).Count(), Is.EqualTo(100));

        Assert.That(taken, Is.LessThan(100 + (32 * 4 * threads) + 32));
    }

    // What goes wrong with an item must reach the caller as it is, not wrapped and not lost.
    [Test]
    public void An_exception_comes_out_as_it_was_thrown([Values(1, 3)] int threads) =>
        Assert.That(
            () => OrderedWork.Of(Enumerable.Range(0, 100), i => i == 50 ? throw new InvalidDataException("50") : i, threads).ToList(),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("50"));
}
