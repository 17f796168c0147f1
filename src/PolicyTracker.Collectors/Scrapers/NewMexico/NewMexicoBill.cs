using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads the page of a measure.</summary>
internal static partial class NewMexicoBill
{
    private const string Head = "#MainContent_formViewLegislation_";
    private const string Tabs = "#MainContent_tabContainerLegislation_tabPanel";

    /// <param name="tell">Hears of what the page says twice and not the same.</param>
    public static Bill Read(NewMexicoNumber number, SourcePage page, Action<Problem> tell)
    {
        Prove(number, page);
        var introduced = Day(page.Find("#MainContent_formViewLegislationTextIntroduced_lblDateRead"));
        var code = page.RequiredText($"{Tabs}Actions_formViewActionText_lblActionText");
        var steps = NewMexicoActionString.Decode(code);
        var history = NewMexicoHistory.Read(number, page, steps, introduced, tell);
        return new()
        {
            Id = number.Id,
            Identifier = number.Identifier,
            Title = page.RequiredText($"{Head}lblTitle"),
            Classification = number.Classification,
            Chamber = number.Chamber == 'H' ? Chamber.Lower : Chamber.Upper,
            Sponsors = Sponsors(page),
            Committees = [.. steps.SelectMany(step => step.Committees).Distinct(StringComparer.Ordinal).Select(committee => new BillCommittee(committee, committee))],
            Actions = history.Actions,
            Votes = history.Votes,
            Versions = Versions(page, introduced),
            Laws = [.. history.Actions.Select(action => Chapter().Match(action.Text)).Where(match => match.Success).Select(match => match.Value).Distinct(StringComparer.Ordinal)],
            Sources = [new(number.Page.AbsoluteUri, NewMexicoScraper.SourceName)],
            Extras = Extras.None
                .With("introduced", introduced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("action_string", code)
                .With("url", number.Page.AbsoluteUri),
        };
    }

    private static void Prove(NewMexicoNumber number, SourcePage page)
    {
        var session = page.RequiredText("#MainContent_formViewLegislationTitle_lblSession");
        var printed = page.RequiredText("#MainContent_formViewLegislationTitle_lblBillID");
        var isSession = session.StartsWith($"{number.Session[..4]} ", StringComparison.Ordinal) && session.Contains("Regular", StringComparison.Ordinal) == number.IsRegular;
        if (!isSession || printed != number.Identifier || page.RequiredText($"{Head}lblBillID") != printed)
            throw new ScrapeException(page.Address, $"The page is about {printed} of the {session}, and {number.Identifier} of {number.Session} was asked for.");
    }

    // The head names those who brought it, the tab all who signed.
    private static IReadOnlyList<Sponsorship> Sponsors(SourcePage page)
    {
        var first = page.All($"[id^={Head[1..]}linkSponsor]").Select(link => Code(link)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var links = page.All($"[id^={Tabs[1..]}Sponsors_dataListSponsors_linkSponsor_]").ToList();
        Counted(page, "Sponsors", links.Count);
        return
        [
            .. from link in links
               let code = Code(link)
               let name = SourcePage.TextOf(link.QuerySelector("[id*=lblSponsorName]"))
               where name.Length > 0
               select new Sponsorship(name, Role: code is not null && first.Contains(code) ? SponsorRole.Primary : SponsorRole.Cosponsor, Id: code is null ? null : $"nm:{code}"),
        ];
    }

    /// <summary>The page counts its lists itself, so a list that lost rows is noticed.</summary>
    /// <exception cref="ScrapeException">The list has another length than the page says.</exception>
    internal static void Counted(SourcePage page, string tab, int rows)
    {
        var selector = $"{Tabs}{tab}_lbl{tab}Count";
        if (page.RequiredText(selector) != rows.ToString(CultureInfo.InvariantCulture))
            throw new ScrapeException(page.Address, $"The element \"{selector}\" counts {page.RequiredText(selector)} rows and the page has {rows}: rows were lost, or the layout has changed.");
    }

    private static string? Code(IElement link) =>
        Sponsor().Match(link.GetAttribute("href") ?? "") is { Success: true } match ? match.Groups["code"].Value : null;

    private static IReadOnlyList<BillVersion> Versions(SourcePage page, DateOnly? introduced)
    {
        // The text as HTML, where there is one, can be read and compared.
        var text = page.Link(page.Find("#MainContent_formViewLegislationTextIntroduced_linkLegislationTextIntroducedHTML"))
            ?? page.Link(page.Find("#MainContent_formViewLegislationTextIntroduced_linkLegislationTextIntroduced"));
        var context = page.Link(page.Find("#MainContent_formViewAmendmentsInContext_linkAmendmentsInContext"));
        var final = page.Find("#MainContent_formViewLegislationTextFinal_lblFinalVersion");
        return
        [
            .. new BillVersion?[]
            {
                text is null ? null : new("introduced", "Introduced", introduced, text.AbsoluteUri),
                context is null ? null : new("amendments-in-context", "Amendments in context", null, context.AbsoluteUri),
                final is null ? null : new("final", "Final version", Day(page.Find("#MainContent_formViewLegislationTextFinal_lblDateRead"))),
            }.OfType<BillVersion>(),
        ];
    }

    internal static DateOnly? Day(IElement? element) =>
        DateOnly.TryParseExact(SourcePage.TextOf(element), ["M/dd/yy", "M/d/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\bChapter [0-9]{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"SponCode=(?<code>[A-Z]{2,8})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sponsor();
}
