using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the ladder must know of a measure before its first action: where it starts, and where it may end.</summary>
/// <param name="Origin">The chamber of origin; from the actions where the record does not say.</param>
/// <param name="OneChamber">The legislature has one chamber only.</param>
internal sealed record Journey(Route Route, Chamber? Origin, bool OneChamber)
{
    public static Journey Of(Bill bill) => new(RouteOf(bill), OriginOf(bill), bill.Chamber is Chamber.Legislature);

    private static Chamber? OriginOf(Bill bill) => bill.Chamber is Chamber.Lower or Chamber.Upper
        ? bill.Chamber
        : bill.Actions.FirstOrDefault(action => action.Chamber is Chamber.Lower or Chamber.Upper)?.Chamber;

    private static Route RouteOf(Bill bill) => bill.Classification switch
    {
        BillClassification.Resolution => Route.OwnChamber,
        BillClassification.Memorial => IsJoint(bill.Identifier) ? Route.BothChambers : Route.OwnChamber,
        BillClassification.ConcurrentResolution or BillClassification.ConstitutionalAmendment => Route.BothChambers,
        BillClassification.JointResolution when IsConstitutional(bill.Title) => Route.BothChambers,
        BillClassification.JointResolution when bill.Id.Jurisdiction != "us" => Route.BothChambers,
        _ => Route.Law,
    };

    private static bool IsConstitutional(string title) =>
        title.StartsWith("Proposing an amendment to the Constitution", StringComparison.OrdinalIgnoreCase);

    /// <summary>HJM 3, S.J.M. 1: the letter before the last names a joint measure.</summary>
    private static bool IsJoint(string identifier)
    {
        var letters = string.Concat(identifier.Where(char.IsLetter)).ToUpperInvariant();
        return letters.Length > 2 && letters.Contains('J', StringComparison.Ordinal);
    }
}
