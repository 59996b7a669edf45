namespace Compliance.Lists;

/// <summary>Snapshots of this library as one of the formats of list files.</summary>
internal sealed class SnapshotFormat : IListReader
{
    public string Format => SnapshotWords.Format;

    public string Description => "a snapshot made by `compliance lists build`";

    // The last resort for what begins like JSON: its own messages about a missing header help more than "unknown".
    public bool Recognises(ListHead head) => head.Start.StartsWith('{');

    public ListContent Read(ListInput input)
    {
        using var content = input.OpenContent();
        using var memory = new MemoryStream();
        try
        {
            content.CopyTo(memory);
        }
        catch (Exception broken) when (broken is InvalidDataException or ListBoundsException)
        {
            return ListContent.Refused(input.Name, Format, [Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, new SourceLocation(input.Name))]);
        }

        return SnapshotReader.Read(memory.GetBuffer().AsMemory(0, (int)memory.Length), input.Name);
    }
}
