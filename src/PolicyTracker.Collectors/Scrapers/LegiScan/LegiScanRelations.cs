using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Companions and replacements: LegiScan's list, and in Iowa the tail of the title, which says more.</summary>
internal static partial class LegiScanRelations
{
    public static IReadOnlyList<RelatedBill> Read(JsonElement bill, LegiScanHead head)
    {
        var told = bill.Rows("sasts").Select(other => Related(head, other.Text("sast_bill_number"), Relation(other.Number("type_id"))));
        return
        [
            .. Substitutes(bill, head).Concat(Tail(head)).Concat(told).OfType<RelatedBill>().Where(other => other.Id != head.Id.Value)
                .DistinctBy(other => other.Id).OrderBy(other => other.Id, StringComparer.Ordinal),
        ];
    }

    // sast_type of the static tables. "Similar" is said of what replaced a bill, too, so it is no companion.
    private static BillRelation Relation(int type) => type switch
    {
        1 or 5 => BillRelation.Companion,
        3 => BillRelation.ReplacedBy,
        4 => BillRelation.Replaces,
        _ => BillRelation.Related,
    };

    // "(Formerly HF 831, HF 463; See HF 2565.)": what a committee's bill was before, and what became of it.
    private static IEnumerable<RelatedBill?> Tail(LegiScanHead head) => head.State != "ia"
        ? []
        : Tails().Matches(head.Title).SelectMany(tail => Numbers().Matches(tail.Groups[2].Value)
            .Select(number => Related(head, number.Value.Replace(" ", "", StringComparison.Ordinal), tail.Groups[1].Value == "See" ? BillRelation.ReplacedBy : BillRelation.Replaces)));

    // "HF 2598 substituted.": the other chamber's bill takes this one's place on the floor.
    private static IEnumerable<RelatedBill?> Substitutes(JsonElement bill, LegiScanHead head) => head.State != "ia"
        ? []
        : bill.Rows("history").Select(row => Substituted().Match(row.Text("action"))).Where(match => match.Success)
            .Select(match => Related(head, match.Groups[1].Value, BillRelation.SubstitutedBy));

    private static RelatedBill? Related(LegiScanHead head, string number, BillRelation relation) =>
        LegiScanNumber.Id(head.State, head.Id.Session, number.Replace(" ", "", StringComparison.Ordinal)) is { } id ? new(id.Value, relation) : null;

    [GeneratedRegex(@"(?:\(|; )(Formerly|See) ((?:[A-Z]+ [0-9]+(?:, )?)+)", RegexOptions.NonBacktracking)]
    private static partial Regex Tails();

    [GeneratedRegex(@"\A([HS]F [0-9]+) substituted\b", RegexOptions.NonBacktracking)]
    private static partial Regex Substituted();

    [GeneratedRegex("[A-Z]+ [0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
