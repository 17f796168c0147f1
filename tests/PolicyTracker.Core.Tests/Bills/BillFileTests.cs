using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Tests.Bills;

public class BillFileTests
{
    [Fact]
    public void Reads_what_it_wrote_and_writes_the_same_bytes() =>
        Check(bill => BillFile.Write(Read(BillFile.Write(bill))) == BillFile.Write(bill));

    [Fact]
    public void Reads_its_own_files_by_the_strict_reader_alone() =>
        Check(bill => CanonicalReader.ReadMap(Facts(BillFile.Write(bill)), 2) is not null);

    [Fact]
    public void The_strict_reader_and_the_YAML_reader_see_the_same_facts() => Check(bill =>
    {
        var facts = Facts(BillFile.Write(bill));
        var problems = new List<Problem>();
        var byYaml = YamlReader.Read(facts, "bill.md", 2, problems);
        problems.ShouldBeEmpty();
        byYaml!.ToString().ShouldBe(CanonicalReader.ReadMap(facts, 2)!.ToString());
        return true;
    });

    [Fact]
    public void Every_list_item_stands_on_one_line() => Check(bill =>
        Facts(BillFile.Write(bill)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith("- {\"date\"", StringComparison.Ordinal))
        == bill.Actions.Count + bill.Votes.Count);

    [Fact]
    public void Names_the_line_and_the_allowed_words_of_a_wrong_stage()
    {
        var text = BillFile.Write(Sample).Replace("\"stage\": \"in-committee\"", "\"stage\": \"stuck\"", StringComparison.Ordinal);
        var problem = BillFile.Read(text, "bills/us/119/hr1.md").Problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(10);
        problem.Message.ShouldContain("\"stuck\"");
        problem.Message.ShouldContain("in-committee");
    }

    [Fact]
    public void Names_an_unknown_key_and_the_allowed_ones()
    {
        var text = BillFile.Write(Sample).Replace("chamber: lower", "chamber: lower\nchambre: lower", StringComparison.Ordinal);
        var problem = BillFile.Read(text, "f.md").Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBe("unknown-key");
        problem.Message.ShouldContain("\"chambre\"");
        problem.Message.ShouldContain("classification");
    }

    [Theory]
    [InlineData("", "three hyphens")]
    [InlineData("---\nformat: 1\n", "second line of three hyphens")]
    [InlineData("---\nformat: 2\nid: x\n---\n", "newer than this program")]
    [InlineData("---\nformat: 1\nid: \"x\"\n---\n", "not a bill id")]
    [InlineData("---\nformat: 1\nformat: 1\n---\n", "second time")]
    [InlineData("---\nformat: 1\nid: &a x\nidentifier: *a\n---\n", "write each value out")]
    [InlineData("---\nformat: !!int 1\n---\n", "YAML tag")]
    [InlineData("---\n{{{{{{{{{{{{{{{{{{{{{{{{\n---\n", "nested deeper")]
    [InlineData("---\nformat: \"1\n---\n", "not valid YAML")]
    public void Says_in_words_why_a_file_cannot_be_read(string text, string words)
    {
        var reading = BillFile.Read(text, "f.md");
        reading.Bill.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Message.Contains(words));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('"')]
    [InlineData('-')]
    [InlineData('?')]
    [InlineData(':')]
    public void Survives_nesting_that_would_end_the_process(char bracket) =>
        BillFile.Read($"---\na: {new string(bracket, 400_000)}\n---\n", "f.md").Problems.ShouldNotBeEmpty();

    [Fact]
    public void Survives_block_nesting_that_would_end_the_process()
    {
        var deep = string.Concat(Enumerable.Repeat("- ", 200_000)) + "x";
        BillFile.Read($"---\na:\n{deep}\n---\n", "f.md").Problems.ShouldNotBeEmpty();
        var keys = string.Concat(Enumerable.Repeat("? ", 200_000)) + "x";
        BillFile.Read($"---\na:\n{keys}\n---\n", "f.md").Problems.ShouldNotBeEmpty();
        var steps = string.Join('\n', Enumerable.Range(0, 2000).Select(depth => new string(' ', depth) + "a:"));
        BillFile.Read($"---\n{steps}\n---\n", "f.md").Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Reads_the_same_record_that_a_person_reflowed_as_YAML()
    {
        var text = BillFile.Write(Sample)
            .Replace("- {\"date\": \"2025-01-03\", \"chamber\": \"lower\", \"text\": \"Introduced in House\", \"classification\": [\"introduction\"]}",
                "- date: 2025-01-03\n  chamber: lower # the House\n  text: 'Introduced in House'\n  classification:\n  - introduction", StringComparison.Ordinal);
        BillFile.Write(Read(text)).ShouldBe(BillFile.Write(Sample));
    }

    private static readonly Bill Sample = new()
    {
        Id = BillId.Of("us", "119", "hr1"),
        Identifier = "H.R. 1",
        Title = "An Act",
        Chamber = Chamber.Lower,
        Status = new(Stage.InCommittee, new(2025, 1, 3), 1),
        Actions = [new(new(2025, 1, 3), Chamber.Lower, "Introduced in House", [ActionClassification.Introduction])],
    };

    private static Bill Read(string text)
    {
        var reading = BillFile.Read(text, "bill.md");
        reading.Problems.ShouldBeEmpty();
        return reading.Bill.ShouldNotBeNull();
    }

    private static string Facts(string file) => file[4..(file.IndexOf("\n---\n", StringComparison.Ordinal) + 1)];

    private static void Check(Func<Bill, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyBill.Bills(), property));
}
