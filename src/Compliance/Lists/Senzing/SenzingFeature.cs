using System.Text.Json;

namespace Compliance.Lists.Senzing;

/// <summary>Attributes that belong together: one object of a list, or those of one usage in a flat record.</summary>
internal sealed class SenzingFeature
{
    // Two or three attributes as a rule: looking through them is quicker than a dictionary.
    private readonly List<(string Name, string Value)> values = new(4);

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (known, value) in values)
            {
                if (string.Equals(known, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Whether an attribute begins like that.</summary>
    public bool Has(string start)
    {
        foreach (var (known, _) in values)
        {
            if (known.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the attributes is a number that identifies.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>The usage before the keys, such as HOME, or the empty string.</summary>
    public required string Usage { get; init; }

    /// <summary>Reads the features of a record: its own attributes, then those of its lists.</summary>
    /// <param name="record">The record.</param>
    /// <param name="features">Takes them; what it held is gone.</param>
    /// <param name="keys">The keys met so far.</param>
    /// <param name="unknown">Takes the keys that are no attributes; records may carry any others.</param>
    public static void Read(JsonElement record, List<SenzingFeature> features, SenzingKeys keys, Action<string> unknown)
    {
        features.Clear();
        Add(record, features, keys, unknown);
        foreach (var property in record.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Add(property.Value, features, keys, unknown);
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in property.Value.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Object)
                    {
                        Add(item, features, keys, unknown);
                    }
                }
            }
        }
    }

    private static void Add(JsonElement element, List<SenzingFeature> features, SenzingKeys keys, Action<string> unknown)
    {
        var from = features.Count;
        foreach (var property in element.EnumerateObject())
        {
            if (keys.Text(property.Value) is not { Length: > 0 } text)
            {
                if (property.Value.ValueKind is JsonValueKind.Array && property.Value.GetArrayLength() > 0 && property.Value[0].ValueKind != JsonValueKind.Object)
                {
                    unknown(property.Name);
                }

                continue;
            }

            if (keys.Of(property) is not { } key)
            {
                unknown(property.Name);
                continue;
            }

            // HOME_NAME_FULL and NAME_FULL have usages of their own; a second value of the same usage stands by itself.
            var feature = First(features, from, key.Usage);
            if (feature is null || feature[key.Name] is not null)
            {
                feature = new SenzingFeature { Usage = key.Usage };
                features.Add(feature);
            }

            feature.values.Add((key.Name, text));
            feature.HasNumber |= key.IsNumber;
        }
    }

    private static SenzingFeature? First(List<SenzingFeature> features, int from, string usage)
    {
        for (var i = from; i < features.Count; i++)
        {
            if (string.Equals(features[i].Usage, usage, StringComparison.Ordinal))
            {
                return features[i];
            }
        }

        return null;
    }
}
