using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>The files of a small pack by their names; tests replace parts of their texts.</summary>
internal abstract class SmallFiles<TSelf>
    where TSelf : SmallFiles<TSelf>
{
    private readonly Dictionary<string, string> _files;

    protected SmallFiles(string header, string law, string rules) => _files = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pack.yaml"] = header,
        ["law/law.yaml"] = law,
        ["rules/rules.yaml"] = rules,
    };

    public TSelf Replace(string file, string old, string with)
    {
        Assert.That(_files[file], Does.Contain(old), "the test must replace something");
        var at = _files[file].IndexOf(old, StringComparison.Ordinal);
        return Set(file, _files[file][..at] + with + _files[file][(at + old.Length)..]);
    }

    public TSelf Measure(string old, string with) => Replace("law/law.yaml", old, with);

    public TSelf Rule(string old, string with) => Replace("rules/rules.yaml", old, with);

    public TSelf Add(string file, string text) => Set(file, _files.GetValueOrDefault(file, "") + text);

    public TSelf Set(string file, string text)
    {
        _files[file] = text;
        return (TSelf)this;
    }

    public TSelf Remove(string file)
    {
        _files.Remove(file);
        return (TSelf)this;
    }

    public string Text(string file) => _files[file];

    protected void WriteTo(string folder)
    {
        foreach (var (name, text) in _files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
