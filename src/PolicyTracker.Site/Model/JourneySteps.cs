using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Pages;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The way of a measure as steps. A step counts as done only when an action of the record did it; one that was
/// jumped over says so, and an end that is no law stands at the end of the way.
/// </summary>
internal static class JourneySteps
{
    private sealed record Plan(string Label, Stage Until, Func<BillAction, bool> Proves);

    /// <param name="day">For a rulemaking, the day in Washington.</param>
    public static IReadOnlyList<Step> Of(Bill bill, Stage shown, DateOnly day)
    {
        if (bill.Classification == BillClassification.Rule)
            return RuleJourney.Of(bill, shown, day);
        if (shown == Stage.Reserved)
            return [new("Number reserved", "now", "Now", Days.Of(bill.Status.Since), null)];
        var plan = Way(bill);
        var proofs = plan.ConvertAll(step => First(bill, step.Proves));
        var reached = Reached(plan, proofs, shown);
        var steps = new List<Step>(plan.Count + 1);
        for (var at = 0; at < plan.Count; at++)
            steps.Add(Shown(bill, plan[at], proofs[at], at.CompareTo(reached), shown));
        if (IsOutcome(shown))
            Insert(steps, reached, bill, shown);
        return steps;
    }

    private static Step Shown(Bill bill, Plan plan, int? proof, int beside, Stage shown)
    {
        var ended = IsOutcome(shown);
        var day = proof is { } number ? Days.Of(bill.Actions[number - 1].Date) : null;
        var anchor = proof is { } known ? History.Anchor(known) : null;
        return (beside, proof) switch
        {
            (0, _) when shown is Stage.Enacted or Stage.Adopted => new(plan.Label, "done law", "Done", day ?? Days.Of(bill.Status.Since), anchor),
            (0, _) when !ended => new(plan.Label, "now", "Now here", day ?? Days.Of(bill.Status.Since), anchor),
            ( > 0, _) => new(plan.Label, "todo", ended && shown.IsFinal() ? "Not reached" : "Not yet", null, null),
            (_, null) => new(plan.Label, "skipped", "Not on record", null, null),
            _ => new(plan.Label, "done", "Done", day, anchor),
        };
    }

    // The outcome stands where the way stopped, before the steps that were not reached.
    private static void Insert(List<Step> steps, int reached, Bill bill, Stage shown) =>
        steps.Insert(reached + 1, new(
            StageWords.Of(shown).Short, "ended", shown.IsFinal() ? "Ended here" : "Now here", Days.Of(bill.Status.Since),
            bill.Status.Action is { } number ? History.Anchor(number) : null));

    private static int Reached(List<Plan> plan, List<int?> proofs, Stage shown) => shown switch
    {
        Stage.Enacted or Stage.Adopted => plan.Count - 1,
        _ when IsOutcome(shown) => Math.Max(0, proofs.FindLastIndex(proof => proof is not null)),
        _ => Math.Max(0, plan.FindIndex(step => step.Until >= shown)),
    };

    private static bool IsOutcome(Stage stage) => !stage.IsStep() && stage != Stage.Adopted;

    private static List<Plan> Way(Bill bill)
    {
        var here = bill.Chamber;
        var place = bill.Id.Jurisdiction;
        var first = Places.Chamber(place, here) ?? "first chamber";
        List<Plan> way =
        [
            new("Introduced", Stage.Introduced, action => action.Is(Introduction) || action.Is(Filing)),
            new("In committee", Stage.InCommittee, action => In(action, here) && action.Is(ReferralCommittee)),
            new("Reported", Stage.Reported, action => In(action, here) && IsReport(action)),
        ];
        if (bill.Classification == BillClassification.Resolution)
        {
            way.Add(new("Adopted", Stage.Enacted, action => action.Is(Passage)));
            return way;
        }

        way.Add(new($"Passed {first}", Stage.PassedFirstChamber, action => In(action, here) && action.Is(Passage)));
        if (Core.Jurisdictions.Places.IsUnicameral(place))
            way[^1] = way[^1] with { Until = Stage.PassedBoth };
        else if (here is Chamber.Lower or Chamber.Upper)
        {
            var second = here == Chamber.Lower ? Chamber.Upper : Chamber.Lower;
            var name = Places.Chamber(place, second);
            way.Add(new($"In the {name}", Stage.SecondChamberReported, action => In(action, second) && (action.Is(ReferralCommittee) || action.Is(Receipt))));
            way.Add(new("Passed both", Stage.PassedBoth, action => In(action, second) && action.Is(Passage)));
        }

        if (bill.Classification == BillClassification.ConcurrentResolution)
        {
            way[^1] = way[^1] with { Label = "Adopted by both", Until = Stage.Enacted };
            return way;
        }

        way.Add(new($"To {Places.Executive(place)}", Stage.ToExecutive, action => action.Is(ExecutiveReceipt)));
        way.Add(new("Law", Stage.Enacted, action => action.Is(BecameLaw) || action.Is(ExecutiveSignature)));
        return way;
    }

    private static bool In(BillAction action, Chamber? chamber) => action.Chamber is null || action.Chamber == chamber;

    private static bool IsReport(BillAction action) =>
        action.Is(CommitteePassage) || action.Is(CommitteePassageFavorable) || action.Is(CommitteePassageUnfavorable);

    private static int? First(Bill bill, Func<BillAction, bool> proves)
    {
        for (var at = 0; at < bill.Actions.Count; at++)
            if (proves(bill.Actions[at]))
                return at + 1;
        return null;
    }
}
