using System.Collections.Concurrent;
using Compliance.Lists.Updating;

namespace Compliance.Tests.Lists.Updating;

/// <summary>A clock that stands still. Waits of one second and of the longest wait between attempts pass at once; every timer is noted.</summary>
internal sealed class UpdateClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime == Download.LongestWait || dueTime == TimeSpan.FromSeconds(1) ? TimeSpan.Zero : dueTime, period);
    }
}
