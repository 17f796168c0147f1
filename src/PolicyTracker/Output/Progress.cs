using Spectre.Console;

namespace PolicyTracker.Output;

/// <summary>How far a piece of work is.</summary>
/// <param name="Work">What is done, such as the name of a source.</param>
/// <param name="Current">The thing in hand; may be empty.</param>
public readonly record struct Step(string Work, int Done, int Total, string Current);

/// <summary>Shows progress on standard error: bars for a person who watches, plain lines for a log.</summary>
public static class Progress
{
    public static Task<T> WatchAsync<T>(this Terminal terminal, Func<Action<Step>, Task<T>> work) =>
        terminal.ShowsBars ? WithBarsAsync(work) : work(new PlainSteps(terminal).Tell);

    private static Task<T> WithBarsAsync<T>(Func<Action<Step>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context => work(new BarSteps(context).Tell));
    }

    private sealed class BarSteps(ProgressContext context)
    {
        private readonly Lock _turn = new();
        private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

        public void Tell(Step step)
        {
            lock (_turn)
            {
                if (!_bars.TryGetValue(step.Work, out var bar))
                    _bars[step.Work] = bar = context.AddTask(Markup.Escape(step.Work));
                bar.MaxValue = Math.Max(1, step.Total);
                bar.Value = step.Total == 0 ? 1 : step.Done;
                bar.Description = Markup.Escape(SafeLine.Of($"{step.Work} {step.Current}".TrimEnd()));
            }
        }
    }

    // A log wants to see that it goes on, not each of ten thousand steps.
    private sealed class PlainSteps(Terminal terminal)
    {
        private const int Every = 100;

        public void Tell(Step step)
        {
            if (step.Total == 0)
                return;
            var line = $"{step.Work}: {step.Done} of {step.Total} {step.Current}".TrimEnd();
            if (step.Done > 0 && step.Done < step.Total && step.Done % Every == 0)
                terminal.Log(line);
            else
                terminal.Detail(line);
        }
    }
}
