using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Community.Web.Cli;

/// <summary>Where a verb says what it did. Progress is a bar in a terminal and plain lines elsewhere.</summary>
public sealed class Terminal(TextWriter output, TextWriter error, bool isInteractive = false)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static Terminal OfThisProcess => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    public TextWriter Output => output;
    public TextWriter Error => error;

    public void Say(string line) => output.WriteLine(line);

    /// <summary>What went wrong, or what whoever pipes the output should not find in it.</summary>
    public void Complain(string line) => error.WriteLine(line);

    /// <summary>Shows how far a long job is while it runs.</summary>
    public Task<T> Watch<T>(Func<IProgress<HowFar>, Task<T>> work) => isInteractive ? Bars(work) : work(new Lines(output));

    public Task Watch(Func<IProgress<HowFar>, Task> work) => Watch(async progress =>
    {
        await work(progress);
        return true;
    });

    private async Task<T> Bars<T>(Func<IProgress<HowFar>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(shown => work(new Bar(shown)));
    }

    private sealed class Bar(ProgressContext shown) : IProgress<HowFar>
    {
        private readonly Dictionary<string, ProgressTask> _steps = [];

        public void Report(HowFar value)
        {
            if (!_steps.TryGetValue(value.Step, out var step))
            {
                foreach (var before in _steps.Values) before.StopTask();
                _steps[value.Step] = step = shown.AddTask(Markup.Escape(value.Step));
            }
            step.IsIndeterminate = value.Total == 0;
            (step.MaxValue, step.Value) = (Math.Max(1, value.Total), value.Done);
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<HowFar>
    {
        private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
        private string? _step;

        public void Report(HowFar value)
        {
            var isEnd = value.Done == value.Total && value.Total > 0;
            if (value.Step == _step && !isEnd && _sinceLine.Elapsed < BetweenLines) return;
            _step = value.Step;
            _sinceLine.Restart();
            var total = value.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {value.Total}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {value.Done}{total}"));
        }
    }
}
