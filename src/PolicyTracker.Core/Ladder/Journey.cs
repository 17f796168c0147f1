using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the ladder must know of a measure before its first action: where it starts, and where it may end.</summary>
/// <param name="Origin">The chamber of origin; from the actions where the record does not say.</param>
/// <param name="OneChamber">The legislature has one chamber only, whatever a source calls it.</param>
internal sealed record Journey(Route Route, Chamber? Origin, bool OneChamber, bool IsFederal)
{
    private static readonly Phrases Constitutional =
        new("constitutional amendment", "amendment to … constitution", "amend … constitution");

    public static Journey Of(Bill bill) => new(
        RouteOf(bill), OriginOf(bill), Places.IsUnicameral(bill.Id.Jurisdiction),
        bill.Id.Jurisdiction == UnitedStates.Jurisdiction);

    private static Chamber? OriginOf(Bill bill) => bill.Chamber is Chamber.Lower or Chamber.Upper
        ? bill.Chamber
        : bill.Actions.FirstOrDefault(action => action.Chamber is Chamber.Lower or Chamber.Upper)?.Chamber;

    private static Route RouteOf(Bill bill) => bill.Classification switch
    {
        BillClassification.ConstitutionalAmendment => Route.BothChambers,
        BillClassification.JointResolution or BillClassification.ConcurrentResolution when IsConstitutional(bill) => Route.BothChambers,
        BillClassification.JointResolution or BillClassification.ConcurrentResolution =>
            Legislatures.Presents(bill.Id.Jurisdiction, bill.Classification) ? Route.Law : Route.BothChambers,
        BillClassification.Resolution => Legislatures.IsResolve(bill) ? Route.Law : Route.OwnChamber,
        BillClassification.Memorial => IsJoint(bill.Identifier) ? Route.BothChambers : Route.OwnChamber,
        _ => Route.Law,
    };

    private static bool IsConstitutional(Bill bill) => bill.Id.Jurisdiction == UnitedStates.Jurisdiction
        ? bill.Title.StartsWith("Proposing an amendment to the Constitution", StringComparison.OrdinalIgnoreCase)
        : Constitutional.AreIn(bill.Title);

    /// <summary>HJM 3, S.J.M. 1: the letter before the last names a joint measure.</summary>
    private static bool IsJoint(string identifier)
    {
        var letters = string.Concat(identifier.Where(char.IsLetter)).ToUpperInvariant();
        return letters.Length > 2 && letters.Contains('J', StringComparison.Ordinal);
    }
}
