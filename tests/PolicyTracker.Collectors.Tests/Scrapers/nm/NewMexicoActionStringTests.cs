using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Nm;

/// <summary>The coded history: every recorded line, and lines of our own making.</summary>
public sealed class NewMexicoActionStringTests
{
    private static readonly string[] Codes =
    [
        "HPREF", "SPREF", "HSEIC/HJC-HSEIC", "SCC/SHPAC/SFC-SCC", "SFC-SFC", "germane-SJC", "not prntd-HRC", "nt prntd-nt ref com-tbld", "HTBL-tbld",
        "DP", "DP/a", "DP-HJC", "DP/a-HJC", "DNP-CS/DP", "DNP-CS/DP-HAFC", "w/o rec-HJC", "fl/a", "PASSED/H (40-23)", "FAILED/S (19-23)",
        "s/cncrd", "s/partially concurred", "h/receded on remaining amendments", "SGND", "SGND BY GOV (Feb. 28) Ch. 44", "re-referred HJC",
        "w/drn-prntd-ref- HCPAC/HJC-HCPAC", "(Succeeding entries: H 2)",
    ];

    [CorpusFact]
    public void Every_code_of_every_recorded_line_is_known()
    {
        var lines = Lines();
        lines.Count.ShouldBe(410);
        var steps = lines.SelectMany(NewMexicoActionString.Decode).ToList();
        steps.Where(step => !step.IsDecoded).Select(step => step.Code).ShouldBeEmpty();
        steps.Count.ShouldBe(1044);
        foreach (var line in lines)
            ShouldBeWhole(line);
    }

    [CorpusTheory]
    [InlineData(NewMexicoCode.Passed, "PASSED/")]
    [InlineData(NewMexicoCode.Failed, "FAILED/")]
    [InlineData(NewMexicoCode.Prefiled, "PREF")]
    [InlineData(NewMexicoCode.Germane, "germane")]
    [InlineData(NewMexicoCode.SignedByGovernor, "SGND BY GOV")]
    [InlineData(NewMexicoCode.Amended, "fl/a")]
    [InlineData(NewMexicoCode.Tabled, "tbld")]
    public void A_code_is_found_as_often_as_its_letters_occur(object kind, string letters) =>
        Lines().SelectMany(NewMexicoActionString.Decode).Count(step => step.Kind == (NewMexicoCode)kind)
            .ShouldBe(Lines().Sum(line => line.Split(letters).Length - 1));

    [CorpusFact]
    public void A_report_is_found_as_often_as_do_pass_occurs() =>
        Lines().SelectMany(NewMexicoActionString.Decode).Count(step => step.Kind == NewMexicoCode.Reported)
            .ShouldBe(Lines().Sum(line => line.Split("DP").Length - 1));

    [Fact]
    public void A_line_is_its_steps_with_their_days_chambers_and_committees()
    {
        var steps = NewMexicoActionString.Decode(" SPREF [1] SCORC/SFC-SCORC [3] DP-SFC [7] PASSED/S (29-6) [5] HTRC-HTRC [8] DP - fl/a- PASSED/H (64-0) [15] SGND BY GOV (Feb. 28) Ch. 44.");
        steps.Select(step => (step.LegislativeDay, step.Kind, step.Chamber)).ShouldBe(
        [
            (null, NewMexicoCode.Prefiled, Chamber.Upper), (1, NewMexicoCode.Referred, Chamber.Upper), (3, NewMexicoCode.Reported, Chamber.Upper),
            (7, NewMexicoCode.Passed, Chamber.Upper), (5, NewMexicoCode.Referred, Chamber.Lower), (8, NewMexicoCode.Reported, Chamber.Lower),
            (8, NewMexicoCode.Amended, Chamber.Lower), (8, NewMexicoCode.Passed, Chamber.Lower), (15, NewMexicoCode.SignedByGovernor, Chamber.Executive),
        ]);
        steps[1].Committees.ShouldBe(["SCORC", "SFC"]);
    }

    [Fact]
    public void Known_codes_in_any_order_are_all_found_again() => Prop.ForAll(
        Gen.Elements(Codes).ListOf().ToArbitrary(),
        codes =>
        {
            var line = string.Join(" ", codes.Select((code, at) => $"[{at + 1}] {code}"));
            var steps = NewMexicoActionString.Decode(line);
            ShouldBeWhole(line);
            return steps.Count == codes.Count && steps.All(step => step.IsDecoded)
                && steps.Select(step => step.Code).SequenceEqual(codes) && steps.Select(step => step.LegislativeDay!.Value).SequenceEqual(Enumerable.Range(1, codes.Count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_of_any_text_is_lost_and_none_fails() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => text.Get.Length < 200),
        text => ShouldBeWhole(text.Get)).QuickCheckThrowOnFailure();

    // Between the steps stand day marks and separators only.
    private static void ShouldBeWhole(string line)
    {
        var rest = line.ToCharArray();
        foreach (var step in NewMexicoActionString.Decode(line))
        {
            line.Substring(step.Start, step.Code.Length).ShouldBe(step.Code);
            Array.Fill(rest, ' ', step.Start, step.Code.Length);
        }

        System.Text.RegularExpressions.Regex.Replace(new(rest), @"\[[0-9]{1,3}\]|[ \-.\t\u00a0]", "").ShouldBeEmpty();
    }

    private static List<string> Lines() =>
        [.. Corpus.Text("states/nm/action-codes-2026.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('\r').Split('|', 2)[1])];
}
