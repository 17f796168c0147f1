using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Holds the stage that the history proves against what the publisher keeps beside it: two words, and the veto message.</summary>
internal static class CaliforniaCrossCheck
{
    private static readonly string[] Signed = ["Chaptered", "Signed by Governor", "Enrolled"];

    /// <exception cref="ScrapeException">The publisher says that the road has ended, and the history does not have its end: rows are missing.</exception>
    public static void Check(Bill bill, CaliforniaMeasure measure, bool hasVetoMessage, Uri address, ScrapeContext context)
    {
        var stage = StatusLadder.Derive(bill).Stage;
        var says = $"its row says measure_state \"{measure.MeasureState}\" (cell 6), current_status \"{measure.CurrentStatus}\" (cell 18){(hasVetoMessage ? ", and there is a veto message" : "")}";
        if (IsChaptered(measure) && stage is not (Stage.Enacted or Stage.Adopted))
            throw new ScrapeException(address, $"{measure.Key}: {says}, and no step of its history says that it was chaptered. The history is not complete.");
        if ((measure.CurrentStatus == "Vetoed" || hasVetoMessage) && stage is not (Stage.Vetoed or Stage.VetoOverridden or Stage.Enacted))
            throw new ScrapeException(address, $"{measure.Key}: {says}, and no step of its history is a veto. The history is not complete.");
        if (IsAhead(stage, measure))
            context.Tell(Problem.Warning(
                "source-contradiction",
                $"{bill.Identifier}: the history proves \"{stage.Word()}\", but {says}. The record follows the history; compare it with the legislature's page.", bill.Id.Path));
    }

    private static bool IsChaptered(CaliforniaMeasure measure) => measure.MeasureState == "Chaptered" || measure.CurrentStatus == "Chaptered";

    private static bool IsAhead(Stage stage, CaliforniaMeasure measure) => measure.CurrentStatus is { } status && stage switch
    {
        Stage.Enacted => !IsChaptered(measure) && !Signed.Contains(status, StringComparer.Ordinal),
        Stage.Vetoed => status is not ("Vetoed" or "In Floor Process" or "In Desk Process"),
        _ => false,
    };
}
