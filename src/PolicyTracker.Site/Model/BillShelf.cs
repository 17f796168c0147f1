using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The records of a build, read one at a time: a build of many thousand never holds them all.
/// </summary>
/// <param name="Ids">In the order of <see cref="BillId"/>.</param>
/// <param name="Read">Gives one record, with what is wrong with it; safe to call from several threads.</param>
public sealed record BillShelf(IReadOnlyList<BillId> Ids, Func<BillId, BillReading> Read)
{
    /// <summary>A record that was sound when the build began.</summary>
    /// <exception cref="InvalidDataException">It was damaged since.</exception>
    public Bill Sound(BillId id) => Read(id) is { Bill: { } bill }
        ? bill
        : throw new InvalidDataException($"The record {id.Path} changed during the build and cannot be read any more. Build again.");

    /// <summary>Records that are already in memory.</summary>
    public static BillShelf Of(IEnumerable<Bill> bills)
    {
        var byId = bills.ToDictionary(bill => bill.Id);
        return new([.. byId.Keys.Order()], id => new(byId[id], []));
    }
}
