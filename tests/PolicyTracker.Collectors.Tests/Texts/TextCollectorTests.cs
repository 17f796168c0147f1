using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Core.Texts;
using Xunit.Abstractions;

namespace PolicyTracker.Collectors.Tests.Texts;

public sealed class TextCollectorTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly BillId Id = BillId.Parse("us/119/hr4323");
    private CongressRun _congress = null!;

    public async Task InitializeAsync()
    {
        _congress = await CongressRun.StartAsync();
        _congress.Texts("all");
        _congress.Watch(Id);
        _congress.Publish("119hr4323");
        foreach (var code in new[] { "ih", "eh" })
            _congress.Server.Answer(Address(code), Recorded.Dtd(), "application/xml");
    }

    [Fact]
    public async Task Texts_are_kept_beside_the_record_which_has_their_hashes()
    {
        var report = await _congress.Run();
        report.Succeeded.ShouldBeTrue();
        var bill = Read();
        foreach (var (version, path) in bill.Versions.Zip(TextFile.PathsOf(Id, bill.Versions)).Where(pair => pair.First.Code is "ih" or "eh"))
        {
            var reading = TextFile.Read(File.ReadAllText(_congress.Workspace.File(path)), path);
            reading.Problems.ShouldBeEmpty();
            (reading.Head!.Sha256, reading.Head.Url, reading.Head.Code).ShouldBe((version.Sha256!, version.Url!, version.Code));
        }

        BillChecks.Check(_congress.Workspace.Path).ShouldBeEmpty();
        report.Changes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_is_here_is_not_asked_for_again()
    {
        await _congress.Run();
        var (asked, tree) = (_congress.Server.Requests.Count, _congress.Tree());
        _congress.Time.Advance(TimeSpan.FromDays(3));
        var second = await _congress.Run();
        (second.Updated, second.Changes.Count).ShouldBe((0, 0));
        Texts(asked).ShouldNotContain(request => request.Contains("4323ih", StringComparison.Ordinal) || request.Contains("4323eh", StringComparison.Ordinal));
        _congress.Tree().Where(file => !file.Key.EndsWith("_freshness.yml", StringComparison.Ordinal)).ShouldBe(tree.Where(file => !file.Key.EndsWith("_freshness.yml", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_text_that_is_not_published_is_one_warning_and_is_asked_for_again_another_day()
    {
        foreach (var code in new[] { "ih", "eh" })
            _congress.Server.Answer(Address(code), "no", "text/plain", 404);
        var report = await _congress.Run();
        (report.Succeeded, report.Created).ShouldBe((true, 1));
        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Severity, problem.Rule, problem.File).ShouldBe((Severity.Warning, "text", Id.Path));
        problem.Message.ShouldContain("404");

        var asked = _congress.Server.Requests.Count;
        (await _congress.Run()).Problems.ShouldBeEmpty();
        Texts(asked).ShouldBeEmpty();

        _congress.Time.Advance(TimeSpan.FromDays(1));
        _congress.Server.Answer(Address("ih"), Recorded.Dtd(), "application/xml");
        var later = await _congress.Run();
        Read().Versions.Single(version => version.Code == "ih").Sha256.ShouldNotBeNull();
        later.Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html><body>Request Access</body></html>", "text/html", "block page")]
    [InlineData("<html><body>Request Access</body></html>", "application/xml", "<html>")]
    [InlineData("<bill><form><legis-num>H. R. 1</legis-num></form></bill>", "application/xml", "another measure")]
    public async Task What_is_no_text_of_the_bill_is_refused_with_a_sentence(string body, string mediaType, string because)
    {
        foreach (var code in new[] { "ih", "eh" })
            _congress.Server.Answer(Address(code), body, mediaType);
        var report = await _congress.Run();
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain(because);
        Directory.Exists(_congress.Workspace.File(TextFile.Folder)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_was_stopped_between_text_and_record_is_finished_by_the_next()
    {
        await _congress.Run();
        var whole = _congress.Tree();
        // The record as it was before the texts came, and one of the texts lost.
        var file = new BillStore(_congress.Workspace.Path).PathOf(Id);
        var bill = Read();
        File.WriteAllText(file, BillFile.Write(bill with { Versions = [.. bill.Versions.Select(version => version with { Sha256 = null })] }));
        File.Delete(_congress.Workspace.File(TextFile.PathOf(bill, bill.Versions.First(version => version.Code == "eh"))));
        var asked = _congress.Server.Requests.Count;
        (await _congress.Run()).Changes.ShouldBeEmpty();
        _congress.Tree().ShouldBe(whole);
        Texts(asked).ShouldHaveSingleItem().ShouldContain("4323eh");
    }

    [Fact]
    public async Task A_reprint_at_another_address_is_fetched_and_its_hash_takes_the_place_of_the_old_one()
    {
        await _congress.Run();
        var before = Read().Versions.Single(version => version.Code == "ih");
        before.Sha256.ShouldNotBeNull();
        _congress.Publish("119hr4323", edit: xml => xml.Replace("BILLS-119hr4323ih.xml", "BILLS-119hr4323ih-reprint.xml", StringComparison.Ordinal));
        _congress.Server.Answer(Address("ih").Replace("ih.xml", "ih-reprint.xml", StringComparison.Ordinal), Recorded.Dtd(word: "housing"), "application/xml");
        _congress.Time.Advance(TimeSpan.FromHours(6));
        var asked = _congress.Server.Requests.Count;
        var report = await _congress.Run();
        Texts(asked).ShouldHaveSingleItem().ShouldContain("ih-reprint");
        var bill = Read();
        var after = bill.Versions.Single(version => version.Code == "ih");
        after.Sha256.ShouldNotBeNull();
        after.Sha256.ShouldNotBe(before.Sha256);
        var head = TextFile.ReadHead(_congress.Workspace.File(TextFile.PathOf(bill, after)))!;
        (head.Sha256, head.Url).ShouldBe((after.Sha256, after.Url));
        // The other address is a correction; the hash is none.
        var change = report.Changes.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Correction);
        (change.Before + change.After).ShouldNotContain("n1:");
        BillChecks.Check(_congress.Workspace.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rehearsal_fetches_no_text()
    {
        await Run(new() { Workspace = _congress.Workspace.Path, StateFolder = _congress.Workspace.File(".policytracker"), Via = _congress.Server.Url, DryRun = true });
        Texts(0).ShouldBeEmpty();
        Directory.Exists(_congress.Workspace.File("bills")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_recording_holds_the_texts_as_they_came()
    {
        var folder = _congress.Workspace.File("recording");
        await Run(new() { Workspace = _congress.Workspace.Path, StateFolder = _congress.Workspace.File(".policytracker"), Via = _congress.Server.Url, RecordFolder = folder });
        File.ReadAllText(Path.Combine(folder, Address("ih"))).ShouldBe(Recorded.Dtd());
        Read().Versions.Single(version => version.Code == "ih").Sha256.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData("watched", true)]
    [InlineData("all", true)]
    public async Task The_setting_says_whose_texts_are_fetched(string choice, bool fetches)
    {
        _congress.Texts(choice);
        await _congress.Run();
        Directory.Exists(_congress.Workspace.File(TextFile.Folder)).ShouldBe(fetches);
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_without_being_read()
    {
        var (sent, peak) = (0L, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _congress.Server.Answer(Address("ih"), async (context, _) =>
        {
            context.Response.ContentType = "application/xml";
            var piece = new byte[1024 * 1024];
            Array.Fill(piece, (byte)' ');
            for (var at = 0; at < 100 && !context.RequestAborted.IsCancellationRequested; at++)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                Interlocked.Add(ref sent, piece.Length);
                // A server learns a moment later that its client has gone, and until then writes to nobody.
                await Task.Delay(at < 33 ? 0 : 20, CancellationToken.None);
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            }
        });
        var report = await _congress.Run();
        output.WriteLine($"at most {peak / 1e6:F1} MB more than before, {sent / 1e6:F1} MB sent");
        peak.ShouldBeLessThan(300L * 1024 * 1024);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(100 * 1024 * 1024);
        report.Created.ShouldBe(1);
        report.Problems.ShouldContain(problem => problem.Severity == Severity.Warning && problem.Message.Contains("larger than 33,554,432 bytes", StringComparison.Ordinal));
        Interlocked.Read(ref sent).ShouldBeLessThan(60L * 1024 * 1024);
    }

    private Task<CollectReport> Run(CollectOptions options) =>
        new Collector(options, ContentTree.Read(options.Workspace), _congress.Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "govinfo"), CancellationToken.None);

    private IEnumerable<string> Texts(int after) => _congress.Server.Requests.Skip(after).Select(request => request.Path).Where(path => path.Contains("/content/pkg/", StringComparison.Ordinal));

    private Bill Read() => new BillStore(_congress.Workspace.Path).Find(Id)!;

    private static string Address(string code) => $"www.govinfo.gov/content/pkg/BILLS-119hr4323{code}/xml/BILLS-119hr4323{code}.xml";

    public async Task DisposeAsync() => await _congress.DisposeAsync();
}
