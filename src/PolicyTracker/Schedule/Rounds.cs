using PolicyTracker.Collecting;
using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Schedule;

/// <summary>
/// The collecting that <c>up</c> does: what is due at the start, then each source at its times, one at a time.
/// </summary>
/// <param name="moved">Told after each round, whether anything changed or not.</param>
public sealed class Rounds(Run run, Action moved, CancellationToken cancel) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A round is writing records: what is seen of that in between is not worth a build.</summary>
    public bool IsCollecting => _turn.CurrentCount == 0;

    /// <summary>The sources whose time has come.</summary>
    public IReadOnlyList<Scraper> Due(ContentTree content) =>
    [
        .. Askable(content).Where(scraper => Timetable.IsDue(
            scraper, content, SourceState.Read(run.StateFolder, scraper.Name).LastSuccess, run.Clock.GetUtcNow())),
    ];

    /// <summary>The sources that are on and whose key is there.</summary>
    public IReadOnlyList<Scraper> Askable(ContentTree content) =>
        SourceNames.WithKeys(SourceNames.Choose([], content), Options(), run.Terminal, areNamed: false);

    /// <summary>Collects; whatever goes wrong is said, and the site goes on.</summary>
    public async Task CollectAsync(IReadOnlyList<Scraper> scrapers)
    {
        try
        {
            await _turn.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            using var held = run.Lock();
            await new Collection(run, ContentTree.Read(run.Workspace), Options()).RunAsync(scrapers, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program is ending; what was written is whole.
        }
        catch (Exception exception)
        {
            run.Terminal.Warn($"Collecting did not work out, every record is kept: {exception.Message}");
            run.Terminal.Detail(exception.ToString());
        }
        finally
        {
            _turn.Release();
            moved();
        }
    }

    public void Dispose() => _turn.Dispose();

    private CollectOptions Options() => new()
    {
        Workspace = run.Workspace,
        StateFolder = run.StateFolder,
        Via = run.Settings.Collectors.Via,
        Keys = run.Settings.Collectors.Keys,
    };
}
