using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The page of one bill: status, summary and votes, each a block below the form's menu.</summary>
internal static class NewYorkPage
{
    public const string Host = "public.leginfo.state.ny.us";

    private const string Contents = "#nv_bot_contents";

    /// <summary>The page for people; without the text and the memo, which are long and tell nothing of the way.</summary>
    public static string PageOf(BillId id) =>
        $"https://{Host}/navigate.cgi?NVDTO:=&QUERYDATA={NewYorkNumber.Print(id)}&QUERYTYPE=BILLNO&SESSYR={id.Session[..4]}&CBSTATUS=Y&CBSUMMARY=Y&CBVOTING=Y";

    public static async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(new(PageOf(id))) { MediaTypes = ["text/html"] }, cancellation);
        var page = await new HtmlParser().ParseDocumentAsync(Decoded(document), cancellation);
        var bill = new NewYorkPageBill(id, Checked(page, id, document.Address), document.Address, context.Tell).Read();
        document.Keep();
        return bill;
    }

    // The page calls itself UTF-8, and some parts of some pages are Latin-1.
    private static string Decoded(SourceDocument document)
    {
        try
        {
            return document.Text;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.Undecodable && document.Charset?.ToLowerInvariant() is null or "utf-8" or "\"utf-8\"")
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(document.Body);
        }
    }

    private static IElement Checked(IHtmlDocument page, BillId id, Uri address)
    {
        var contents = page.QuerySelector(Contents)
            ?? throw new ScrapeException(address, $"The page has no {Contents}, so it is not the page of a bill: perhaps a login or maintenance page.", page.Title);
        var current = page.QuerySelector("input[name=hcurrbill]")?.GetAttribute("value");
        var year = page.QuerySelector("input[name=hsessyr]")?.GetAttribute("value");
        if (NewYorkNumber.Id(id.Session, current) != id || year != id.Session[..4])
            throw new ScrapeException(
                address, $"The page is of \"{current}\" of {year} (input hcurrbill and hsessyr), and {NewYorkNumber.Print(id)} of {id.Session[..4]} was asked for.", Text.Clean(contents.TextContent));
        return contents;
    }
}
