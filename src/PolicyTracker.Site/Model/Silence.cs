using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>What can be said when nothing is heard: the measure rests, or its source does not answer.</summary>
internal static class Silence
{
    /// <summary>A source that has not succeeded for so long is marked.</summary>
    public const int StaleDays = 7;

    private const int QuietDays = 90;

    /// <summary>Only days on which the source was heard count: its own silence is no rest of the measure.</summary>
    public static string? Quiet(Bill bill, BillCard card, SiteModel model)
    {
        var heard = Source(bill, model)?.Fresh.LastSuccess is { } success && success < model.Today ? success : model.Today;
        return card.LastDay is { } day && !card.Stage.IsFinal() && heard.DayNumber - day.DayNumber > QuietDays
            ? $"Quiet: no action has been recorded for more than {QuietDays} days."
            : null;
    }

    /// <summary>For measures that can still move.</summary>
    public static StaleNote? Stale(Bill bill, SiteModel model)
    {
        if (bill.Status.Stage.IsFinal())
            return null;
        if (Outlived(bill, model) is { } outlived)
            return Note(bill, outlived);
        if (Source(bill, model) is not var (name, fresh) || model.Today.DayNumber - fresh.LastSuccess.DayNumber <= StaleDays)
            return null;
        var day = fresh.LastSuccess.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var sentence = $"The tracker last heard from {SourceNames.Short(name)} on {day}. Something may have happened since";
        return Note(bill, sentence);
    }

    // Its session is long over, and the record does not say how it ended: it was read before, and never again.
    private static string? Outlived(Bill bill, SiteModel model) =>
        LastSession(bill, model) is { } session && session.End.AddDays(SessionEnd.DaysToEnroll) < model.Today && bill.Status.Stage != Stage.Vetoed
            ? $"The {session.Session} ended on {session.End.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}. What the tracker knows of this measure is older, so its stage here is not how it ended"
            : null;

    // What is carried over may move until the session after its own has ended.
    private static SessionEnd? LastSession(Bill bill, SiteModel model) => model.Inputs.Content.Calendar.EndOf(bill.Id) is { } own
        ? own.CarriesOver || bill.Status.Stage == Stage.CarriedOver ? own.Next : own
        : null;

    private static StaleNote Note(Bill bill, string sentence) =>
        OfficialPage(bill) is { } url ? new(sentence + ": see the", new("official page", url)) : new(sentence + ".", null);

    private static string? OfficialPage(Bill bill) =>
        BillPages.Web(bill.Extras["congress_url"]) ?? Official.Url(bill.Id)
        ?? bill.Sources.Select(source => BillPages.Web(source.Url)).FirstOrDefault(url => url is not null);

    private static (string Name, SourceFreshness Fresh)? Source(Bill bill, SiteModel model) =>
        SourceNames.Of(bill) is { } name && model.Inputs.Freshness.TryGetValue(name, out var fresh) ? (name, fresh) : null;
}
