using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Content;

public sealed class ContentTreeTests : IDisposable
{
    private readonly TempFolder _workspace = new();

    [Fact]
    public void An_empty_workspace_has_its_defaults() => ContentTree.Read(_workspace.Path).ShouldSatisfyAllConditions(
        content => content.Problems.ShouldBeEmpty(),
        content => content.Site.ShouldBe(SiteSettings.Default),
        content => content.Topics.ShouldBeEmpty());

    [Fact]
    public void A_watch_list_understands_the_spellings_that_people_use()
    {
        _workspace.Write("content/watchlist/federal.yml", "bills: [us/119/hr1144, 119 S. 2647, \"H.R. 4323 (119th)\"]\nignore: [us/119/hr10]\n");
        var content = ContentTree.Read(_workspace.Path);
        content.Problems.ShouldBeEmpty();
        content.Watched.Select(id => id.Value).ShouldBe(["us/119/hr1144", "us/119/s2647", "us/119/hr4323"], ignoreOrder: true);
        content.Ignored.Single().ShouldBe(BillId.Parse("us/119/hr10"));
    }

    [Fact]
    public void Reports_all_problems_of_a_file_at_once_with_their_lines()
    {
        _workspace.Write("content/site.yml", "name: Tracker\nbase_url: tracker.org\nfeed_authority: a,2026\nquick_exit: sometimes\ncolour: red\n");
        var problems = ContentTree.Read(_workspace.Path).Problems;
        problems.Select(problem => problem.Line).Order().ShouldBe([2, 4, 5]);
        problems.ShouldAllBe(problem => problem.File == "content/site.yml");
        problems.Single(problem => problem.Line == 5).Message.ShouldContain("quick_exit");
    }

    [Theory]
    [InlineData("content/topics/Safe Harbor.md", "---\ntitle: x\n---\n", "file-name")]
    [InlineData("content/topics/x.md", "no front matter", "front-matter")]
    [InlineData("content/topics/x.md", "---\ntitle: x\n---\n", "value")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nparent: y\nmatch: {any: [a]}\n---\n", "topic-parent")]
    [InlineData("content/pages/data.md", "---\ntitle: x\n---\n", "page-name")]
    [InlineData("content/site.yml", "name: x\nfeed_authority: a,2026\nbase_url: https://example.org/tracker\n", "value")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nmatch: {agencies: [justice-department]}\n---\n", "value")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nmatch: {any: [a]}\nsynonyms: [{jurisdiction: zz, words: [b]}]\n---\n", "value")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nmatch: {any: [a]}\nsynonyms: [{jurisdiction: va, words: []}]\n---\n", "value")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nmatch: {any: [a]}\nsynonyms: [{jurisdiction: va, words: [b], colour: red}]\n---\n", "unknown-key")]
    [InlineData("content/topics/x.md", "---\ntitle: x\nmatch: {any: [a]}\nsynonyms: a\n---\n", "value")]
    [InlineData("content/watchlist/x.yml", "bills: [hr1]\n", "value")]
    [InlineData("content/watchlist/x.yml", "- hr1\n", "yaml")]
    [InlineData("content/sources.yml", "govinfo: {pace_ms: 0}\n", "value")]
    [InlineData("content/sources.yml", "govinfo: {enabled: perhaps}\n", "value")]
    [InlineData("content/sources.yml", "gov-info: {enabled: true}\n", "unknown-key")]
    public void Names_what_is_wrong(string file, string text, string rule)
    {
        _workspace.Write(file, text);
        ContentTree.Read(_workspace.Path).Problems.ShouldContain(problem => problem.Rule == rule && problem.File == file);
    }

    [Fact]
    public void A_source_that_does_not_exist_is_told_once_with_those_that_do()
    {
        _workspace.Write("content/sources.yml", "legiscan: {enabled: false, cron_recess: 0 0 7 * * ?, sessions: [x], unproven: true}\ngov-info: {max_mb: 3}\n");
        var content = ContentTree.Read(_workspace.Path);
        var problem = content.Problems.ShouldHaveSingleItem();
        (problem.Rule, problem.Line).ShouldBe(("unknown-key", 2));
        problem.Message.ShouldContain("allowed are govinfo, federal-register, ");
    }

    [Fact]
    public void Refuses_files_that_are_too_large_or_are_links()
    {
        _workspace.Write("content/topics/big.md", "---\ntitle: x\nmatch: {any: [a]}\n---\n" + new string('x', 70_000));
        _workspace.Write("elsewhere.md", "---\ntitle: x\nmatch: {any: [a]}\n---\n");
        File.CreateSymbolicLink(_workspace.File("content/topics/link.md"), _workspace.File("elsewhere.md"));
        ContentTree.Read(_workspace.Path).Problems.Select(problem => problem.Rule).ShouldBe(["file-size", "file-link"]);
    }

    [Theory]
    [InlineData("t visa", "Protecting T visa holders", true)]
    [InlineData("t visa", "Summit visas Act", false)]
    [InlineData("Section 230", "To repeal section 230 of the Communications Act", true)]
    [InlineData("section 230", "To amend section 2301", false)]
    [InlineData("human trafficking", "Human-Trafficking Prevention Act", true)]
    [InlineData("human-trafficking", "Human\u2013Trafficking Prevention Act", true)]
    [InlineData("victim's right", "The Victim\u2019s Rights Act", true)]
    [InlineData("sex buyer", "Penalties for sex buyers", true)]
    public void Topics_match_whole_words_in_titles(string phrase, string title, bool matches)
    {
        var topic = new Topic("x", "X", null, TopicMatch.Nothing with { Any = [phrase] }, [], [], "");
        TopicMatcher.Match(topic, Bill(title)).Any().ShouldBe(matches);
    }

    [Fact]
    public void None_and_all_and_jurisdictions_narrow_a_topic()
    {
        var match = TopicMatch.Nothing with { All = ["trafficking", "victims"], None = ["drug trafficking"] };
        var topic = new Topic("x", "X", null, match, ["us"], [], "");
        TopicMatcher.Match(topic, Bill("Trafficking Victims Act")).ShouldBe(["trafficking", "victims"]);
        TopicMatcher.Match(topic, Bill("Drug Trafficking Victims Act")).ShouldBeEmpty();
        TopicMatcher.Match(topic with { Jurisdictions = ["va"] }, Bill("Trafficking Victims Act")).ShouldBeEmpty();
    }

    [Fact]
    public void A_subject_of_the_source_is_enough()
    {
        var topic = new Topic("x", "X", null, TopicMatch.Nothing with { Subjects = ["Human trafficking"] }, [], [], "");
        TopicMatcher.Match(topic, Bill("An Act") with { Subjects = ["Human trafficking"] }).ShouldBe(["Human trafficking"]);
    }

    public void Dispose() => _workspace.Dispose();

    private static Bill Bill(string title) => new() { Id = BillId.Parse("us/119/hr1"), Identifier = "H.R. 1", Title = title };
}
