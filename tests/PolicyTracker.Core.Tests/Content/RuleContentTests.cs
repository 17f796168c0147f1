using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Content;

/// <summary>What people write to find rulemakings by, and to keep them apart.</summary>
public sealed class RuleContentTests : IDisposable
{
    private static readonly ContentTree Shipped = ContentTree.Read(Repository.Root);

    private readonly TempFolder _workspace = new();

    [Fact]
    public void Standing_rins_are_a_list()
    {
        Read("rins: [1625-AA00, 2120-AA64]\n").StandingRins.ShouldBe(["1625-AA00", "2120-AA64"], ignoreOrder: true);
        Read("rins:\n- 1625-AA00\n- 2120-AA64\n").Problems.ShouldBeEmpty();
        new[] { "1625-AA00", "2120-AA64", "2120-AA66" }.ShouldBeSubsetOf(Shipped.StandingRins);
    }

    [Theory]
    [InlineData("us/rules/1615-aa59", "us/rules/1615-aa59")]
    [InlineData("us/rules/1615-AA59", "us/rules/1615-aa59")]
    [InlineData("1615-AA59", "us/rules/1615-aa59")]
    [InlineData("RIN 1615-AA59", "us/rules/1615-aa59")]
    [InlineData("2025-17217", "us/rules/fr-2025-17217")]
    [InlineData("us/rules/fr-2025-17217", "us/rules/fr-2025-17217")]
    public void A_rule_is_followed_however_it_is_written(string written, string id)
    {
        _workspace.Write("content/watchlist/rules.yml", $"bills:\n- {written}\n");
        var content = ContentTree.Read(_workspace.Path);
        content.Problems.ShouldBeEmpty();
        content.Watched.ShouldHaveSingleItem().Value.ShouldBe(id);
    }

    [Theory]
    [InlineData("rins: [1625-aa00]\n", "is no RIN")]
    [InlineData("rins: [1625AA00]\n", "is no RIN")]
    [InlineData("rins: [1625-AA00, 1625-AA00]\n", "twice")]
    [InlineData("rins: 1625-AA00\n", "must be a list")]
    [InlineData("standing: []\n", "must be a list")]
    public void A_wrong_list_is_told_in_plain_words(string yaml, string sentence) =>
        Read(yaml).Problems.ShouldContain(problem => problem.File == "content/standing-rins.yml" && problem.Message.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("Increase of the Cap for H-2B Workers", "Temporary workers in seasonal jobs.", "8 CFR 214", "")]
    [InlineData("Fee Schedule", "Who holds T status pays nothing.", "8 CFR 214", "t-visa")]
    [InlineData("Eligibility for \u201cT\u201d Nonimmigrant Status", "", "8 CFR 103", "t-visa")]
    [InlineData("Victims of Severe Forms of Trafficking in Persons; Eligibility for \u201cT\u201d Nonimmigrant Status", "", "8 CFR 214", "human-trafficking,t-visa")]
    [InlineData("Application for T Nonimmigrant Status", "", null, "t-visa")]
    [InlineData("Procedures", "Of the Attorney General.", "28 CFR 1100", "continued-presence")]
    [InlineData("Match Waiver", "", "28 CFR 94", "funding")]
    [InlineData("Match Waiver", "The Crime Victims Fund pays.", null, "funding")]
    public void A_rule_is_filed_by_its_titles_its_summary_and_its_part(string title, string summary, string? part, string topics) =>
        string.Join(',', Shipped.Topics.Where(topic => TopicMatcher.Match(topic, Rule(title, summary, part)).Count > 0).Select(topic => topic.Slug)).ShouldBe(topics);

    [Fact]
    public void The_summary_of_a_bill_finds_nothing() =>
        TopicMatcher.Match(Shipped.Topics, Rule("Title", "Human trafficking.", null) with { Classification = BillClassification.Bill }).ShouldBeEmpty();

    [Fact]
    public void Agencies_narrow_for_rules_and_not_for_bills()
    {
        var topic = Shipped.Topics.Single(topic => topic.Slug == "human-trafficking");
        var narrow = topic with { Match = topic.Match with { Agencies = ["labor-department"] } };
        var rule = Rule("Human trafficking", "", null);
        TopicMatcher.Match(narrow, rule).ShouldBeEmpty();
        TopicMatcher.Match(narrow, rule with { Extras = rule.Extras.With("agencies", ["labor-department"]) }).ShouldNotBeEmpty();
        TopicMatcher.Match(narrow, rule with { Classification = BillClassification.Bill }).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_part_with_words_needs_the_words()
    {
        _workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch: {cfr: [{part: 8 CFR 214}]}\n---\nText.\n");
        ContentTree.Read(_workspace.Path).Problems.ShouldHaveSingleItem().Message.ShouldContain("the words are missing");
    }

    public void Dispose() => _workspace.Dispose();

    private ContentTree Read(string yaml)
    {
        _workspace.Write("content/standing-rins.yml", yaml);
        return ContentTree.Read(_workspace.Path);
    }

    private static Bill Rule(string title, string summary, string? part) => new()
    {
        Id = BillId.Parse("us/rules/fr-2025-00001"),
        Identifier = "FR Doc. 2025-00001",
        Title = title,
        Classification = BillClassification.Rule,
        Extras = Extras.None.With("abstract", summary).With("cfr", part),
    };
}
