using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Writes and reads indexes of names. A file is a head of 80 bytes and columns as they stand in memory, little endian: "CMPLNAME", the version of the form, the floor
/// that the tables were made for, the module version of the library that made it, the length of the columns and their SHA-256.</summary>
internal static class NameIndexFile
{
    /// <summary>Rises with every change of the form.</summary>
    private const int Version = 2;

    private const int VersionAt = 8;
    private const int FloorAt = 12;
    private const int EngineAt = 16;
    private const int LengthAt = 32;
    private const int HashAt = 40;
    private const int HeadLength = 80;

    private static ReadOnlySpan<byte> Magic => "CMPLNAME"u8;

    // Another build may analyse names otherwise, in its code as in its tables: those are inside the module.
    private static Guid Engine => typeof(NameIndexFile).Module.ModuleVersionId;

    /// <summary>Writes an index.</summary>
    public static void Write(ImmutableArray<KindOfNames> kinds, int floor, Stream stream)
    {
        var columns = ColumnsOf(kinds);
        Span<byte> head = stackalloc byte[HeadLength];
        head.Clear();
        Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[VersionAt..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(head[FloorAt..], floor);
        Engine.TryWriteBytes(head[EngineAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(head[LengthAt..], columns.Length);
        SHA256.HashData(columns, head[HashAt..]);
        stream.Write(head);
        stream.Write(columns);
    }

    /// <summary>Reads an index.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="place">Where it comes from.</param>
    public static LoadResult<NameIndex> Read(ReadOnlyMemory<byte> file, SourceLocation place) => Read(file, place, Engine);

    /// <summary>Reads an index that is part of the library and so made for it.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="place">Where it comes from.</param>
    public static LoadResult<NameIndex> ReadEmbedded(ReadOnlyMemory<byte> file, SourceLocation place) => Read(file, place, null);

    private static LoadResult<NameIndex> Read(ReadOnlyMemory<byte> file, SourceLocation place, Guid? engine)
    {
        var head = file.Span;
        if (head.Length < HeadLength || !head.StartsWith(Magic))
        {
            return Refused(NameIndexDiagnostics.NoIndex, "the file is no index of names", place, "a file that `compliance lists index` wrote");
        }

        if (!BitConverter.IsLittleEndian || BinaryPrimitives.ReadInt32LittleEndian(head[VersionAt..]) != Version || (engine is { } own && (own == Guid.Empty || new Guid(head.Slice(EngineAt, 16)) != own)))
        {
            return Refused(NameIndexDiagnostics.OtherEngine, "the index was made by another build of this library, which may analyse names otherwise", place, "an index made by the same build");
        }

        var columns = file[HeadLength..];
        if (BinaryPrimitives.ReadInt64LittleEndian(head[LengthAt..]) != columns.Length || !SHA256.HashData(columns.Span).AsSpan().SequenceEqual(head.Slice(HashAt, SHA256.HashSizeInBytes)))
        {
            return Refused(NameIndexDiagnostics.Damaged, "the index is damaged or cut off: its length or checksum is another", place, "the file as it was written");
        }

        var floor = BinaryPrimitives.ReadInt32LittleEndian(head[FloorAt..]);
        try
        {
            return new LoadResult<NameIndex>(new NameIndex(Kinds(new ColumnReader(columns), floor), floor), []);
        }
        catch (InvalidDataException problem)
        {
            return Refused(NameIndexDiagnostics.Damaged, "the index is damaged: " + problem.Message, place, "the file as it was written");
        }
    }

    private static byte[] ColumnsOf(ImmutableArray<KindOfNames> kinds)
    {
        using var columns = new MemoryStream();
        var writer = new ColumnWriter(columns);
        foreach (var kind in kinds)
        {
            new StringTable(kind.Names.Texts).Write(writer);
            kind.Tables.Value.Write(writer);
        }

        return columns.ToArray();
    }

    private static ImmutableArray<KindOfNames> Kinds(ColumnReader reader, int floor)
    {
        var kinds = ImmutableArray.CreateBuilder<KindOfNames>();
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            var texts = new StringTable(reader).ToArray();
            var names = new ListedNames(kind, texts);
            var numbers = new Dictionary<string, int>(texts.Length, StringComparer.Ordinal);
            foreach (var text in texts)
            {
                if (!numbers.TryAdd(text, numbers.Count))
                {
                    throw new InvalidDataException("A name stands twice.");
                }
            }

            kinds.Add(new KindOfNames(names, numbers, new Lazy<NameTables>(NameTables.Read(names, reader, floor))));
        }

        return kinds.ToImmutable();
    }

    private static LoadResult<NameIndex> Refused(string code, string message, SourceLocation place, string expected) =>
        new(null, [Diagnostic.Error(code, message, place, expected, "make it again: compliance lists index")]);
}
