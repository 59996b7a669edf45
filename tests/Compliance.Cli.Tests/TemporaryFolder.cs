namespace Compliance.Cli.Tests;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compliance").FullName;

    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of the shipped pack, to damage.</summary>
    public string CopyPack()
    {
        foreach (var file in Directory.GetFiles(ToolRun.Pack, "*.yaml", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.Combine("pack", System.IO.Path.GetRelativePath(ToolRun.Pack, file)), File.ReadAllText(file));
        }

        return At("pack");
    }

    /// <summary>A copy of the shipped pack with one test, which expects this verdict of a lease without facts; it comes to review.</summary>
    public string OneCasePack(string verdict)
    {
        var pack = CopyPack();
        Directory.Delete(System.IO.Path.Combine(pack, "tests"), recursive: true);
        File.Delete(System.IO.Path.Combine(pack, "mutation.yaml"));
        Write("pack/tests/one.yaml", $$"""
            format: rulepack-test/1
            tests:
              - name: a lease without facts
                as_of: 2020-01-28
                record: {type: lease, id: T-1, lessor: {name: Muster}, use: office}
                expect: {verdict: {{verdict}} }

            """);
        return pack;
    }

    /// <summary>A pack without tests, of an invented ordinance about letting premises to whoever has its seat in the DPRK.</summary>
    /// <param name="name">The folder.</param>
    /// <param name="uses">The uses that it excepts.</param>
    public void WriteTownPack(string name, string uses = "[embassy, consulate]")
    {
        Write($"{name}/pack.yaml", """
            format: rulepack/1
            id: town
            version: 0.1.0
            title: Invented
            regime: KP
            programme: DPRK
            layers: [TOWN]
            review: {by: nobody, done: 2026-11-22, next: 2027-11-22}
            disclaimer: Invented law.

            """);
        Write($"{name}/law/law.yaml", """
            law:
              - {id: ordinance_3, measure: EX-3, layer: TOWN, instrument: Example Ordinance (invented), paragraph: "3", in_force: {from: 2017-01-01, to: open}, addressee: everyone, force: binding, verified: primary, source: EX, gist: Invented.}

            """);
        Write($"{name}/rules/rules.yaml", $$"""
            nexus:
              - id: dprk
                title: this party has its seat in the DPRK
                prior_db: -20
                confirm_db: 10
                dismiss_db: -10
                clamp_db: 35
                groups: {seat: {combine: max, cap: 35} }
                needs: {default: {any_of: [country]} }
                indicators: [{id: N1, group: seat, fact: seat_country, db: 35}]
            rules:
              - id: L-1
                title: Letting premises
                scenario: diplomatic-property
                applies_to: lease as l
                law: [ordinance_3]
                clock: l.term
                all: [{id: tenant, expr: dprk(l.lessee)}]
                none: [{id: mission, expr: "l.use in {{uses}}"}]
                outcome: {verdict: prohibited, severity: 80, basis: property}
                explain: "Let on {days}."
                next: For what?

            """);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
