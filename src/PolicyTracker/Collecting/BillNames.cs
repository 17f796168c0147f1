using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collecting;

/// <summary>The measure that a person means on the command line.</summary>
public static class BillNames
{
    /// <summary>A measure that has a record.</summary>
    public static BillId Known(string text, string workspace)
    {
        var reading = BillIdReader.Read(text, new BillStore(workspace).Ids());
        return reading.Id ?? throw StopException.Usage(reading.Problem!);
    }

    /// <summary>A measure that may not have a record yet.</summary>
    public static BillId Any(string text, string workspace)
    {
        if (BillId.TryParse(text, out var id))
            return id;
        var reading = BillIdReader.Read(text, new BillStore(workspace).Ids());
        if (reading.Id is not null)
            return reading.Id;
        return reading.Candidates.Count == 0 && BillIdReader.TryFederal(text, out var congress, out var type, out var number) && congress is { } known
            ? UnitedStates.Id(known, type, number)
            : throw StopException.Usage(reading.Problem!);
    }
}
