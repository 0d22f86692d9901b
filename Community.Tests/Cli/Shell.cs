using System.Diagnostics;
using Community.Web.Cli;
using Microsoft.Data.Sqlite;

namespace Community.Tests.Cli;

/// <summary>A folder of its own in which verbs are typed, with a SQLite file in it.</summary>
public sealed class Shell : IDisposable
{
    public Shell() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"community-cli-{Guid.NewGuid():n}");

    public string Database => File("community.db");

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>A verb, as typed, in this process.</summary>
    public Task<Said> Type(params string[] args) => TypeOn(Database, args);

    public static async Task<Said> TypeOn(string database, params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--Database:Engine=Sqlite", $"--Database:ConnectionString=Data Source={database}"],
            _ => throw new InvalidOperationException("Nothing is served here."), new(output, error));
        SqliteConnection.ClearAllPools(); // a verb is a process of its own, and leaves no file open
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The real program in a process of its own, in this folder.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in (string[])[typeof(CommandLine).Assembly.Location, .. args]) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    public async Task<Said> RunProcess(params string[] args)
    {
        using var process = Start(args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>How a verb ended.</summary>
public sealed record Said(int Code, string Output, string Error)
{
    public string Sentence => Error.Trim();
}
