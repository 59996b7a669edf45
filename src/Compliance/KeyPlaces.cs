namespace Compliance;

/// <summary>Where the values of some keys of a mapping stand. Immutable.</summary>
internal sealed class KeyPlaces
{
    private readonly string[] _keys;
    private readonly SourceLocation[] _places;

    /// <param name="keys">The keys.</param>
    /// <param name="reader">The mapping; the place of a key that it does not have is its own.</param>
    public KeyPlaces(string[] keys, MappingReader reader)
    {
        _keys = keys;
        _places = new SourceLocation[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            _places[i] = reader.PlaceOf(keys[i]);
        }
    }

    /// <summary>The place of a key.</summary>
    /// <exception cref="KeyNotFoundException">It is none of the keys.</exception>
    public SourceLocation this[string key] => Array.IndexOf(_keys, key) is >= 0 and var index
        ? _places[index]
        : throw new KeyNotFoundException($"The place of \"{key}\" was not kept.");
}
