using System.Collections;

namespace Compliance.Lists.Ofac;

/// <summary>Values in their order, each once; an entry made to be slow costs no more than its size.</summary>
internal sealed class OfacValues<T> : IReadOnlyCollection<T>
{
    private const int FewEnoughToCompare = 16;

    private readonly List<T> values = new(0);
    private HashSet<T>? seen;

    public int Count => values.Count;

    public void Add(T value)
    {
        if (values.Count < FewEnoughToCompare ? !values.Contains(value) : (seen ??= [.. values]).Add(value))
        {
            values.Add(value);
        }
    }

    public IEnumerator<T> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
