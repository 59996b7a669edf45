namespace Compliance.Names;

/// <summary>What a name is the name of; it decides how its words are read.</summary>
internal enum NameKind : byte
{
    Person,
    Organisation,

    /// <summary>A ship or an aircraft: every word counts.</summary>
    Craft,
}
