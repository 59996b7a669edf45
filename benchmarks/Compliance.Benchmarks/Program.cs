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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
