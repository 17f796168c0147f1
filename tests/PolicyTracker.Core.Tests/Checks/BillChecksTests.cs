using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Checks;

public sealed class BillChecksTests : IDisposable
{
    private const string Record = "bills/us/119/hr1144.md";
    private readonly TempFolder _workspace = new();

    public BillChecksTests()
    {
        var run = new StoreRun(new(_workspace.Path), "govinfo", new(2025, 12, 1, 6, 0, 0, TimeSpan.Zero), StatusLadder.Derive);
        run.Save(new()
        {
            Id = BillId.Of("us", "119", "hr1144"),
            Identifier = "H.R. 1144",
            Title = "An Act",
            Chamber = Chamber.Lower,
            Actions =
            [
                new(new(2025, 2, 7), Chamber.Lower, "Introduced in House", [ActionClassification.Introduction]),
                new(new(2025, 2, 8), Chamber.Lower, "Referred to the House Committee on Foreign Affairs.", [ActionClassification.ReferralCommittee]),
            ],
            Sources = [new("https://www.govinfo.gov/x.xml", "BILLSTATUS")],
        });
        run.Flush();
    }

    [Fact]
    public void Finds_nothing_in_what_the_tracker_wrote() => BillChecks.Check(_workspace.Path).ShouldBeEmpty();

    [Fact]
    public void Finds_a_stage_that_the_actions_do_not_prove()
    {
        Edit(text => text.Replace("\"stage\": \"in-committee\"", "\"stage\": \"enacted\""));
        var problem = BillChecks.Check(_workspace.Path)[0];
        (problem.Rule, problem.Line).ShouldBe(("bill-status", 10));
        problem.Message.ShouldContain("in-committee");
    }

    [Fact]
    public void Finds_and_mends_a_file_that_a_person_reflowed()
    {
        Edit(text => text.Replace("title: An Act", "title:   'An Act'"));
        var problem = BillChecks.Check(_workspace.Path).ShouldHaveSingleItem();
        (problem.Rule, problem.Line).ShouldBe(("bill-canonical", 5));
        BillChecks.Fix(_workspace.Path).ShouldBe([Record]);
        BillChecks.Check(_workspace.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Does_not_rewrite_what_it_cannot_read()
    {
        Edit(text => text.Replace("chamber: lower", "chamber: [lower"));
        BillChecks.Fix(_workspace.Path).ShouldBeEmpty();
        BillChecks.Check(_workspace.Path).ShouldContain(problem => problem.Severity == Severity.Error && problem.File == Record);
    }

    [Fact]
    public void Finds_a_record_under_the_wrong_path()
    {
        Directory.CreateDirectory(_workspace.File("bills/us/118"));
        File.Move(_workspace.File(Record), _workspace.File("bills/us/118/hr1144.md"));
        BillChecks.Check(_workspace.Path).Select(problem => problem.Rule).ShouldBe(["bill-path", "bill-missing"], ignoreOrder: true);
    }

    [Fact]
    public void Finds_a_record_that_was_lost()
    {
        File.Delete(_workspace.File(Record));
        BillChecks.Check(_workspace.Path).ShouldHaveSingleItem().Message.ShouldContain("Restore it from Git");
    }

    [Fact]
    public void Finds_a_change_that_stands_twice()
    {
        var log = Directory.EnumerateFiles(_workspace.Path, "*.yml", SearchOption.AllDirectories).Single();
        File.WriteAllText(log, File.ReadAllText(log) + File.ReadAllText(log));
        BillChecks.Check(_workspace.Path).ShouldHaveSingleItem().Rule.ShouldBe("change-twice");
    }

    [Fact]
    public void Finds_actions_out_of_order()
    {
        Edit(text => text.Replace("\"date\": \"2025-02-07\"", "\"date\": \"2025-03-07\""));
        BillChecks.Check(_workspace.Path).Select(problem => problem.Rule).ShouldContain("bill-order");
    }

    [Fact]
    public void Finds_bytes_that_are_no_text()
    {
        File.WriteAllBytes(_workspace.File(Record), [0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE]);
        BillChecks.Check(_workspace.Path).ShouldContain(problem => problem.Rule == "file-encoding");
    }

    [Theory]
    [InlineData("bills", 1)]
    [InlineData("bills/us/119", 1)]
    [InlineData("./bills/us/119/hr1144.md", 1)]
    [InlineData("bills/va", 0)]
    public void Looks_only_below_the_paths_that_were_asked(string path, int expected)
    {
        Edit(text => text.Replace("title: An Act", "title:   'An Act'"));
        BillChecks.Check(_workspace.Path, [path]).Count.ShouldBe(expected);
    }

    public void Dispose() => _workspace.Dispose();

    private void Edit(Func<string, string> edit)
    {
        var before = File.ReadAllText(_workspace.File(Record));
        var after = edit(before);
        after.ShouldNotBe(before);
        File.WriteAllText(_workspace.File(Record), after);
    }
}
