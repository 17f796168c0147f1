using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Site.Model;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class RelationsTests
{
    [Theory]
    [InlineData(BillRelation.Companion, "companion")]
    [InlineData(BillRelation.Identical, "identical")]
    [InlineData(BillRelation.Related, "related")]
    [InlineData(BillRelation.Replaces, "replaced-by")]
    [InlineData(BillRelation.ReplacedBy, "replaces")]
    [InlineData(BillRelation.SubstitutedBy, "substitute-for")]
    [InlineData(BillRelation.Amends, "amended-by")]
    [InlineData(BillRelation.ContainedIn, "contains")]
    [InlineData(BillRelation.PriorSession, "later-session")]
    public void A_relation_holds_the_other_way_round(BillRelation relation, string inverse)
    {
        var cards = Cards(("us/119/hr1", [new("us/119/hr2", relation)]), ("us/119/hr2", []));
        Said(cards, 1).ShouldBe([new Relation("us/119/hr1", inverse, IsInverse: true)]);
        Said(cards, 0).ShouldBe([new Relation("us/119/hr2", relation.Word(), IsInverse: false)]);
        new Relations(cards, new(cards)).From(cards[1]).ShouldBe([new RelatedBill("us/119/hr1", relation)]);
    }

    [Fact]
    public void What_both_say_stands_once_and_related_adds_nothing()
    {
        var cards = Cards(
            ("us/119/hr1", [new("us/119/hr2", BillRelation.Identical), new("us/119/hr3", BillRelation.Companion)]),
            ("us/119/hr2", [new("us/119/hr1", BillRelation.Identical)]),
            ("us/119/hr3", [new("us/119/hr1", BillRelation.Related)]));
        Said(cards, 0).Count.ShouldBe(2);
        Said(cards, 1).Count.ShouldBe(1);
        Said(cards, 2).ShouldBe([new Relation("us/119/hr1", "related", false), new Relation("us/119/hr1", "companion", true)]);
    }

    [Theory]
    [InlineData("us/118/hr1", "us/119/hr2", "Later session", "Prior session")]
    [InlineData("us/119/hr2", "us/118/hr1", "Prior session", "Later session")]
    [InlineData("ny/2023-2024/a1", "ny/2025-2026/a2", "Later session", "Prior session")]
    public async Task Of_two_records_that_call_each_other_the_earlier_the_sessions_decide(string first, string second, string there, string back)
    {
        using var folder = new TempFolder();
        Bill One(string id, string other) => SmallSite.Quiet with { Id = BillId.Parse(id), Related = [new(other, BillRelation.PriorSession)] };
        await SiteBuilder.BuildAsync(SmallSite.Inputs(One(first, second), One(second, first)), SiteBuilderTests.Options(folder));
        string Shown(string id) => new HtmlParser().ParseDocument(File.ReadAllText(folder.File($"site/bills/{id}/index.html"))).QuerySelector(".related .note")!.TextContent;
        Shown(first).ShouldBe(there);
        Shown(second).ShouldBe(back);
    }

    [Fact]
    public void Every_measure_that_is_named_knows_who_names_it()
    {
        // Any graph of relations, the same on every run.
        var random = new Random(4);
        var ids = Enumerable.Range(1, 60).Select(number => $"us/119/hr{number}").ToList();
        var words = Enum.GetValues<BillRelation>();
        var cards = Cards([.. ids.Select(id => (id, Enumerable.Range(0, random.Next(4))
            .Select(_ => new RelatedBill(ids[random.Next(ids.Count)], words[random.Next(words.Length)])).ToArray()))]);
        var relations = new Relations(cards, new(cards));
        foreach (var card in cards)
            foreach (var related in card.Related.Where(related => related.Id != card.Id.Value))
                relations.Of(cards.First(other => other.Id.Value == related.Id)).Select(relation => relation.Id).ShouldContain(card.Id.Value);
    }

    private static IReadOnlyList<Relation> Said(List<BillCard> cards, int at) => new Relations(cards, new(cards)).Of(cards[at]);

    private static List<BillCard> Cards(params (string Id, RelatedBill[] Related)[] bills) =>
        [.. bills.Select(bill => BillCard.Of(SmallSite.Quiet with { Id = BillId.Parse(bill.Id), Related = bill.Related }, [], SessionCalendar.Empty, new(SmallSite.Now)))];
}
