using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Makes a record of one bill as Open States API v3 sends it.</summary>
internal static class OpenStatesBill
{
    /// <exception cref="ScrapeException">The answer is not about that bill, or parts of it that were asked for are missing.</exception>
    public static Bill Read(OpenStatesAnswer answer, BillId id, ScrapeContext context)
    {
        var bill = answer.Bill;
        Check(answer, id);
        var identifier = OpenStatesAddresses.Identifier(bill.Words("identifier")!);
        var title = bill.Words("title") ?? identifier;
        var actions = OpenStatesActions.Read(bill, id, context.Calendar.Find(id.Jurisdiction, id.Session), Doubt);
        var classification = OpenStatesLists.Classification(bill);
        return new()
        {
            Id = id,
            Identifier = identifier,
            Title = title,
            Titles = OpenStatesLists.Titles(bill, title),
            Classification = classification,
            Chamber = OpenStatesLists.Chamber(bill.Part("from_organization")),
            Subjects = OpenStatesLists.Subjects(bill, id.Jurisdiction),
            Sponsors = OpenStatesLists.Sponsors(bill),
            Actions = actions,
            Votes = OpenStatesVotes.Read(bill, Capitols.Zone(id.Jurisdiction)),
            Versions = OpenStatesLists.Versions(bill, Capitols.Zone(id.Jurisdiction)),
            Related = OpenStatesRelations.Read(bill, id, actions),
            Laws = classification is BillClassification.Bill or BillClassification.JointResolution ? OpenStatesLaws.Of(id.Jurisdiction, actions) : [],
            Sources = [new(bill.Words("openstates_url") ?? answer.Address.AbsoluteUri, OpenStatesScraper.SourceName)],
            Extras = Extra(bill, actions),
        };

        void Doubt(string sentence) => context.Tell(Problem.Warning("source-doubt", $"{id}: {sentence}", SourceException.Shown(answer.Address)));
    }

    private static void Check(OpenStatesAnswer answer, BillId id)
    {
        if (answer.Id != id)
            throw new ScrapeException(answer.Address, $"The answer is about {answer.Id}, and {id} was asked for.");
        var bill = answer.Bill;
        if (bill.Part("actions").ValueKind != JsonValueKind.Array)
            throw new ScrapeException(answer.Address, $"The answer about {id} has no list \"actions\", which was asked for.", bill.GetRawText());
        // A bill that had a step cannot have none.
        if (bill.Each("actions").Count == 0 && bill.Words("latest_action_date") is { } date)
            throw new ScrapeException(answer.Address, $"The history of {id} is empty, although its latest action is dated {date}.");
    }

    private static Extras Extra(JsonElement bill, IReadOnlyList<BillAction> actions) => Extras.None
        .With("introduced", actions.FirstOrDefault(IsBeginning)?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .With("url", OpenStatesLists.Page(bill))
        .With("openstates_id", bill.Words("id"));

    private static bool IsBeginning(BillAction action) =>
        action.Is(ActionClassification.Filing) || action.Is(ActionClassification.Introduction) || action.Is(ActionClassification.Reading1);
}
