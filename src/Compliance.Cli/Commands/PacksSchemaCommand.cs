using System.CommandLine;
using System.Text;
using Compliance.Rules.Schemas;

namespace Compliance.Cli.Commands;

/// <summary><c>packs schema</c>: writes JSON Schemas for the files of a pack, for editors.</summary>
internal static class PacksSchemaCommand
{
    public static Command Create(CommandRun run)
    {
        var directory = new Argument<string>("DIR") { Description = "The folder of a rule pack." }.WithoutOptions();
        var output = new Option<string?>("--output") { Description = "The folder to write to; without it .schema in the pack's folder.", HelpName = "FOLDER" };
        var command = new Command("schema", "Writes JSON Schemas with which editors complete and check the files of a pack.") { directory, output };
        command.SetAction(parse =>
        {
            var source = parse.GetValue(directory)!;
            var loaded = ScreenerInputs.LoadPack(source);
            if (loaded.HasErrors || loaded.Value is null)
            {
                run.Fail(ExitCode.Pack, $"the rule pack {source} is not valid; try: compliance packs check {source}", loaded.Diagnostics);
                return run.Finish();
            }

            Write(run, parse.GetValue(output) ?? Path.Combine(source, ".schema"), RulePackSchemas.Generate(loaded.Value));
            return run.Finish();
        });
        return command;
    }

    private static void Write(CommandRun run, string folder, IEnumerable<KeyValuePair<string, string>> schemas)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in schemas)
            {
                var path = Path.Combine(folder, name);
                File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                run.Output.Write(path + "\n");
            }
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            run.Fail(ExitCode.Usage, "the schemas cannot be written", Diagnostic.Error(
                CliDiagnostics.Unwritable, "the folder cannot be written", new SourceLocation(folder), "a folder that may be written", "check the path and its permissions"));
        }
    }
}
