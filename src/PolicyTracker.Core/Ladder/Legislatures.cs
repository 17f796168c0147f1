using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>What constitutions say that no history does: which resolutions are presented, and which are laws.</summary>
/// <remarks>
/// Where this list is silent, the record still decides: a resolution that an executive signs is law, one that is sent
/// to an executive waits there.
/// </remarks>
internal static class Legislatures
{
    /// <summary>Whether a resolution of both chambers, other than one to amend the constitution, goes to the executive.</summary>
    /// <remarks>
    /// Constitutions of the United States (I 7), Alabama (125), Delaware (III 18), Kentucky (89), New Jersey (V 1 14),
    /// Oklahoma (VI 12), South Carolina (IV 21), Tennessee (III 18), Texas (IV 15) and Wyoming (3 41).
    /// </remarks>
    public static bool Presents(string jurisdiction, BillClassification classification) => classification switch
    {
        BillClassification.JointResolution =>
            jurisdiction is "us" or "al" or "de" or "ky" or "nj" or "ok" or "sc" or "tn" or "wy",
        BillClassification.ConcurrentResolution => jurisdiction is "ky" or "tx",
        _ => false,
    };

    /// <summary>Maine and Massachusetts call a law of the moment a resolve; it takes the road of a bill.</summary>
    public static bool IsResolve(Bill bill) => bill.Id.Jurisdiction is "me" or "ma"
        && bill.Title.StartsWith("Resolve", StringComparison.OrdinalIgnoreCase)
        && !bill.Title.StartsWith("Resolved", StringComparison.OrdinalIgnoreCase);
}
