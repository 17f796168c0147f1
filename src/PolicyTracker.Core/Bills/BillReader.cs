using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Bills;

/// <summary>Reads the facts of a record's front matter, whichever reader made them.</summary>
internal sealed class BillReader(FactMap facts)
{
    public Bill? Read()
    {
        if (!HasKnownFormat())
            return null;
        var id = Id();
        var identifier = facts.Required("identifier");
        var title = facts.Required("title");
        if (id is null || identifier.Length == 0 || title.Length == 0)
            return null;
        var bill = Parts(new() { Id = id, Identifier = identifier, Title = title });
        facts.Done();
        return bill;
    }

    private bool HasKnownFormat()
    {
        var format = facts.Number("format");
        if (format == BillFile.Format)
            return true;
        facts.Wrong(facts.Fact["format"] ?? facts.Fact, format > BillFile.Format
            ? $"This record has format {format}, which is newer than this program (format {BillFile.Format}). Update the program."
            : $"The first line must be \"format: {BillFile.Format}\". Run \"policytracker upgrade\" for older records.", "format");
        return false;
    }

    private BillId? Id()
    {
        var text = facts.Required("id");
        if (BillId.TryParse(text, out var id))
        {
            Same("jurisdiction", id.Jurisdiction);
            Same("session", id.Session);
            return id;
        }

        if (text.Length > 0)
            facts.Wrong(facts.Fact["id"]!, $"\"{text}\" is not a bill id. Write jurisdiction/session/number, such as us/119/hr1144.");
        return null;
    }

    private void Same(string key, string expected)
    {
        if (facts.Required(key) is { Length: > 0 } found && found != expected)
            facts.Wrong(facts.Fact[key]!, $"\"{key}\" is \"{found}\", but the id says \"{expected}\".");
    }

    private Bill Parts(Bill bill) => bill with
    {
        Titles = Items("titles", map => new BillTitle(map.Required("title"), map.Text("kind"))),
        Classification = facts.Word<BillClassification>("classification") ?? BillClassification.Bill,
        Chamber = facts.Word<Chamber>("chamber"),
        Subjects = facts.Texts("subjects"),
        Status = Item("status", Status) ?? BillStatus.Unknown,
        Sponsors = Items("sponsors", Sponsor),
        Committees = Items("committees", map => new BillCommittee(map.Required("name"), map.Text("code"))),
        Actions = Items("actions", Action),
        Votes = Items("votes", Vote),
        Events = Items("events", Event),
        Versions = Items("versions", Version),
        Related = Items("related", Related),
        Laws = facts.Texts("laws"),
        Effective = Item("effective", map => new EffectiveDate(RequiredDate(map), map.Text("note"))),
        Aliases = facts.Texts("aliases"),
        Sources = Items("sources", map => new SourceLink(map.Required("url"), map.Text("note"))),
        Extras = Extras(),
    };

    private static BillStatus Status(FactMap map) => new(
        map.Word<Stage>("stage") ?? Stage.Introduced,
        map.Date("since"),
        map.Number("action"),
        map.Text("evidence"),
        map.Flag("inferred") ?? false);

    private static Sponsorship Sponsor(FactMap map) => new(
        map.Required("name"),
        map.Text("party"),
        map.Text("district"),
        map.Word<SponsorRole>("role") ?? SponsorRole.Primary,
        map.Text("id"),
        map.Date("date"),
        map.Date("withdrawn"));

    private static BillAction Action(FactMap map) => new(
        RequiredDate(map),
        map.Word<Chamber>("chamber"),
        map.Required("text"),
        map.Words<ActionClassification>("classification"));

    private static VoteEvent Vote(FactMap map) => new(
        RequiredDate(map),
        map.Word<Chamber>("chamber"),
        map.Required("motion"),
        map.Number("yeas"),
        map.Number("nays"),
        map.Number("other"),
        map.Word<VoteResult>("result"),
        map.Text("url"))
    {
        Parties = map.Texts("parties"),
    };

    private static BillEvent Event(FactMap map) => new(
        RequiredDate(map),
        map.Text("time"),
        map.Text("zone"),
        map.Required("kind"),
        map.Required("title"),
        map.Text("place"),
        map.Text("status"),
        map.Text("id"));

    private static BillVersion Version(FactMap map) =>
        new(map.Text("code"), map.Required("note"), map.Date("date"), map.Text("url"), map.Text("sha256"));

    private static RelatedBill Related(FactMap map) =>
        new(map.Required("id"), map.Word<BillRelation>("relation") ?? BillRelation.Related);

    private static DateOnly RequiredDate(FactMap map)
    {
        var date = map.Date("date");
        if (date is null && map.Fact["date"] is null)
            map.Wrong(map.Fact, "\"date\" is missing; each of these lines needs one.");
        return date ?? default;
    }

    private Extras Extras()
    {
        if (facts.Map("extras") is not { } extras)
            return Bills.Extras.None;
        return new([.. extras.Fact.Entries.Select(entry => KeyValuePair.Create(
            entry.Key, entry.Value.IsScalar ? [entry.Value.Value] : extras.Texts(entry.Key)))]);
    }

    private IReadOnlyList<T> Items<T>(string key, Func<FactMap, T> read) =>
        [.. facts.Maps(key).Select(map => Closed(map, read))];

    private T? Item<T>(string key, Func<FactMap, T> read) where T : class =>
        facts.Map(key) is { } map ? Closed(map, read) : null;

    private static T Closed<T>(FactMap map, Func<FactMap, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }
}
