using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Site.Model;

/// <summary>Which source a record comes from, and what readers call it.</summary>
internal static class SourceNames
{
    /// <summary>The most trusted source of a record, whether it ever succeeded or not; null when it is none that is known.</summary>
    public static string? Of(Bill bill) =>
        Spoke(bill).First() is var source && KnownSources.All.Any(known => known.Name == source) ? source : null;

    public static string Words(string source) => KnownSources.Of(source).Words;

    /// <summary>The same within a sentence.</summary>
    public static string Short(string source) => KnownSources.Of(source).InSentence;

    /// <summary>What it is asked for; null where its name says all.</summary>
    public static string? Purpose(string source) => source switch
    {
        "govinfo" => "bills of Congress",
        "federal-register" => "rules of agencies, comment windows, effective dates",
        "senate-hearings" => "hearings of Senate committees",
        "congress-gov" => "second source of bills of Congress, meetings of committees",
        "regulations-gov" => "comment deadlines of dockets",
        "house-calendar" => "meetings of House committees",
        "openstates" or "legiscan" => "bills of states without a source of their own here",
        _ => null,
    };

    // A source that only completes records (Senate hearings) is not the one that they are as old as: any other note of a
    // federal record leads to its own source. The lines of a record's sources stand in the order of trust, and each says in its note who speaks.
    private static IEnumerable<string> Spoke(Bill bill) => bill.Sources.Select(source => source.Note switch
    {
        "Open States" => "openstates",
        "LegiScan" => "legiscan",
        _ => Official(bill.Id),
    }).DefaultIfEmpty(Official(bill.Id));

    private static string Official(BillId id) => (id.Jurisdiction, id.Session) switch
    {
        ("us", "rules") => "federal-register",
        ("us", _) => "govinfo",
        var (state, _) => state,
    };
}
