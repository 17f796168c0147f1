using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Bills;

/// <summary>The parts of a record in the one-line form, as the file, the change log and the data files write them.</summary>
public static class BillFacts
{
    public static string Of(BillTitle title) =>
        new OneLine().Text("title", title.Title).Text("kind", title.Kind).ToString();

    public static string Of(BillStatus status) => new OneLine()
        .Word<Stage>("stage", status.Stage)
        .Date("since", status.Since)
        .Number("action", status.Action)
        .Text("evidence", status.Evidence)
        .Flag("inferred", status.Inferred)
        .ToString();

    public static string Of(Sponsorship sponsor) => new OneLine()
        .Text("name", sponsor.Name)
        .Text("party", sponsor.Party)
        .Text("district", sponsor.District)
        .Word<SponsorRole>("role", sponsor.Role)
        .Text("id", sponsor.Id)
        .Date("date", sponsor.Date)
        .Date("withdrawn", sponsor.Withdrawn)
        .ToString();

    public static string Of(BillCommittee committee) =>
        new OneLine().Text("name", committee.Name).Text("code", committee.Code).ToString();

    public static string Of(BillAction action) => new OneLine()
        .Date("date", action.Date)
        .Word("chamber", action.Chamber)
        .Text("text", action.Text)
        .Texts("classification", action.Classification.Select(word => word.Word()))
        .ToString();

    public static string Of(VoteEvent vote) => new OneLine()
        .Date("date", vote.Date)
        .Word("chamber", vote.Chamber)
        .Text("motion", vote.Motion)
        .Number("yeas", vote.Yeas)
        .Number("nays", vote.Nays)
        .Number("other", vote.Other)
        .Word("result", vote.Result)
        .Texts("parties", vote.Parties)
        .Text("url", vote.Url)
        .ToString();

    public static string Of(BillEvent happening) => new OneLine()
        .Date("date", happening.Date)
        .Text("time", happening.Time)
        .Text("zone", happening.Zone)
        .Text("kind", happening.Kind)
        .Text("title", happening.Title)
        .Text("place", happening.Place)
        .Text("status", happening.Status)
        .Text("id", happening.Id)
        .ToString();

    public static string Of(BillVersion version) => new OneLine()
        .Text("code", version.Code)
        .Text("note", version.Note)
        .Date("date", version.Date)
        .Text("url", version.Url)
        .Text("sha256", version.Sha256)
        .ToString();

    public static string Of(RelatedBill related) =>
        new OneLine().Text("id", related.Id).Word<BillRelation>("relation", related.Relation).ToString();

    public static string Of(EffectiveDate effective) =>
        new OneLine().Date("date", effective.Date).Text("note", effective.Note).ToString();

    public static string Of(SourceLink source) =>
        new OneLine().Text("url", source.Url).Text("note", source.Note).ToString();

    public static string Of(Extras extras)
    {
        var line = new OneLine();
        foreach (var (key, values) in extras.Entries)
            _ = values is [var only] ? line.Text(key, only) : line.Texts(key, values);
        return line.ToString();
    }
}
