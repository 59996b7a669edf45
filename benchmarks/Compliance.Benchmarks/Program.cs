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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
