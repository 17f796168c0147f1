using System.CommandLine;
using PolicyTracker.Core.Content;
using PolicyTracker.Output;
using PolicyTracker.Schedule;
using PolicyTracker.Serving;
using PolicyTracker.Site;

namespace PolicyTracker.Verbs;

/// <summary>
/// The main job. The site of the records that are there is shown first, so that nobody waits for a source; then what
/// is due is collected, and the site is built again whenever something moved. Commits nothing.
/// </summary>
public sealed class UpVerb : Verb
{
    private readonly Option<int> _port = CommonOptions.Port("--port", 5080);

    public UpVerb() : base("up", "Collect what is due, build, serve on 127.0.0.1, stay on schedule.") => Options.Add(_port);

    public override bool Stays => true;

    public override async Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var output = Path.Combine(run.InWorkspace().Workspace, "_site");
        var content = run.Content();
        run.Terminal.Plain = true;
        await using var server = await SiteServer.StartAsync(output, asked.GetValue(_port), cancel);
        await BuildAsync(run, output, cancel);
        Announce(run.Terminal, server, output);

        WorkspaceWatcher? watcher = null;
        using var rounds = new Rounds(run, () => watcher?.Signal(), cancel);
        using var watching = watcher = new WorkspaceWatcher(run.Workspace, run.Terminal, () => rounds.IsCollecting);
        await using var timetable = await ScheduleAsync(rounds, run, content, cancel);
        var collecting = CollectDueAsync(rounds, run, content);
        try
        {
            await RebuildAsync(run, output, watcher, cancel);
        }
        finally
        {
            await collecting;
        }

        return ExitCode.Done;
    }

    private static void Announce(Terminal terminal, SiteServer server, string output)
    {
        if (terminal.Json)
            terminal.Document(new ServeAnswer(server.Address.ToString(), output));
        terminal.Answer($"The site is at {server.Address} on this computer only. Stop it with Ctrl-C.");
    }

    private static async Task CollectDueAsync(Rounds rounds, Run run, ContentTree content)
    {
        var due = rounds.Due(content);
        run.Terminal.Log(due.Count == 0
            ? "No source is due: each has answered since its last appointed time."
            : $"Asking {string.Join(", ", due.Select(scraper => scraper.Name))} what is new.");
        if (due.Count > 0)
            await rounds.CollectAsync(due);
    }

    // With --now the clock stands still: no appointed time would ever come.
    private static Task<Timetable?> ScheduleAsync(Rounds rounds, Run run, ContentTree content, CancellationToken cancel)
    {
        if (run.Clock is not FixedClock)
            return Timetable.StartAsync(rounds.Askable(content), content, run.Terminal, scraper => rounds.CollectAsync([scraper]), cancel);
        run.Terminal.Log("The clock is fixed with --now, so no source will be asked on schedule.");
        return Task.FromResult<Timetable?>(null);
    }

    private static async Task RebuildAsync(Run run, string output, WorkspaceWatcher watcher, CancellationToken cancel)
    {
        while (true)
        {
            await watcher.NextAsync(cancel);
            await BuildAsync(run, output, cancel);
        }
    }

    // A half-typed file must not end the program: it is said, the old site stays, and the next save builds again.
    private static async Task BuildAsync(Run run, string output, CancellationToken cancel)
    {
        try
        {
            var options = new SiteOptions { Workspace = run.Workspace, Output = output, Now = run.Clock };
            run.Terminal.Log(SiteBuild.Summary(await SiteBuild.RunAsync(run, options, cancel), output));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            run.Terminal.Warn($"The site could not be built, the old one stays: {exception.Message}");
        }
    }
}
