using System.Text.Json;
using Compliance.Rules.Packs;

namespace Compliance.Cli;

/// <summary>What an overlay lies over, beside what identifies the overlay.</summary>
internal static class BasePackJson
{
    /// <summary>Writes nothing for a pack that stands alone.</summary>
    public static void Write(Utf8JsonWriter json, RulePack pack)
    {
        if (pack.Base is { } under)
        {
            json.WriteStartObject("base");
            json.WriteString("id", under.Id);
            json.WriteString("version", under.Version);
            json.WriteString("hash", under.Hash);
            json.WriteEndObject();
        }

        if (pack.Authority is { } authority)
        {
            json.WriteString("authority", authority);
        }
    }
}
