using BenchmarkDotNet.Running;
using Compliance.Benchmarks;

if (args is ["lists", .. var rest])
{
    ListReading.Print(rest);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
