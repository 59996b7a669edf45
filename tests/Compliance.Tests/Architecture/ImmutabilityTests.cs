using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>What screening hands out or holds never changes: results are shared between threads and archived.</summary>
internal sealed class ImmutabilityTests
{
    // Builders and option bags are filled by the caller before anything immutable is made from them.
    private static readonly string[] Mutable = ["ScreenerBuilder", "ScreeningOptions"];

    private static IEnumerable<Type> PublicTypes => typeof(Diagnostic).Assembly.GetExportedTypes()
        .Where(t => !t.IsEnum && !t.IsInterface && !Mutable.Contains(t.Name));

    [TestCaseSource(nameof(PublicTypes))]
    public void A_public_type_has_no_settable_state(Type type)
    {
        var setters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(p => p.DeclaringType?.Assembly == type.Assembly) // what the base class library adds, such as Exception.Source, is its own
            .Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => p.Name);
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(f => !f.IsInitOnly && !f.IsLiteral)
            .Select(f => f.Name);
        Assert.That(setters.Concat(fields), Is.Empty);
    }

    [TestCaseSource(nameof(PublicTypes))]
    public void A_public_type_exposes_no_mutable_collection(Type type)
    {
        var exposed = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(p => p.PropertyType.IsArray
                || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition().Namespace == "System.Collections.Generic"
                    && !p.PropertyType.Name.StartsWith("IReadOnly", StringComparison.Ordinal) && !p.PropertyType.Name.StartsWith("IEnumerable", StringComparison.Ordinal)
                    && !p.PropertyType.IsValueType))
            .Select(p => p.Name);
        Assert.That(exposed, Is.Empty);
    }

    [Test]
    public void Classes_are_sealed_abstract_or_static()
    {
        var open = PublicTypes.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.Name);
        Assert.That(open, Is.Empty, "A class that is not designed for inheritance is sealed.");
    }
}
