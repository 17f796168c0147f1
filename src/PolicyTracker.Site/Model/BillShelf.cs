using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The records of a build, read one at a time: a build of many thousand never holds them all.
/// </summary>
/// <param name="Ids">In the order of <see cref="BillId"/>.</param>
/// <param name="Read">Gives one record; safe to call from several threads.</param>
public sealed record BillShelf(IReadOnlyList<BillId> Ids, Func<BillId, Bill> Read)
{
    /// <summary>Records that are already in memory.</summary>
    public static BillShelf Of(IEnumerable<Bill> bills)
    {
        var byId = bills.ToDictionary(bill => bill.Id);
        return new([.. byId.Keys.Order()], id => byId[id]);
    }
}
