using System.CommandLine;
using PolicyTracker.Collecting;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Findings;
using PolicyTracker.Output;

namespace PolicyTracker.Verbs;

/// <summary>What moved.</summary>
public sealed class ChangesVerb : Verb
{
    private readonly Option<DateOnly?> _since =
        CommonOptions.Date("--since", "Only changes seen on this day (UTC) or later.");
    private readonly Option<string?> _bill =
        CommonOptions.Text("--bill", "ID", "Only this bill, such as us/119/hr1144 or \"H.R. 1144\".");
    private readonly Option<string?> _topic = CommonOptions.Text("--topic", "TOPIC", "Only bills of this topic.");

    public ChangesVerb() : base("changes", "What moved.")
    {
        foreach (var option in new Option[] { _since, _bill, _topic })
            Options.Add(option);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        List<Problem> problems = [];
        var wanted = Wanted(run.InWorkspace(), asked, problems);
        var changes = new ChangeLog(run.Workspace).All(problems).Where(wanted).ToList();
        Tell(run.Terminal, changes);
        foreach (var problem in problems)
            run.Terminal.Warn(problem.ToString());
        return Task.FromResult(problems.HasErrors() ? ExitCode.Problems : ExitCode.Done);
    }

    private static void Tell(Terminal terminal, List<BillChange> changes)
    {
        if (terminal.Json)
            terminal.Document(ChangeLines.Array(changes));
        foreach (var change in changes)
            terminal.Answer($"{ChangeFile.Moment(change.ObservedAt)} {change.Line()}");
        if (changes.Count == 0)
            terminal.Answer("Nothing moved.");
    }

    private Func<BillChange, bool> Wanted(Run run, ParseResult asked, ICollection<Problem> problems)
    {
        var since = asked.GetValue(_since);
        var only = asked.GetValue(_bill) is { } text ? BillNames.Known(text, run.Workspace) : null;
        var ofTopic = asked.GetValue(_topic) is { } topic ? Bills(topic, run.Workspace, problems) : null;
        return change => (only is null || change.Bill == only)
            && (ofTopic is null || ofTopic.Contains(change.Bill))
            && (since is null || DateOnly.FromDateTime(change.ObservedAt.UtcDateTime) >= since);
    }

    private static HashSet<BillId> Bills(string slug, string workspace, ICollection<Problem> problems)
    {
        var topics = ContentTree.Read(workspace).Topics;
        var topic = topics.FirstOrDefault(topic => topic.Slug == slug)
            ?? throw StopException.Usage($"There is no topic \"{slug}\". Topics are: {string.Join(", ", topics.Select(known => known.Slug))}.");
        return [.. new BillStore(workspace).All(problems).Where(bill => TopicMatcher.Match(topic, bill).Count > 0).Select(bill => bill.Id)];
    }
}
