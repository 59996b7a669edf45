using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

/// <summary>Fetching lists is something the user asks for: nothing else of the library can reach a network or a clock.</summary>
internal sealed partial class UpdateArchitectureTests
{
    [Test]
    public void Nothing_else_of_the_library_uses_the_updating_of_lists() =>
        Assert.That(Outside().Where(f => Naming().IsMatch(File.ReadAllText(f))), Is.Empty);

    [Test]
    public void Nothing_else_of_the_library_has_a_network_or_a_clock() =>
        Assert.That(Outside().Where(f => NetworkOrClock().IsMatch(File.ReadAllText(f))), Is.Empty);

    [Test]
    public void The_clock_and_the_network_of_the_update_are_given_by_the_caller()
    {
        var inside = Directory.GetFiles(Repository.Path_("src", "Compliance", "Lists", "Updating"), "*.cs");

        Assert.That(inside.Where(f => File.ReadAllText(f).Contains("TimeProvider.System", StringComparison.Ordinal)), Is.Empty);
        Assert.That(inside.Where(f => File.ReadAllText(f).Contains("new SocketsHttpHandler", StringComparison.Ordinal)).Select(Path.GetFileName), Is.EqualTo(new[] { "ListUpdate.cs" }));
        Assert.That(inside.Where(f => File.ReadAllText(f).Contains("Environment.", StringComparison.Ordinal)), Is.Empty, "variables come from the caller too");
    }

    [Test]
    public void The_words_that_these_tests_look_for_are_those_of_the_code()
    {
        var inside = string.Concat(Directory.GetFiles(Repository.Path_("src", "Compliance", "Lists", "Updating"), "*.cs").Select(File.ReadAllText));

        Assert.That(NetworkOrClock().Matches(inside).Select(m => m.Value).Distinct(), Is.SupersetOf(new[] { "HttpClient", "SocketsHttpHandler", "TimeProvider" }));
        Assert.That(Naming().IsMatch(inside), Is.True);
    }

    private static IEnumerable<string> Outside()
    {
        var root = Repository.Path_("src", "Compliance");
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal) && !f.StartsWith("Lists/Updating/", StringComparison.Ordinal))
            .Select(f => Path.Combine(root, f));
    }

    [GeneratedRegex(@"Lists\.Updating|\bUpdatePlan\b|\bListUpdate\b|\busing Updating\b|\bUpdating\.")]
    private static partial Regex Naming();

    [GeneratedRegex(@"\b(?:HttpClient|SocketsHttpHandler|HttpClientHandler|HttpMessageHandler|WebRequest|WebClient|TcpClient|Socket|TimeProvider|Stopwatch)\b|\bSystem\.Net\b")]
    private static partial Regex NetworkOrClock();
}
