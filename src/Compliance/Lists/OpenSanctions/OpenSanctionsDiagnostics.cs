namespace Compliance.Lists.OpenSanctions;

/// <summary>The codes under which compilations are reported, with those of the screening list.</summary>
internal static class OpenSanctionsDiagnostics
{
    /// <summary>Entities of schemata that describe no party were left out; counted.</summary>
    public const string SchemasLeftOut = "CMP1123";

    /// <summary>A property stands twice in one entity; the values of both are taken.</summary>
    public const string RepeatedProperty = "CMP1124";
}
