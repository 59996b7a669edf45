using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>What a text says with the State's name; several may hold at once.</summary>
[Flags]
internal enum StateMention
{
    /// <summary>The State is not named.</summary>
    None = 0,

    /// <summary>It is named in a way that says nothing certain ("North Korean Studies").</summary>
    Named = 1,

    /// <summary>It is named as a place or subject ("Embassy of Sweden to the DPRK").</summary>
    Located = 2,

    /// <summary>It ends a name or is its owner ("Academy of the DPRK").</summary>
    Owner = 4,

    /// <summary>It stands as a place of its own ("..., Pyongyang, DPR Korea").</summary>
    Place = 8,

    /// <summary>A body of the State is named ("Embassy of the DPRK").</summary>
    Body = 16,

    /// <summary>Nothing but the State is named.</summary>
    Whole = 32,
}

/// <summary>Reads what a name, an affiliation or an address says about the State.</summary>
internal sealed class StateNameReading
{
    private readonly StateWords _words;
    private readonly WordSet _names;
    private readonly WordSet _asking;
    private readonly WordSet _places;
    private readonly WordSet _capital;

    public StateNameReading(IndicatorTable table, StateWords words)
    {
        _words = words;
        _names = new WordSet(table.Of(IndicatorKind.StateName).Where(i => i.Confirms).SelectMany(i => i.Values));
        _asking = new WordSet(table.Of(IndicatorKind.StateName).Where(i => !i.Confirms).SelectMany(i => i.Values));
        _places = new WordSet(table.Of(IndicatorKind.Place).SelectMany(i => i.Values));
        _capital = new WordSet(table.Of(IndicatorKind.Place).Where(i => i.Strength == IndicatorStrength.Strong).SelectMany(i => i.Values));
        Citation = string.Join("; ", table.Of(IndicatorKind.StateName).Select(i => i.Citation));
        PlaceCitation = string.Join("; ", table.Of(IndicatorKind.Place).Where(i => i.Strength == IndicatorStrength.Strong).Select(i => i.Citation));
    }

    /// <summary>Sources of the State's names.</summary>
    public string Citation { get; }

    /// <summary>Sources of the capital's names.</summary>
    public string PlaceCitation { get; }

    /// <summary>Everything a text says with the State's name.</summary>
    public StateMention Read(Words text)
    {
        var mention = _asking.IsIn(text) ? StateMention.Named : StateMention.None;
        for (var start = 0; start < text.Count; start++)
        {
            var length = NameAt(text, start);
            if (length > 0)
            {
                mention |= At(text, start, start + length);
                start += length - 1;
            }
        }

        mention |= Unspaced(text);

        // An embassy that lies in the country is another State's.
        var isForeignMission = (mention & (StateMention.Body | StateMention.Whole)) == 0 && _words.MissionBodies.IsIn(text);
        return isForeignMission && mention != StateMention.None ? (mention & ~(StateMention.Place | StateMention.Owner)) | StateMention.Located : mention;
    }

    /// <summary>Whether a place in the State is named anywhere.</summary>
    public bool NamesPlace(Words text) => _places.IsIn(text);

    /// <summary>Whether the capital stands as a place: as a segment of its own or at the end of one.</summary>
    public bool NamesCapitalAsPlace(Words text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            var length = _capital.LengthAt(text, start);
            if (length > 0 && OnlyPlaceWords(text, start + length))
            {
                return true;
            }
        }

