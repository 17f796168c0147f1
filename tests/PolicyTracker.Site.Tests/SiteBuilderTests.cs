using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Model;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests;

public class SiteBuilderTests
{
    [Fact]
    public async Task Builds_the_small_site_without_a_problem()
    {
        using var folder = new TempFolder();

        var report = await Build(folder);

        report.Problems.ShouldBeEmpty();
        report.Bills.ShouldBe(4);
        File.Exists(folder.File("site/bills/us/119/hr4323/index.html")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("index.html", "html")]
    [InlineData("bills/us/119/hr4323/index.html", "html")]
    [InlineData("bills/us/119/hr4323/index.json", "json")]
    [InlineData("bills/index.html", "html")]
    [InlineData("jurisdictions/as/index.html", "html")]
    [InlineData("bills/us/119/hr4323/feed.xml", "xml")]
    [InlineData("feed.xml", "xml")]
    [InlineData("sitemap.xml", "xml")]
    [InlineData("_headers", "txt")]
    [InlineData("_redirects", "txt")]
    public async Task Puts_out(string file, string extension)
    {
        using var folder = new TempFolder();
        await Build(folder);

        Snapshot.Verify(File.ReadAllText(folder.File("site/" + file)), file.Replace('/', '.'), extension);
    }

    [Fact]
    public async Task Twice_gives_equal_bytes_and_writes_nothing()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        await Build(folder);

        var again = await Build(folder);
        await Build(other);

        again.Written.ShouldBe(0);
        again.Removed.ShouldBe(0);
        Files(folder).ShouldBe(Files(other));
    }

    [Fact]
    public async Task A_broken_link_keeps_the_old_site()
    {
        using var folder = new TempFolder();
        await Build(folder);
        var before = Files(folder);
        var inputs = SmallSite.Inputs();
        var broken = inputs with
        {
            Content = inputs.Content with { Pages = [new("about", "About", "See [nothing](/nowhere/) and [no part](/freshness/#part).")] },
        };

        var report = await SiteBuilder.BuildAsync(broken, Options(folder));

        report.Published.ShouldBeFalse();
        report.Problems.Select(problem => problem.Rule).ShouldBe(["broken-link", "broken-link"]);
        report.Problems.ShouldAllBe(problem => problem.Severity == Severity.Error && problem.File == "content/pages/about.md");
        Files(folder).ShouldBe(before);
        Directory.GetDirectories(folder.Path).ShouldBe([folder.File("site")]);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_keeps_the_old_site()
    {
        using var folder = new TempFolder();
        foreach (var bill in new[] { SmallSite.Moving, SmallSite.Enacted })
            folder.Write(bill.Id.Path, BillFile.Write(bill));
        (await SiteBuilder.BuildAsync(Options(folder))).Problems.ShouldBeEmpty();
        var before = Files(folder);
        var record = File.ReadAllText(folder.File(SmallSite.Moving.Id.Path));
        folder.Write(SmallSite.Moving.Id.Path, record.Replace("\nchamber:", "\n<<<<<<< ours\nchamber:", StringComparison.Ordinal));

        var report = await SiteBuilder.BuildAsync(Options(folder));

        report.Published.ShouldBeFalse();
        report.Problems.ShouldContain(problem => problem.File == "bills/us/119/hr4323.md" && problem.Severity == Severity.Error);
        Files(folder).ShouldBe(before);
    }

    [Fact]
    public async Task A_failure_on_one_of_several_threads_is_told_as_itself()
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs();
        var reads = 0;
        var failing = inputs with
        {
            Bills = new(inputs.Bills.Ids, id => Interlocked.Increment(ref reads) > 4 ? new(null, []) : inputs.Bills.Read(id)),
        };

        var failure = await Should.ThrowAsync<InvalidDataException>(() => SiteBuilder.BuildAsync(failing, Options(folder)));

        failure.Message.ShouldContain("bills/us/119/");
        Directory.GetDirectories(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bills/stage/vetoed/", "No bill is at this stage now.")]
    [InlineData("bills/topic/funding/", "No recorded bill belongs to this topic.")]
    public async Task An_empty_list_keeps_its_address_and_is_not_offered(string list, string words)
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs();
        var content = inputs.Content with
        {
            Topics = [.. inputs.Content.Topics, new("funding", "Funding", null, TopicMatch.Nothing with { Any = ["appropriations"] }, [], [], "Money.")],
        };

        var report = await SiteBuilder.BuildAsync(inputs with { Content = content }, Options(folder));

        report.Problems.ShouldBeEmpty();
        File.ReadAllText(folder.File($"site/{list}index.html")).ShouldContain(words);
        File.ReadAllText(folder.File("site/bills/index.html")).ShouldNotContain($"href=\"/{list}\"");
        File.Exists(folder.File("site/bills/stage/comment-open/index.html")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_measure_that_went_takes_its_files_along()
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs();
        await SiteBuilder.BuildAsync(inputs, Options(folder));

        var report = await SiteBuilder.BuildAsync(
            inputs with { Bills = BillShelf.Of([SmallSite.Moving, SmallSite.Enacted, SmallSite.Quiet]) }, Options(folder));

        report.Removed.ShouldBeGreaterThanOrEqualTo(3);
        Directory.Exists(folder.File("site/bills/us/119/hres77")).ShouldBeFalse();
        Directory.Exists(folder.File("site/bills/us/119/hr504")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_of_a_bill_and_its_record_are_one_part()
    {
        using var folder = new TempFolder();

        await SiteBuilder.BuildAsync(SmallSite.Inputs(), Options(folder) with { Only = new HashSet<SitePart> { SitePart.Bills } });

        File.Exists(folder.File("site/bills/us/119/hr4323/index.json")).ShouldBeTrue();
        File.Exists(folder.File("site/data/bills.json")).ShouldBeFalse();
        File.Exists(folder.File("site/sitemap.xml")).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_folder_that_no_build_made()
    {
        using var folder = new TempFolder();
        folder.Write("site/thesis.doc", "Ten years of work");

        await Should.ThrowAsync<OutputRefusedException>(() => Build(folder));

        File.ReadAllText(folder.File("site/thesis.doc")).ShouldBe("Ten years of work");
    }

    [Theory]
    [InlineData(SitePart.Bills)]
    [InlineData(SitePart.Lists)]
    [InlineData(SitePart.Topics)]
    [InlineData(SitePart.Data)]
    [InlineData(SitePart.Feed)]
    [InlineData(SitePart.Pages)]
    public async Task A_part_alone_leaves_the_others(SitePart part)
    {
        using var folder = new TempFolder();
        await Build(folder);
        var before = Files(folder);

        var report = await SiteBuilder.BuildAsync(SmallSite.Inputs(), Options(folder) with { Only = new HashSet<SitePart> { part } });

        report.Problems.ShouldBeEmpty();
        report.Written.ShouldBe(0);
        Files(folder).ShouldBe(before);
    }

    internal static SiteOptions Options(TempFolder folder) => new()
    {
        Workspace = folder.Path,
        Output = folder.File("site"),
        Now = new FixedTime(SmallSite.Now),
    };

    internal static Task<BuildReport> Build(TempFolder folder) => SiteBuilder.BuildAsync(SmallSite.Inputs(), Options(folder));

    private static string[] Files(TempFolder folder) =>
    [
        .. Directory.EnumerateFiles(folder.File("site"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file) + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))
            .Order(StringComparer.Ordinal),
    ];
}
