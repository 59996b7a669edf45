using System.CommandLine;
using Compliance.PackTesting;
using Compliance.PackTesting.Mutation;

namespace Compliance.Cli.Commands;

/// <summary><c>packs mutate</c>: makes one mistake in a pack after the other and looks whether its tests notice.</summary>
internal static class PacksMutateCommand
{
    public static Command Create(CommandRun run)
    {
        var directory = new Argument<string>("DIR") { Description = "A folder of a rule pack with a folder tests." }.WithoutOptions();
        var command = new Command("mutate", "Tests the tests of a rule pack: would they notice a wrong rule?") { directory };
        command.SetAction(parse =>
        {
            Mutate(run, parse.GetValue(directory)!);
            return run.Finish();
        });
        return command;
    }

    private static void Mutate(CommandRun run, string directory)
    {
        var suite = RulePackTests.Load(directory).GetValueOrThrow();
        var report = PackMutation.Run(suite, stop: run.Terminal.Stop);
        foreach (var group in Enum.GetValues<MutationGroup>())
        {
            run.Output.Write($"{group}: {report.Killed(group)} of {report.Total(group)}\n");
        }

        foreach (var survivor in report.Results.Where(r => r.Fate == MutantFate.Survived && r.Mutant.Operator.Group() != MutationGroup.Text))
        {
            run.Output.Write($"{survivor.Mutant.Location}: {survivor.Mutant.Operator} {survivor.Mutant.Key}\n");
        }
    }
}
