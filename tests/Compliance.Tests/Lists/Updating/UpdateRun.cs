using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists.Updating;

namespace Compliance.Tests.Lists.Updating;

/// <summary>A folder of lists, a server and a clock, for as long as a test lasts.</summary>
internal sealed class UpdateRun : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("compliance").FullName;

    public UpdateRun() => Folder = Path.Combine(_root, "lists");

    public ListServer Server { get; } = new();

    public UpdateClock Clock { get; } = new();

    public string Folder { get; set; }

    /// <summary>Settings of every source, as YAML. The time-outs are far beyond what a busy machine needs.</summary>
    public string Settings { get; set; } = "timeout_seconds: 50, retries: 0, retry_seconds: 0.01";

    public string Keep { get; set; } = "";

    public Func<UpdateSource, HttpMessageHandler> Network { get; set; } = ListUpdate.OpenNetwork;

    public static string List(int persons = 10, string generated = "2026-11-20T00:00:00Z", int aliases = 1) => ListSamples.UnitedNationsList(
        string.Concat(Enumerable.Range(1, persons).Select(n => Entry(ListSamples.Person, "XXi.001", "XXi", n, Aliases(aliases)))),
        Entry(ListSamples.Organisation, "XXe.001", "XXe", 1, ""),
        generated);

    public static Answer Ok(string list, params string[] headers) => ListServer.Ok(list, headers);

    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>A plan with a source of each name, each of the files given or else of NAME.xml.</summary>
    public UpdatePlan Plan(params (string Name, string[] Files)[] sources)
    {
        var yaml = "format: list-sources/1\n" + (Keep.Length > 0 ? $"keep_previous: {Keep}\n" : "") + "sources:\n" + string.Concat(sources.Select(s =>
            $"- {{name: {s.Name}, authority: UN, {Settings}, files: [{string.Join(", ", s.Files.Select(f => $"{{file: {f}, url: \"{Server.At("/" + f)}\"}}"))}]}}\n"));
        return UpdatePlan.Parse(yaml, "plan.yaml").GetValueOrThrow();
    }

    public ListUpdate Update(UpdatePlan plan) => new(plan, Folder, Clock, Network);

    /// <summary>Updates the one list <c>un</c>, kept as <c>un.xml</c>.</summary>
    public async Task<SourceUpdate> Un(params string[] acceptShrink) => (await All(Plan(("un", ["un.xml"])), acceptShrink)).Single();

    public async Task<ImmutableArray<SourceUpdate>> All(UpdatePlan plan, string[]? acceptShrink = null, string[]? acceptErrors = null)
    {
        var results = ImmutableArray.CreateBuilder<SourceUpdate>();
        await foreach (var result in Update(plan).RunAsync(acceptShrink, acceptErrors))
        {
            results.Add(result);
        }

        return results.ToImmutable();
    }

    /// <summary>Every file of the folder with its content, without the lock.</summary>
    public IReadOnlyDictionary<string, string> Contents() => !Directory.Exists(Folder)
        ? new Dictionary<string, string>()
        : Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => f != ".update/lock")
            .ToDictionary(f => f, f => File.ReadAllText(At(f)));

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string Aliases(int count) => string.Concat(Enumerable.Range(1, count).Select(n =>
        string.Create(CultureInfo.InvariantCulture, $"<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Other {n}</ALIAS_NAME></INDIVIDUAL_ALIAS>")));

    private static string Entry(string form, string reference, string prefix, int number, string inner) => form
        .Replace(reference, string.Create(CultureInfo.InvariantCulture, $"{prefix}.{number:000}"), StringComparison.Ordinal)
        .Replace("{0}", inner, StringComparison.Ordinal);
}
