using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Compliance.Lists.Updating;

/// <summary>Reads the YAML of an <see cref="UpdatePlan"/> against its closed schema.</summary>
internal sealed partial class UpdatePlanReader(ImmutableArray<Diagnostic>.Builder diagnostics, Func<string, string?> variable)
{
    private const string Format = "list-sources/1";

    private static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    // Two names that differ in case are one file on some systems.
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);

    public static LoadResult<UpdatePlan> Read(string text, string fileName, Func<string, string?> variable)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        UpdatePlan? plan = null;
        if (YamlNodes.Read(text, fileName, diagnostics) is { } root && MappingReader.Open(root, "the plan", diagnostics) is { } reader)
        {
            plan = new UpdatePlanReader(diagnostics, variable).ReadPlan(reader);
        }

        var found = diagnostics.ToImmutable();
        return new LoadResult<UpdatePlan>(found.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : plan, found);
    }

    private UpdatePlan ReadPlan(MappingReader reader)
    {
        if (reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        var plan = new UpdatePlan();
        plan = plan with
        {
            KeepPrevious = Whole(reader, "keep_previous", 0, 1000, plan.KeepPrevious),
            Sources = [.. reader.Items("sources", required: true).Select(ReadSource).OfType<UpdateSource>()],
        };
        reader.Close();
        return plan;
    }

    private UpdateSource? ReadSource(DataNode node)
    {
        if (MappingReader.Open(node, "a source", diagnostics) is not { } reader)
        {
            return null;
        }

        var source = new UpdateSource();
        source = source with
        {
            Name = Name(reader) ?? "",
            Authority = reader.Text("authority", required: true) ?? "",
            Files = [.. reader.Items("files", required: true).Select(ReadFile).OfType<UpdateFile>()],
            OnlyWhenNamed = reader.Choice("only_when_named", YesOrNo) ?? false,
            MaximumBytes = Whole(reader, "max_bytes", 1, int.MaxValue, source.MaximumBytes),
            MaximumShrinkPercent = Whole(reader, "max_shrink_percent", 0, 100, source.MaximumShrinkPercent),
            ConnectTimeout = Seconds(reader, "connect_timeout_seconds", source.ConnectTimeout),
            Timeout = Seconds(reader, "timeout_seconds", source.Timeout),
            Retries = Whole(reader, "retries", 0, 10, source.Retries),
            RetryDelay = Seconds(reader, "retry_seconds", source.RetryDelay),
        };
        reader.Close();
        if (source.Files.IsEmpty && reader.Node("files") is DataSequence { Items.IsEmpty: true } none)
        {
            diagnostics.Add(Diagnostic.Error(UpdateDiagnostics.FileName, "a source has no file", none.Location, "at least one file with its url"));
        }

        return source;
    }

    private UpdateFile? ReadFile(DataNode node)
    {
        if (MappingReader.Open(node, "a file", diagnostics) is not { } reader)
        {
            return null;
        }

        var name = reader.Scalar("file", required: true);
        if (name is not null && (!FileName().IsMatch(name.Text) || name.Text.EndsWith(SourceRecord.Suffix, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.FileName, $"\"{Diagnostic.Excerpt(name.Text)}\" is no name for a list file", name.Location,
                "letters, digits, dots, hyphens and underscores, beginning with a letter or digit; no folder"));
        }
        else if (name is not null && (!_files.Add(name.Text) || string.Equals(name.Text, ListFolder.Previous, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Add(Diagnostic.Error(UpdateDiagnostics.FileName, $"the name \"{Diagnostic.Excerpt(name.Text)}\" is already taken", name.Location, "a name of its own for each file"));
        }

        var file = new UpdateFile
        {
            Name = name?.Text ?? "",
            IsVerified = reader.Choice("verified", YesOrNo) ?? true,
            Remark = reader.Text("remark"),
        };
        var address = reader.Scalar("url", required: true);
        reader.Close();
        return address is null ? file : Addressed(file, address);
    }

    private UpdateFile Addressed(UpdateFile file, DataScalar address)
    {
        string? missing = null;
        var filled = Variable().Replace(address.Text, match =>
        {
            var name = match.Groups[1].Value;
            var value = variable(name);
            if (string.IsNullOrEmpty(value))
            {
                missing ??= name;
                return "x";
            }

            return Uri.EscapeDataString(value);
        });
        if (filled.Contains("${", StringComparison.Ordinal) || !Uri.TryCreate(filled, UriKind.Absolute, out var target) || !Addresses.IsSafe(target))
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.Address, "the address cannot be used", address.Location,
                "https://HOST/PATH without user name (http for this machine only); a variable is written ${NAME}"));
            return file;
        }

        return file with { Address = address.Text, MissingVariable = missing, Target = missing is null ? target : null };
    }

    private string? Name(MappingReader reader)
    {
        if (reader.Scalar("name", required: true) is not { } name)
        {
            return null;
        }

        if (!SourceName().IsMatch(name.Text))
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.SourceName, $"\"{Diagnostic.Excerpt(name.Text)}\" is no name for a source", name.Location, "small letters, digits and hyphens, such as us-sdn"));
        }
        else if (!_names.Add(name.Text))
        {
            diagnostics.Add(Diagnostic.Error(UpdateDiagnostics.SourceName, $"the source \"{Diagnostic.Excerpt(name.Text)}\" stands here a second time", name.Location, "each source once"));
        }

        return name.Text;
    }

    private int Whole(MappingReader reader, string key, int least, int most, int otherwise)
    {
        if (reader.Integer(key) is not { } value)
        {
            return otherwise;
        }

        if (value < least || value > most)
        {
            OutOfRange(reader, key, least, most);
            return otherwise;
        }

        return value;
    }

    private TimeSpan Seconds(MappingReader reader, string key, TimeSpan otherwise)
    {
        const decimal least = 0.01m;
        const decimal most = 86_400m;
        if (reader.Scalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (!decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            reader.Wrong(scalar, key, "seconds, such as 30 or 0.5");
            return otherwise;
        }

        if (value is < least or > most)
        {
            OutOfRange(reader, key, least, most);
            return otherwise;
        }

        return TimeSpan.FromMilliseconds((int)(value * 1000));
    }

    private void OutOfRange(MappingReader reader, string key, decimal least, decimal most) => diagnostics.Add(Diagnostic.Error(
        UpdateDiagnostics.Limit,
        $"{key} is out of range",
        reader.Node(key)!.Location,
        string.Create(CultureInfo.InvariantCulture, $"{least} to {most}")));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex SourceName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();
}
