namespace Compliance;

/// <summary>A few words of a closed list with what each stands for, in the order written; filled once, by an initialiser.</summary>
/// <remarks>In place of a dictionary: those of enumerations are compiled anew in every process that reads a pack, this one ahead of time.</remarks>
internal sealed class WordTable<T>
    where T : struct
{
    private readonly List<string> _words = [];
    private T[] _values = [];

    /// <summary>The words.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Adds a word.</summary>
    public T this[string word]
    {
        set
        {
            var values = new T[_values.Length + 1];
            _values.CopyTo(values, 0);
            values[^1] = value;
            _values = values;
            _words.Add(word);
        }
    }

    /// <summary>What a word stands for, or null when it is none of the list.</summary>
    public T? Find(string word)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (string.Equals(_words[i], word, StringComparison.Ordinal))
            {
                return _values[i];
            }
        }

        return null;
    }
}
