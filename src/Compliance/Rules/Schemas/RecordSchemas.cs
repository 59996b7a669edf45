using System.Text.Json.Nodes;
using Compliance.Records;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The JSON Schemas of the records that tests hold, from the one definition of their fields.</summary>
internal static class RecordSchemas
{
    /// <summary>Adds the definition <c>record</c> and those it refers to.</summary>
    public static void AddTo(JsonObject definitions, IEnumerable<string> documentTypes)
    {
        var records = new JsonArray();
        foreach (var type in Enum.GetValues<RecordType>())
        {
            var schema = RecordSchema.For(type);
            definitions[schema.Name] = OfRecord(schema);
            records.Add((JsonNode)Reference(schema.Name));
        }

        definitions["record"] = new JsonObject { ["oneOf"] = records };
        definitions["party"] = OfNode(Party.RecordSchema);
        definitions["activity"] = OfNode(Activity.RecordSchema);
        var document = OfNode(RecordDocument.RecordSchema);
        ((JsonObject)document["properties"]!)["type"] = Words(documentTypes, "A type of document of this pack.");
        definitions["document"] = document;
    }

    private static JsonObject OfRecord(RecordSchema schema)
    {
        var record = OfNode(schema);
        var properties = (JsonObject)record["properties"]!;
        if (schema.Inline is { Nested: { } party } inline)
        {
            properties.Remove(inline.Name);
            foreach (var field in party.Fields.Where(f => !properties.ContainsKey(f.Name)))
            {
                properties[field.Name] = OfField(field);
            }
        }

        properties["type"] = new JsonObject { ["const"] = schema.Name };
        record["required"] = Types("type", "id");
        return record;
    }

    private static JsonObject OfNode(RecordSchema schema)
    {
        var node = Closed();
        var properties = (JsonObject)node["properties"]!;
        foreach (var field in schema.Fields)
        {
            properties[field.Name] = OfField(field);
        }

        return node;
    }

    private static JsonObject OfField(RecordField field)
    {
        var schema = field.Type switch
        {
            FieldType.Choice => Words(field.Choices),
            FieldType.Flag => new JsonObject { ["enum"] = new JsonArray(true, false, "yes", "no", "true", "false") },
            FieldType.TextList or FieldType.CountryList => List(AnyText()),
            FieldType.Party => Reference("party"),
            FieldType.DocumentList => List(Reference("document")),
            FieldType.ActivityList => List(Reference("activity")),
            FieldType.Money => new JsonObject { ["type"] = "string", ["pattern"] = @"^\s*[0-9][0-9.]*\s+[A-Za-z]{3}\s*$|^none$" },
            _ => AnyText(),
        };
        var takesAnyText = field.Type is FieldType.Text or FieldType.Code or FieldType.Country or FieldType.Date or FieldType.PeriodEnd or FieldType.Period;
        return Described(field.CanBeNone && !takesAnyText ? OneOf(schema, new JsonObject { ["const"] = "none" }) : schema, field.Description);
    }
}
