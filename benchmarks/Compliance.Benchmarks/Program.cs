using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using Compliance.Benchmarks;

if (args is ["lists", .. var rest])
{
    ListReading.Print(rest);
    return;
}

if (args is ["search", .. var files])
{
    NameSearch.Print(files);
    return;
}

if (args is ["scale", .. { Length: > 0 } sizes])
{
    ScalingSearch.Print(sizes);
    return;
}

if (args is ["index", { } made, .. { Length: > 0 } indexed])
{
    IndexFiles.Make(made, indexed);
    return;
}

if (args is ["index-load", { } saved, .. { Length: > 0 } beside])
{
    IndexFiles.Load(saved, beside);
    return;
}

if (args is ["records", .. { Length: > 1 } written])
{
    BatchRecords.Print(written);
    return;
}

if (args is ["batch", .. { Length: > 0 } batch])
{
    BatchCost.Print(batch);
    return;
}

if (args is ["start", .. var runs])
{
    ToolStart.Print(runs);
    return;
}

if (args is ["start-load"])
{
    ToolStart.Load();
    return;
}

if (args is ["start-nothing"])
{
    return;
}

Benchmarks(args);

// Apart: a process of "start" runs where the package does not lie.
[MethodImpl(MethodImplOptions.NoInlining)]
static void Benchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
