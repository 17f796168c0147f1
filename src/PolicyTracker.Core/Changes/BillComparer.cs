using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Changes;

/// <summary>What became of a record when a source spoke again.</summary>
/// <param name="Bill">The record to keep: what the source says now, and what it said before and is silent on now.</param>
public sealed record Comparison(Bill Bill, IReadOnlyList<BillChange> Changes);

/// <summary>
/// Holds a record against what its source says now. Lists are compared as sets: order means nothing, a value that
/// vanished is kept and reported, and a value that was only written differently is a correction.
/// </summary>
/// <param name="observedAt">The moment of the run.</param>
/// <param name="accept">A person has decided that vanished values are really gone.</param>
public sealed class BillComparer(DateTimeOffset observedAt, bool accept = false)
{
    /// <summary>A first record: one change, and nothing else.</summary>
    /// <param name="matched">Why the tracker follows the measure.</param>
    public Comparison Added(Bill bill, string? matched)
    {
        var first = bill.Actions is [var action, ..] ? action.Date : bill.Status.Since;
        var difference = new Difference(ChangeKind.BillAdded, first, After: bill.Status.Stage.Word(), Text: StatusSentence.Of(bill));
        // A measure enters once: a run that was killed may find it at another stage the next time.
        var id = ChangeId.Of(bill.Id, ChangeKind.BillAdded, null, null, null);
        return new(bill, [Change(bill, difference, id) with { Matched = matched }]);
    }

    /// <summary>Merges and compares.</summary>
    /// <param name="derive">Gives the status of the merged record.</param>
    public Comparison Compare(Bill before, Bill after, Func<Bill, BillStatus> derive)
    {
        var found = new List<Difference>();
        var merged = Merge(before, after, found);
        merged = merged with { Status = derive(merged) };
        if (IsNews(before.Status, merged, found))
            found.Insert(0, new(ChangeKind.Status, merged.Status.Since, before.Status.Stage.Word(), merged.Status.Stage.Word(), StatusSentence.Of(merged)));
        return new(merged, [.. found.Select(difference => Change(merged, difference, IdOf(merged, difference)))]);
    }

    // Another stage, or the same one reached again through a new action.
    private static bool IsNews(BillStatus before, Bill merged, List<Difference> found)
    {
        var status = merged.Status;
        if (status.Stage != before.Stage)
            return true;
        return status.Since > before.Since && status.Action is { } number
            && found.Exists(difference => difference.Kind == ChangeKind.Action && difference.Date == status.Since && difference.Text == merged.Actions[number - 1].Text);
    }

    private Bill Merge(Bill before, Bill after, List<Difference> found)
    {
        var lists = new ListMerge(accept, found);
        var title = Title(before, after, lists, found);
        bool IsUntold(DateOnly day) => day > after.ActionsWholeThrough;
        return after with
        {
            ActionsWholeThrough = null,
            Id = before.Id,
            Title = title,
            Chamber = after.Chamber ?? before.Chamber,
            // A rule's day is one of its dates, which are told as a whole: one that was put off without a new day has none.
            Effective = after.Classification == BillClassification.Rule ? after.Effective : after.Effective ?? before.Effective,
            Actions = new ActionMerge(accept, lists, found, IsUntold).Merge(before.Actions, after.Actions),
            Votes = lists.Merge(BillLists.Votes, before.Votes, after.Votes, vote => IsUntold(vote.Date)),
            Versions = BillLists.WithHashes(lists.Merge(BillLists.Versions, before.Versions, after.Versions), before.Versions),
            Committees = lists.Merge(BillLists.Committees, before.Committees, after.Committees),
            Sponsors = lists.Merge(BillLists.Sponsors, before.Sponsors, after.Sponsors),
            // Relations may be read out of the steps.
            Related = lists.Merge(BillLists.Related, before.Related, after.Related, _ => after.ActionsWholeThrough is not null),
            Laws = lists.Merge(BillLists.Laws, before.Laws, after.Laws),
            Titles = lists.Merge(BillLists.Titles, before.Titles, after.Titles),
            Subjects = lists.Merge(BillLists.Subjects, before.Subjects, after.Subjects),
            Sources = lists.Merge(BillLists.Sources, before.Sources, after.Sources),
            Extras = new ExtrasMerge(lists, accept).Merge(before.Extras, after.Extras),
            // Earlier ids redirect for ever.
            Aliases = [.. before.Aliases.Union(after.Aliases, StringComparer.Ordinal)],
            Events = new EventMerge(observedAt, found).Merge(before.Events, after.Events, after.TellsEvents),
            TellsEvents = false,
        };
    }

    // A record without a title shows its identifier; one that had a title keeps it.
    private string Title(Bill before, Bill after, ListMerge lists, List<Difference> found)
    {
        var isLost = after.Title == after.Identifier && before.Title != before.Identifier;
        if (isLost)
            lists.Vanished("title", before.Title);
        else if (before.Title != after.Title)
            found.Add(new(ChangeKind.Title, Before: before.Title, After: after.Title));
        return isLost && !accept ? before.Title : after.Title;
    }

    private static string IdOf(Bill bill, Difference difference) => difference.Kind is ChangeKind.Action
        ? ChangeId.Of(bill.Id, difference.Kind, difference.Date, difference.Before, difference.Chamber?.Word(), difference.Text, difference.Ordinal)
        : ChangeId.Of(bill.Id, difference.Kind, difference.Date, difference.Before, difference.After);

    private BillChange Change(Bill bill, Difference difference, string id) => new(
        id, bill.Id, bill.Title, difference.Kind, observedAt, difference.Date, difference.Before, difference.After, difference.Text, Next(bill));

    private string? Next(Bill bill) => bill.Events.Where(happening => !EventMerge.IsOff(happening) && !EventMerge.IsOver(happening, observedAt))
        .OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal)
        .Select(happening => $"{OneLine.Iso(happening.Date)} {happening.Title}").FirstOrDefault();
}