        return text.Split().Any(s => _capital.Unspaced.Contains(string.Concat(s.Items), StringComparer.Ordinal));
    }

    /// <summary>Whether a segment names the Republic of Korea or just Korea.</summary>
    public bool NamesOtherKorea(Words text) => text.Split().Any(s => _words.OtherKorea.LengthAt(s, 0) == s.Count);

    /// <summary>Whether a word is part of a place: a number, the State's name or a place in it.</summary>
    public int PlaceWordsAt(Words text, int start)
    {
        if (start >= text.Count)
        {
            return 0;
        }

        var length = Math.Max(NameAt(text, start), _places.LengthAt(text, start));
        return length > 0 ? length : text[start].All(char.IsAsciiDigit) ? 1 : 0;
    }

    private int NameAt(Words text, int start)
    {
        var length = _names.LengthAt(text, start);

        // "Campus North, Korea University" does not name North Korea; "Korea, Democratic People's Republic of" does.
        return length is > 0 and < 4 && text.Segments[start] != text.Segments[start + length - 1] ? 0 : length;
    }

    private StateMention At(Words text, int start, int end)
    {
        var before = start;
        while (before > 0 && !text.Starts(before) && _words.Articles.Contains(text[before - 1]))
        {
            before--;
        }

        var isFirst = before == 0 || text.Starts(before);
        var previous = isFirst ? "" : text[before - 1];
        var isLast = OnlyPlaceWords(text, end);
        if (before == 0 && end == text.Count)
        {
            return StateMention.Whole | StateMention.Place | StateMention.Owner;
        }

        if (_words.Locatives.Contains(previous))
        {
            return StateMention.Located;
        }

        if (NamesBody(text, before, end))
        {
            return StateMention.Body;
        }

        var follows = PlaceBefore(text, before);
        var isOwned = isLast || (isFirst && before == 0);
        return (isFirst && isLast) || (isLast && follows) ? StateMention.Place | StateMention.Owner
            : isOwned ? StateMention.Named | StateMention.Owner
            : StateMention.Named;
    }

    // "BODY of [the] STATE", "MISSION STATE", "STATE BODY".
    private bool NamesBody(Words text, int before, int end)
    {
        var segment = before;
        while (segment > 0 && !text.Starts(segment))
        {
            segment--;
        }

        var behind = Behind(text, end);
        var owned = before > segment && _words.Genitives.Contains(text[before - 1]);
        var closes = text.Ends(end) || OnlyPlaceWords(text, end) || _words.Locatives.Contains(text[end]);
        for (var i = segment; i < before; i++)
        {
            if (_words.Locatives.Contains(text[i]))
            {
                return false;
            }

            var mission = _words.MissionBodies.LengthAt(text, i);
            if (mission > 0)
            {
                return owned || i + mission == before;
            }

            if (owned && closes && (_words.GovernmentBodies.LengthAt(text, i) > 0 || _words.OtherBodies.LengthAt(text, i) > 0))
            {
                return true;
            }
        }

        if (before != segment || text.Ends(end))
        {
            return false;
        }

        var government = _words.GovernmentBodies.LengthAt(text, end);
        var other = _words.OtherBodies.LengthAt(text, end);
        return _words.MissionBodies.LengthAt(text, end) > 0
            || (government > 0 && (text.Ends(end + government) || Continues(Behind(text, end + government))))
            || (other > 0 && Continues(Behind(text, end + other)))
            || (behind.Length > 0 && EvidenceText.IsUnspaced(behind) && _words.MissionBodies.Unspaced.Contains(behind, StringComparer.Ordinal));
    }

    private bool Continues(string word) => word.Length > 0 && (_words.Genitives.Contains(word) || _words.Locatives.Contains(word));

    private static string Behind(Words text, int index) => text.Ends(index) ? "" : text[index];

    private bool OnlyPlaceWords(Words text, int index)
    {
        while (!text.Ends(index))
        {
            var length = text[index].All(char.IsAsciiDigit) ? 1 : Math.Max(_places.LengthAt(text, index), _names.LengthAt(text, index));
            if (length == 0)
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    private bool PlaceBefore(Words text, int index)
    {
        if (index == 0 || text.Starts(index))
        {
            return false;
        }

        for (var start = index - 1; start >= 0 && start >= index - 3; start--)
        {
            if (_places.LengthAt(text, start) == index - start)
            {
                return true;
            }

            if (text.Starts(start))
            {
                break;
            }
        }

        return false;
    }

    // Scripts without spaces: the mission's word follows the State's name directly.
    private StateMention Unspaced(Words text)
    {
        if (_names.FindUnspaced(text) is not { } name)
        {
            return StateMention.None;
        }

        var joined = string.Concat(text.Items);
        var at = joined.IndexOf(name, StringComparison.Ordinal);
        if (joined.Length == name.Length)
        {
            return StateMention.Whole | StateMention.Place | StateMention.Owner;
        }

        if (_words.Locatives.Unspaced.Any(l => joined.AsSpan(0, at).EndsWith(l, StringComparison.Ordinal)))
        {
            return StateMention.Located;
        }

        var rest = joined.AsSpan(at + name.Length);
        foreach (var body in _words.MissionBodies.Unspaced.AddRange(_words.GovernmentBodies.Unspaced))
        {
            if (rest.StartsWith(body, StringComparison.Ordinal))
            {
                return StateMention.Body;
            }
        }

        var own = text.Split().Any(s => string.Equals(string.Concat(s.Items), name, StringComparison.Ordinal));
        return own ? StateMention.Place | StateMention.Owner : at == 0 || rest.IsEmpty ? StateMention.Named | StateMention.Owner : StateMention.Named;
    }
}
