using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary><c>packs lock</c>: writes the lock, and finds what was changed since.</summary>
internal sealed class PacksLockCommandTests
{
    [Test]
    public void A_lock_is_written_and_holds()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        var run = ToolRun.Of("packs", "lock", pack);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Is.EqualTo(Path.Combine(pack, "pack.lock.json") + "\n"));
        var verified = ToolRun.Of("packs", "lock", pack, "--verify");
        Assert.That(verified.Code, Is.Zero, verified.ToString());
        Assert.That(verified.Output, Does.Contain(" as locked, "));
        Assert.That(ToolRun.Of("packs", "test", pack).Code, Is.Zero, "the lock is no stray file of the pack");
    }

    [Test]
    public void A_change_is_3_and_names_the_file()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        ToolRun.Of("packs", "lock", pack);
        File.AppendAllText(Path.Combine(pack, "rules", "property.yaml"), "# changed\n");
        var run = ToolRun.Of("packs", "lock", pack, "--verify");

        Assert.That((run.Code, run.Output), Is.EqualTo((3, "")), run.ToString());
        Assert.That(run.Error, Does.Match(@"property\.yaml: error RP6001"));
    }

    [Test]
    public void Without_a_lock_verifying_is_3()
    {
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.Of("packs", "lock", folder.OneCasePack("review"), "--verify").Code, Is.EqualTo(3));
    }

    [Test]
    public void A_pack_whose_test_fails_is_7_and_is_not_locked()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("clear");

        Assert.That(ToolRun.Of("packs", "lock", pack).Code, Is.EqualTo(7));
        Assert.That(File.Exists(Path.Combine(pack, "pack.lock.json")), Is.False);
    }

    [Test]
    public void Verifying_makes_no_mutants()
    {
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.Of("packs", "lock", folder.OneCasePack("review"), "--verify", "--mutate").Code, Is.EqualTo(2));
    }
}
