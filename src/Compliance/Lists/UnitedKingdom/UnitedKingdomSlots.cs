namespace Compliance.Lists.UnitedKingdom;

/// <summary>Numbers of many entries in few arrays: with arrays of its own for each entry of a file, most of what the collector moves would be these.</summary>
internal sealed class UnitedKingdomSlots
{
    // Small enough for the ordinary heap: large objects are collected with everything else.
    private const int ChunkLength = 8 * 1024;

    private readonly Dictionary<int, Stack<ArraySegment<ulong>>> returned = [];
    private ulong[] chunk = [];
    private int used;

    /// <summary>So many zeros.</summary>
    public ArraySegment<ulong> Take(int length)
    {
        if (returned.TryGetValue(length, out var free) && free.TryPop(out var slots))
        {
            slots.AsSpan().Clear();
            return slots;
        }

        if (length > ChunkLength / 4)
        {
            return new ulong[length];
        }

        if (used + length > chunk.Length)
        {
            chunk = new ulong[ChunkLength];
            used = 0;
        }

        used += length;
        return new ArraySegment<ulong>(chunk, used - length, length);
    }

    /// <summary>Takes slots back that are not used any more.</summary>
    public void Return(ArraySegment<ulong> slots)
    {
        if (!returned.TryGetValue(slots.Count, out var free))
        {
            returned.Add(slots.Count, free = new Stack<ArraySegment<ulong>>());
        }

        free.Push(slots);
    }
}
