using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The parts of a bill of Open Legislation that hang on its amendments, its people and its votes.</summary>
internal sealed class NewYorkApiParts(BillId id, JsonElement result)
{
    private readonly JsonElement? _active = Amendment(result, result.Words("activeVersion") ?? "");

    public IReadOnlyList<string> Subjects() => _active?.Words("lawSection") is { } law ? [law] : [];

    /// <summary>Who brings it, then those who joined, by name.</summary>
    public IReadOnlyList<Sponsorship> Sponsors()
    {
        var sponsor = result.Field("sponsor");
        var joined = Members(_active?.Field("coSponsors")).Concat(Members(_active?.Field("multiSponsors")));
        Sponsorship? first = sponsor?.Field("member") is { } member ? Person(member, SponsorRole.Primary)
            : sponsor?.IsTrue("budget") == true ? new("BUDGET BILL")
            : sponsor?.IsTrue("rules") == true ? new("RULES") : null;
        return
        [
            .. Members(result.Field("additionalSponsors")).Select(one => Person(one, SponsorRole.Primary)).Prepend(first).OfType<Sponsorship>(),
            .. joined.Select(one => Person(one, SponsorRole.Cosponsor)).OfType<Sponsorship>().Distinct().OrderBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<BillVersion> Versions() => result.Field("amendments")?.Field("items") is not { ValueKind: JsonValueKind.Object } items ? [] :
    [
        .. items.EnumerateObject().OrderBy(version => version.Name, StringComparer.Ordinal).Select(version => new BillVersion(
            version.Name.Length == 0 ? null : version.Name.ToLowerInvariant(),
            version.Name.Length == 0 ? NewYorkNumber.Identifier(id) : $"{NewYorkNumber.Identifier(id)}-{version.Name}",
            CapitolDates.Day(version.Value.Words("publishDate"), NewYorkScraper.CapitolZone))),
    ];

    /// <summary>Companions, the bill that took this one's place, and the same bill in earlier sessions.</summary>
    public IReadOnlyList<RelatedBill> Related(IReadOnlyList<BillAction> actions)
    {
        var sameAs = Ids(_active?.Field("sameAs"));
        var related = NewYorkHistory.Related(id, sameAs, actions);
        var earlier = Ids(result.Field("previousVersions")).Distinct().Where(other => other.Session != id.Session)
            .Select(other => new RelatedBill(other.Value, BillRelation.PriorSession));
        return [.. related.Concat(earlier).OrderBy(other => other.Id, StringComparer.Ordinal)];
    }

    /// <summary>Counts by the sizes that the source gives; never by names.</summary>
    public IReadOnlyList<VoteEvent> Votes() => result.Field("votes") is not { } votes ? [] :
    [
        .. votes.Each("items").Select(Vote).OfType<VoteEvent>().Distinct()
            .OrderBy(vote => vote.Date).ThenBy(vote => vote.Motion, StringComparer.Ordinal),
    ];

    private VoteEvent? Vote(JsonElement vote)
    {
        if (CapitolDates.Day(vote.Words("voteDate"), NewYorkScraper.CapitolZone) is not { } day)
            return null;
        var committee = vote.Field("committee");
        var isAssembly = (committee?.Words("chamber") ?? vote.Words("chamber")) == "ASSEMBLY";
        var print = $"{NewYorkNumber.Print(id)}{(vote.Words("version") is { } letter ? $"-{letter}" : "")}";
        var house = isAssembly ? "Assembly" : "Senate";
        var motion = committee?.Words("name") is { } name ? $"{name} committee vote on {print}" : $"{house} vote on {print}";
        var counts = vote.Field("memberVotes")?.Field("items");
        return new(
            day, isAssembly ? Chamber.Lower : Chamber.Upper, motion,
            Side(counts, "AYE") + Side(counts, "AYEWR"), Side(counts, "NAY"), Others(counts));
    }

    private static int? Others(JsonElement? counts) => new[] { "EXC", "ABS", "ABD" }.Select(name => Size(counts, name)).OfType<int>().ToList() is { Count: > 0 } sizes ? sizes.Sum() : null;

    // A side on which nobody voted is left out of the counts.
    private static int? Side(JsonElement? counts, string name) => counts is null ? null : Size(counts, name) ?? 0;

    private static int? Size(JsonElement? counts, string name) =>
        int.TryParse(counts?.Field(name)?.Words("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static IEnumerable<BillId> Ids(JsonElement? list) => list?.Each("items")
        .Select(item => int.TryParse(item.Words("session"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? NewYorkNumber.Id(NewYorkNumber.SessionOf(year), item.Words("basePrintNo")) : null)
        .OfType<BillId>() ?? [];

    private static IReadOnlyList<JsonElement> Members(JsonElement? list) => list?.Each("items") ?? [];

    private static Sponsorship? Person(JsonElement member, SponsorRole role) => (member.Words("fullName") ?? member.Words("shortName")) is { } name
        ? new(name, District: member.Words("districtCode"), Role: role, Id: member.Words("memberId") is { } number ? $"ny:{number}" : null)
        : null;

    private static JsonElement? Amendment(JsonElement result, string version) => result.Field("amendments")?.Field("items")?.Field(version);
}
