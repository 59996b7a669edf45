namespace Compliance;

/// <summary>The words of a closed list, each with the value that it stands for, in the order written; filled once, by an initialiser.</summary>
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
            Array.Resize(ref _values, _values.Length + 1);
            _values[^1] = value;
            _words.Add(word);
        }
    }

    /// <summary>The first word that stands for a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None does.</exception>
    public string this[T value]
    {
        get
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (EqualityComparer<T>.Default.Equals(_values[i], value))
                {
                    return _words[i];
                }
            }

            throw new ArgumentOutOfRangeException(nameof(value), value, "No word stands for it.");
        }
    }

    /// <summary>What a word stands for, or null when it is none of the list.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (word.SequenceEqual(_words[i]))
            {
                return _values[i];
            }
        }

        return null;
    }

    /// <summary>The same as <see cref="Find"/>, with the default value when the word is none of the list.</summary>
    public bool TryParse(ReadOnlySpan<char> word, out T value)
    {
        var found = Find(word);
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}
