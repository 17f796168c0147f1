using System.CommandLine;
using PolicyTracker.Collectors;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Findings;
using PolicyTracker.Output;

namespace PolicyTracker.Verbs;

/// <summary>How fresh each source is: days from <c>bills/_freshness.yml</c>, failures from the working state.</summary>
public sealed class StatusVerb() : Verb("status", "Freshness of each source.")
{
    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var content = run.InWorkspace().Content();
        List<Problem> problems = [];
        var known = Freshness.Read(run.Workspace, problems);
        var sources = AllScrapers.List.Where(scraper => scraper.IsEnabled(content)).Select(scraper => scraper.Name)
            .Union(known.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(source => Answer(source, known.GetValueOrDefault(source), SourceState.Read(run.StateFolder, source)))
            .ToList();
        if (run.Terminal.Json)
            run.Terminal.Document<IReadOnlyList<StatusAnswer>>(sources);
        foreach (var source in sources)
            run.Terminal.Answer(Line(source));
        foreach (var problem in problems)
            run.Terminal.Warn(problem.ToString());
        return Task.FromResult(problems.Concat(content.Problems).HasErrors() ? ExitCode.Problems : ExitCode.Done);
    }

    private static StatusAnswer Answer(string source, SourceFreshness? freshness, SourceState state) => new(
        source,
        freshness?.LastSuccess.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        state.FailingSince is { } since ? ChangeFile.Moment(since) : null,
        state.Reason,
        freshness?.Records ?? 0);

    private static string Line(StatusAnswer source)
    {
        var fresh = source.LastSuccess is null
            ? $"{source.Source}: has not answered yet"
            : $"{source.Source}: last answered in full on {source.LastSuccess}, {ProblemLists.Count(source.Records, "record")}";
        return source.FailingSince is null ? fresh : $"{fresh}; failing since {source.FailingSince}: {source.Reason}";
    }
}
