namespace Compliance.Lists.Updating;

/// <summary>A file of a source as the authority publishes it now, fetched or copied from the one in place.</summary>
/// <param name="InPlace">The file that it may replace.</param>
/// <param name="Path">Where it waits.</param>
/// <param name="Download">What came of asking for it.</param>
internal sealed record StagedFile(InPlaceFile InPlace, string Path, DownloadResult Download)
{
    public UpdateFile File => InPlace.File;

    public string Sha256 => Download.IsNotModified ? InPlace.Sha256! : Download.Sha256;

    public bool IsChanged => !string.Equals(Sha256, InPlace.Sha256, StringComparison.Ordinal);

    /// <summary>The record that goes with it.</summary>
    public SourceRecord Record(UpdateSource source, DateOnly today, Edition? edition) => Download.IsNotModified
        ? InPlace.Record! with
        {
            RetrievedOn = today,
            ETag = Download.ETag ?? InPlace.Record!.ETag,
            LastModified = Download.LastModified ?? InPlace.Record!.LastModified,
        }
        : new SourceRecord
        {
            Source = source.Name,
            Authority = source.Authority,
            Url = File.Address,
            ETag = Download.ETag,
            LastModified = Download.LastModified,
            RetrievedOn = today,
            Sha256 = Download.Sha256,
            Bytes = Download.Bytes,
            PublishedOn = edition?.PublishedOn,
            Entries = edition?.Entries,
            Names = edition?.Names,
        };
}
