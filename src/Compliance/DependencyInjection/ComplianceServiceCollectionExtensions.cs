using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Compliance.DependencyInjection;

/// <summary>Registers screening with a service collection.</summary>
public static class ComplianceServiceCollectionExtensions
{
    /// <summary>Adds one immutable, thread-safe <see cref="Screener"/> for the whole application.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Sets watchlists, packs and profile; without it the embedded ones are used.</param>
    /// <returns>The collection.</returns>
    /// <remarks>Files are read when the screener is first resolved; a configuration problem then throws
    /// <see cref="ComplianceDataException"/> with all diagnostics.</remarks>
    public static IServiceCollection AddComplianceScreening(this IServiceCollection services, Action<ScreeningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ScreeningOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(provider => Build(provider.GetRequiredService<IOptions<ScreeningOptions>>().Value));
        return services;
    }

    private static Screener Build(ScreeningOptions options)
    {
        var builder = new ScreenerBuilder().UseProfile(options.Profile);
        if (options.WatchlistFiles.Count == 0)
        {
            builder.AddWatchlist(Watchlist.Default);
        }
        else
        {
            builder.AddWatchlist(Watchlist.Load(options.WatchlistFiles));
        }

        if (options.NameIndexFile is { } index)
        {
            builder.UseNameIndex(NameIndex.Load(index).GetValueOrThrow());
        }

        if (options.PackFolders.Count == 0)
        {
            builder.AddRulePack(RulePack.Default);
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var folder in options.PackFolders)
        {
            var loaded = RulePack.Load(folder);
            if (loaded.Value is { } pack)
            {
                builder.AddRulePack(pack);
            }
            else
            {
                problems.AddRange(loaded.Diagnostics);
            }
        }

        if (problems.Count > 0)
        {
            throw new ComplianceDataException(problems.ToImmutable());
        }

        return builder.Build();
    }
}
