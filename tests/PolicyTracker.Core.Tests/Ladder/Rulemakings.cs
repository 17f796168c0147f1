using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>Small records of rulemakings. A row is <c>"2024-04-30 Final rule"</c>; its document is numbered by its place: D1, D2.</summary>
internal static class Rulemakings
{
    public static Bill Of(params IReadOnlyList<string> rows)
    {
        var bill = new Bill
        {
            Id = BillId.Of("us", "rules", "1615-aa59"),
            Identifier = "RIN 1615-AA59",
            Title = "Eligibility for T Nonimmigrant Status",
            Classification = BillClassification.Rule,
            Chamber = Chamber.Executive,
            Actions = [.. rows.Select((row, index) => new BillAction(
                Day(row[..10]), Chamber.Executive, $"{row[11..]}: Eligibility for T Nonimmigrant Status (89 FR 34864, document D{index + 1}).", []))],
        };
        return Derived(bill);
    }

    public static Bill With(this Bill bill, string kind, string date, string id, string status = EventStatuses.Confirmed) => Derived(bill with
    {
        Events = [.. bill.Events, new(Day(date), null, "America/New_York", kind, kind == EventKinds.Effective ? "Takes effect" : "Comments close", null, status, id)],
    });

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };
}
