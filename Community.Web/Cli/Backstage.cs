using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Community.Web.Cli;

/// <summary>The program's services as the site has them, for verbs that work on the same data without listening.</summary>
/// <param name="settings">As typed, such as <c>--Database:Engine=SqlServer</c>.</param>
public sealed class Backstage(IReadOnlyList<string> settings, Terminal terminal)
{
    public Terminal Terminal => terminal;

    /// <summary>Runs a verb on a database that is there, is ours and is migrated as far as the site itself would.</summary>
    public Task<int> Run(Func<IServiceProvider, Task<int>> verb, CancellationToken ct, Stage? stage = null)
        => RunUnprepared(async services =>
        {
            await Prepare(services, ct);
            return await verb(services);
        }, stage);

    /// <summary>Runs a verb that looks after the database itself.</summary>
    public async Task<int> RunUnprepared(Func<IServiceProvider, Task<int>> verb, Stage? stage = null)
    {
        var builder = Builder(stage);
        // The output is the verb's; what is logged besides are only troubles, and they go beside it.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Warning);
        await using var app = builder.Build();
        Validate(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        return await verb(scope.ServiceProvider);
    }

    /// <summary>What the site is built from.</summary>
    public WebApplicationBuilder Builder(Stage? stage = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = Home() });
        if (stage is not null)
        {
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = stage.Defaults });
            builder.Configuration.AddInMemoryCollection(stage.Fixed);
        }
        builder.Services.AddCommunity(builder.Configuration);
        stage?.With(builder.Services);
        return builder;
    }

    /// <summary>Every wrong setting at once, before anything else happens.</summary>
    public static void Validate(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    public static async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var migrates = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Migrates;
        await scope.ServiceProvider.GetRequiredService<DatabaseUpkeep>().Prepare(migrates, ct);
    }

    /// <summary>One setting, before anything is built.</summary>
    public string? Setting(string key) => WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = Home() }).Configuration[key];

    /// <summary>A published site may be started from any folder: its settings and its pages' files lie beside the program then.</summary>
    private string? Home()
    {
        const string Settings = "appsettings.json";
        var isSaid = settings.Any(s => s.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        return isSaid || File.Exists(Settings) || !File.Exists(Path.Combine(AppContext.BaseDirectory, Settings)) ? null : AppContext.BaseDirectory;
    }
}

/// <summary>What is different when the program does not play on its own stage.</summary>
/// <param name="Defaults">Settings that hold where nobody set them.</param>
/// <param name="Fixed">Settings that hold whatever was set.</param>
public sealed record Stage(IEnumerable<KeyValuePair<string, string?>> Defaults, IEnumerable<KeyValuePair<string, string?>> Fixed)
{
    public Action<IServiceCollection> With { get; init; } = _ => { };
}
