using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>What moved.</summary>
public sealed class ChangesVerb : Verb
{
    private readonly Option<DateOnly?> _since = CommonOptions.Date("--since", "Only changes seen on this day (UTC) or later.");
    private readonly Option<string?> _bill = CommonOptions.Text("--bill", "ID", "Only this bill, such as us/119/hr1144 or \"H.R. 1144\".");
    private readonly Option<string?> _topic = CommonOptions.Text("--topic", "TOPIC", "Only bills of this topic.");

    public ChangesVerb() : base("changes", "What moved.")
    {
        foreach (var option in new Option[] { _since, _bill, _topic })
            Options.Add(option);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("No change log is built in yet.");
}
