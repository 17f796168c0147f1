using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Findings;
using PolicyTracker.Output;
using PolicyTracker.Serving;
using PolicyTracker.Site;

namespace PolicyTracker.Verbs;

/// <summary>Renders the site. With invalid content or a broken link the old site stays.</summary>
public sealed class BuildVerb : Verb
{
    private readonly Option<string?> _output =
        CommonOptions.Text("--output", "DIR", "The folder for the site; _site when left out.");
    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The address of the published site; base_url of content/site.yml when left out.",
        HelpName = "URL",
        CustomParser = ReadAddress,
    };

    private readonly Option<IReadOnlySet<SitePart>> _only = new("--only")
    {
        Description = $"Only these parts: {string.Join(",", Vocabulary<SitePart>.Words)}.",
        HelpName = "PARTS",
        CustomParser = ReadParts,
    };

    private readonly Option<bool> _clean = CommonOptions.Flag("--clean", "Renders everything again.");

    public BuildVerb() : base("build", "Render the site.")
    {
        foreach (var option in new Option[] { _output, _baseUrl, _only, _clean })
            Options.Add(option);
    }

    public override async Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var output = Path.GetFullPath(asked.GetValue(_output) ?? "_site", run.InWorkspace().Workspace);
        var report = await SiteBuild.RunAsync(run, new()
        {
            Workspace = run.Workspace,
            Output = output,
            Now = run.Clock,
            BaseUrl = asked.GetValue(_baseUrl),
            Only = asked.GetValue(_only) ?? new HashSet<SitePart>(),
            Clean = asked.GetValue(_clean),
        }, cancel);
        if (run.Terminal.Json)
            run.Terminal.Document(new BuildAnswer(
                output, report.Published, report.Bills, report.Pages, report.Files, report.Written, report.Removed, report.Problems.Sorted().Answers()));
        run.Terminal.Answer(SiteBuild.Summary(report, output));
        return report.Published ? ExitCode.Done : ExitCode.Problems;
    }

    private static string? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (SiteSettings.IsBaseUrl(text))
            return text.TrimEnd('/');
        result.AddError(
            $"--base-url takes the address of a host of its own, such as https://tracker.example.org, without a path, not \"{text}\".");
        return null;
    }

    private static HashSet<SitePart>? ReadParts(ArgumentResult result)
    {
        HashSet<SitePart> parts = [];
        foreach (var word in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
            if (Vocabulary<SitePart>.TryParse(word, out var part))
                parts.Add(part);
            else
                result.AddError(
                    $"--only takes {string.Join(", ", Vocabulary<SitePart>.Words)}, with commas between them; \"{word}\" is none of them.");
        return parts;
    }
}
