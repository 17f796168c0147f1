using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure from three pages: its display page, its summary, and the dockets that the summary links to.</summary>
internal sealed class MaineBill(MaineLegislature legislature, MainePaper paper, ScrapeContext context, CancellationToken cancellation)
{
    public async Task<Bill> ReadAsync(string voice)
    {
        var display = await PageAsync(legislature.Display(paper));
        var summary = await PageAsync(legislature.Summary(paper));
        var link = summary.Page.Find("a[href*=\"dockets.asp\"]") ?? throw summary.Page.Missing("a[href*=\"dockets.asp\"]");
        var dockets = await PageAsync(summary.Page.Link(link) ?? throw summary.Page.Missing("a[href*=\"dockets.asp\"]"));
        var facts = MainePages.Labels(summary.Page);
        var history = new MaineHistory(legislature, context);
        var floor = history.Floor(dockets.Page);
        var actions = MaineHistory.InOrder(history.Committee(display.Page), floor, history.Governor(facts, summary.Page.Address));
        foreach (var (document, _) in new[] { display, summary, dockets })
            document.Keep();
        var page = legislature.Display(paper).AbsoluteUri;
        return new()
        {
            Id = legislature.IdOf(paper),
            Identifier = paper.Identifier,
            Title = paper.Title,
            Classification = paper.Title.StartsWith("RESOLUTION, Proposing an Amendment", StringComparison.OrdinalIgnoreCase) ? BillClassification.ConstitutionalAmendment : BillClassification.Bill,
            Chamber = paper.Chamber,
            Sponsors = facts.GetValueOrDefault("Sponsor") is { } sponsor ? [new(sponsor)] : [],
            Committees = facts.GetValueOrDefault("Reference Committee") is { } committee ? [new(committee)] : [],
            Actions = actions,
            Votes = MaineHistory.Votes(floor),
            Versions = MainePages.Versions(display.Page),
            Laws = Laws(facts),
            Sources = [new(page, voice)],
            Extras = Extras.None
                .With("introduced", actions.FirstOrDefault(action => action.Is(ActionClassification.Introduction))?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("paper", paper.Printed)
                .With("url", page),
        };
    }

    private async Task<(SourceDocument Document, SourcePage Page)> PageAsync(Uri address)
    {
        var (document, page) = await SourcePage.GetAsync(address, context, cancellation);
        MainePages.ProveWhole(document);
        MainePages.Prove(page, legislature, paper);
        return (document, page);
    }

    private static IReadOnlyList<string> Laws(Dictionary<string, string> facts) =>
        facts.GetValueOrDefault("Chapter") is { } chapter
            ? [facts.GetValueOrDefault("Final Law Type") is { } type ? $"{type}, Chapter {chapter}" : $"Chapter {chapter}"]
            : [];
}
