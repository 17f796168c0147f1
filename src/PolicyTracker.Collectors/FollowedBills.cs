using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>
/// What a source is asked for in every run: the watch lists, and every record whose session is open or whose stage is
/// not final.
/// </summary>
/// <param name="Ids">Sorted.</param>
/// <param name="Recorded">Those of them that have a record in which this source has spoken before.</param>
/// <param name="Elsewhere">Those of them that have a record from other sources alone.</param>
/// <param name="Unreadable">Records that are there and cannot be read, each with what is wrong; not among the ids.</param>
internal sealed record FollowedBills(IReadOnlyList<BillId> Ids, IReadOnlySet<BillId> Recorded, IReadOnlySet<BillId> Elsewhere, IReadOnlyDictionary<BillId, Problem> Unreadable)
{
    public static FollowedBills Of(Scraper scraper, CollectOptions options, ContentTree content, DateOnly today)
    {
        var store = new BillStore(options.Workspace);
        if (options.Bill is { } only)
            return Known([only], store.Find(only) is { } one ? [Followed.Of(one, scraper)] : [], new Dictionary<BillId, Problem>());
        var problems = new List<Problem>();
        var records = store.Select(bill => Followed.Of(bill, scraper), problems).Where(bill => scraper.Covers(bill.Id)).ToList();
        var unreadable = Unreadables(problems).Where(found => scraper.Covers(found.Key))
            .ExceptBy(content.Ignored, found => found.Key).ExceptBy(records.Select(bill => bill.Id), found => found.Key).ToDictionary();
        var open = records.Where(bill => !(bill.Stage.IsFinal() && content.Calendar.UntilOf(bill.Id)?.AddDays(SessionEnd.DaysOfLateRows) <= today))
            .Select(bill => bill.Id);
        List<BillId> ids = [.. content.Watched.Where(scraper.Covers).Union(open).Except(content.Ignored).Except(unreadable.Keys).Order()];
        return Known(ids, records, unreadable);
    }

    private static FollowedBills Known(IReadOnlyList<BillId> ids, IEnumerable<Followed> records, IReadOnlyDictionary<BillId, Problem> unreadable)
    {
        var known = records.IntersectBy(ids, bill => bill.Id).ToLookup(bill => bill.IsOfSource, bill => bill.Id);
        return new(ids, known[true].ToHashSet(), known[false].ToHashSet(), unreadable);
    }

    // What is needed of a record; as a whole, thousands of them would fill the memory.
    private sealed record Followed(BillId Id, Stage Stage, bool IsOfSource)
    {
        public static Followed Of(Bill bill, Scraper scraper) =>
            new(bill.Id, bill.Status.Stage, bill.Sources.Any(source => source.Note == scraper.Voice.Name));
    }

    // One problem a record is enough here; "policytracker check" tells them all.
    private static IEnumerable<KeyValuePair<BillId, Problem>> Unreadables(IEnumerable<Problem> problems) => problems
        .GroupBy(problem => problem.File, StringComparer.Ordinal)
        .Select(file => KeyValuePair.Create(IdOf(file.Key), file.First()))
        .Where(found => found.Key is not null)
        .Select(found => KeyValuePair.Create(found.Key!, found.Value));

    private static BillId? IdOf(string? file) =>
        file is not null && file.StartsWith("bills/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal)
        && BillId.TryParse(file["bills/".Length..^".md".Length], out var id) ? id : null;
}
