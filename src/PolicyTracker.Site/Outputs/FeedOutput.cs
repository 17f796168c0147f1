using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Outputs;

/// <summary>The feeds: one for all, one for each topic and jurisdiction; that of a measure is written with its page.</summary>
internal static class FeedOutput
{
    /// <summary>A reader that looks once a week misses nothing; the pages and downloads hold the rest.</summary>
    private const int Most = 200;

    public static void Write(Build build)
    {
        var model = build.Model;
        var newest = model.Latest is [{ LastDay: { } day }, ..] ? day : (DateOnly?)null;
        build.Folder.Write("/feed.xml", build.Feed.Write("/", $"{model.Frame.SiteName}: all changes", Last(model.Changes), newest));
        foreach (var topic in model.Inputs.Content.Topics)
            Write(build, $"/topics/{topic.Slug}/", topic.Title, model.ByTopic[topic.Slug]);
        foreach (var place in model.Inputs.Content.Jurisdictions)
            Write(build, Places.Url(place.Code)!, place.Name, [.. model.ByJurisdiction[place.Code]]);
    }

    private static void Write(Build build, string address, string title, IReadOnlyList<BillCard> cards)
    {
        var changes = cards.SelectMany(card => build.Model.ChangesOf(card.Id))
            .OrderBy(change => change.ObservedAt).ThenBy(change => change.Bill).ThenBy(change => change.Id, StringComparer.Ordinal);
        build.Folder.Write(address + "feed.xml", build.Feed.Write(
            address, $"{build.Model.Frame.SiteName}: {title}", Last([.. changes]), cards is [var first, ..] ? first.LastDay : null));
    }

    public static byte[] OfBill(Bill bill, Build build) => build.Feed.Write(
        bill.Id.Url, $"{build.Model.Frame.SiteName}: {bill.Identifier}", Last(build.Model.ChangesOf(bill.Id)), build.Model.Card(bill.Id)!.LastDay);

    private static IReadOnlyList<BillChange> Last(IReadOnlyList<BillChange> changes) =>
        changes.Count <= Most ? changes : [.. changes.Skip(changes.Count - Most)];
}
