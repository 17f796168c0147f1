using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Tests.Texts;
using PolicyTracker.Core.Texts;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Checks;

public sealed class TextChecksTests : IDisposable
{
    private const string File = "bills/_text/us/119/hr1/ih.md";
    private static readonly BillId Id = BillId.Parse("us/119/hr1");

    private readonly TempFolder _workspace = new();
    private readonly string _text;

    public TextChecksTests()
    {
        var version = new BillVersion("ih", "Introduced in House", new(2025, 1, 3), "https://www.govinfo.gov/x.xml");
        var head = TextHead.Of(Id, version, version.Url!, TextHashTests.Small());
        _workspace.Write(Id.Path, BillFile.Write(new() { Id = Id, Identifier = "H.R. 1", Title = "An Act", Versions = [version with { Sha256 = head.Sha256 }], Sources = [new("https://www.govinfo.gov/y.xml")] }));
        _workspace.Write(File, _text = TextFile.Write(head, TextHashTests.Small()));
    }

    [Fact]
    public void A_text_that_is_as_it_was_written_is_right() => TextChecks.Check(_workspace.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("second", "third", "text-hash")]
    [InlineData("bill: \"us/119/hr1\"", "bill: \"us/119/hr2\"", "text-version")]
    [InlineData("## **SEC. 1.**", "#### **SEC. 1.", "text-hash")]
    [InlineData("- (1)", "    (1)", "text-line")]
    public void A_text_that_was_changed_is_an_error_that_says_how_to_mend_it(string old, string now, string rule)
    {
        _workspace.Write(File, _text.Replace(old, now, StringComparison.Ordinal));
        var problem = TextChecks.Check(_workspace.Path).ShouldHaveSingleItem();
        (problem.Severity, problem.Rule, problem.File).ShouldBe((Severity.Error, rule, File));
        problem.Message.ShouldContain("elete");
    }

    [Fact]
    public void A_text_of_no_version_is_an_error()
    {
        _workspace.Write("bills/_text/us/119/hr1/eh.md", _text);
        _workspace.Write("bills/_text/us/119/hr9/ih.md", _text);
        TextChecks.Check(_workspace.Path).Select(problem => problem.Rule).ShouldBe(["text-version", "text-version"]);
        TextChecks.Check(_workspace.Path, file => file == File).ShouldBeEmpty();
    }

    [Fact]
    public void A_record_with_another_hash_is_an_error()
    {
        _workspace.Write(Id.Path, System.IO.File.ReadAllText(_workspace.File(Id.Path)).Replace("n1:", "n1:0", StringComparison.Ordinal));
        TextChecks.Check(_workspace.Path).ShouldHaveSingleItem().Rule.ShouldBe("text-hash");
    }

    public void Dispose() => _workspace.Dispose();
}
