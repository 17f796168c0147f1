using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The Y/N columns of BILLS.CSV against the stage that the steps prove. The steps decide; where the two do not fit, a
/// person should look.
/// </summary>
internal static class VirginiaFlags
{
    private static readonly Stage[] Ended = [Stage.Failed, Stage.Withdrawn, Stage.DiedOnAdjournment];

    private static readonly Stage[] AfterBoth =
        [Stage.PassedBoth, Stage.ToExecutive, Stage.Enacted, Stage.Adopted, Stage.Vetoed, Stage.VetoOverridden];

    private static readonly Stage[] AfterFirst =
        [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported, .. AfterBoth];

    private static readonly Stage[] BeforePassage = [Stage.Reserved, Stage.Prefiled, Stage.Introduced, Stage.InCommittee, Stage.Reported];

    /// <summary>Null where columns and steps agree.</summary>
    public static Problem? Contradiction(Bill bill, VirginiaRow row)
    {
        var (said, fitting) = Said(row);
        var stage = StatusLadder.Derive(bill).Stage;
        return fitting.Contains(stage)
            ? null
            : Problem.Warning(
                "source-contradiction",
                $"{bill.Identifier}: BILLS.CSV marks it {said}, but its steps prove \"{stage.Word()}\". The steps are shown; look at the bill's page.",
                bill.Id.Path);
    }

    private static (string Said, IReadOnlyList<Stage> Fitting) Said(VirginiaRow row)
    {
        bool Is(string column) => row[column] == "Y";
        return true switch
        {
            _ when Is("Failed") => ("Failed", Ended),
            _ when Is("Carried_over") => ("Carried_over", [Stage.CarriedOver]),
            _ when Is("Vetoed") => ("Vetoed", [Stage.Vetoed, Stage.VetoOverridden, Stage.Enacted]),
            _ when Is("Approved") => ("Approved", [Stage.Enacted]),
            _ when Is("Passed") || (Is("Passed_house") && Is("Passed_senate")) => ("passed by all who vote on it", AfterBoth),
            _ when Is("Passed_house") || Is("Passed_senate") => ("passed by one chamber", AfterFirst),
            _ => ("passed by no chamber, alive", BeforePassage),
        };
    }
}
