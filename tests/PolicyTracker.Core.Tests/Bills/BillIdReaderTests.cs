using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Tests.Bills;

public class BillIdReaderTests
{
    private static readonly IReadOnlyList<BillId> Known =
    [
        .. new[]
        {
            "us/119/hr1144", "us/119/hjres92", "us/119/sjres13", "us/119/hconres1", "us/117/sconres14", "us/119/hres205",
            "us/119/sres1", "us/119/s3949", "us/118/hr5", "us/119/hr5", "us/119/hr4323", "ca/20252026/ab379", "nc/2025/sb620",
            "ny/2025-2026/s3967", "us/rules/1615-aa59", "va/2025/hb5", "va/2026/hb5", "tx/892/sb1",
        }.Select(BillId.Parse),
    ];

    [Theory]
    [InlineData("H.R. 1144", "us/119/hr1144")]
    [InlineData("HR1144", "us/119/hr1144")]
    [InlineData("hr 1144", "us/119/hr1144")]
    [InlineData("h r 1144", "us/119/hr1144")]
    [InlineData("H. R. 1144", "us/119/hr1144")]
    [InlineData("H.R.\u00A01144", "us/119/hr1144")]
    [InlineData("H.R. No. 1144", "us/119/hr1144")]
    [InlineData("us/119/hr1144", "us/119/hr1144")]
    [InlineData("US/119/HR1144", "us/119/hr1144")]
    [InlineData("bills/us/119/hr1144.md", "us/119/hr1144")]
    [InlineData("https://policytracker.example/bills/us/119/hr1144/", "us/119/hr1144")]
    [InlineData("119 HR 1144", "us/119/hr1144")]
    [InlineData("119hr1144", "us/119/hr1144")]
    [InlineData("119th Congress, H.R. 1144", "us/119/hr1144")]
    [InlineData("hr1144-119", "us/119/hr1144")]
    [InlineData("H.R. 1144 (119th)", "us/119/hr1144")]
    [InlineData("H.R. 1144, 119th Congress", "us/119/hr1144")]
    [InlineData("H. J. Res. 92", "us/119/hjres92")]
    [InlineData("HJRes92", "us/119/hjres92")]
    [InlineData("S.J.Res.13", "us/119/sjres13")]
    [InlineData("S 3949", "us/119/s3949")]
    [InlineData("S. Con. Res. 14", "us/117/sconres14")]
    [InlineData("H.Con.Res. 1", "us/119/hconres1")]
    [InlineData("H. Res. 205", "us/119/hres205")]
    [InlineData("S.Res. 1", "us/119/sres1")]
    [InlineData("https://www.congress.gov/bill/119th-congress/house-bill/4323", "us/119/hr4323")]
    [InlineData("https://www.congress.gov/bill/119th-congress/house-bill/4323/text?s=1", "us/119/hr4323")]
    [InlineData("https://www.congress.gov/bill/119/HJRES/92", "us/119/hjres92")]
    [InlineData("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr1144.xml", "us/119/hr1144")]
    [InlineData("BILLS-119hr4323eh", "us/119/hr4323")]
    [InlineData("hr5-118", "us/118/hr5")]
    [InlineData("AB-379", "ca/20252026/ab379")]
    [InlineData("AB 379", "ca/20252026/ab379")]
    [InlineData("CA AB 379", "ca/20252026/ab379")]
    [InlineData("ab0379 (2025-2026)", "ca/20252026/ab379")]
    [InlineData("2025 SB 620", "nc/2025/sb620")]
    [InlineData("S 3967", "ny/2025-2026/s3967")]
    [InlineData("1615-AA59", "us/rules/1615-aa59")]
    [InlineData("VA HB5 2026", "va/2026/hb5")]
    [InlineData("SB 1", "tx/892/sb1")]
    public void Understands_how_people_write(string text, string id)
    {
        var reading = BillIdReader.Read(text, Known);

        reading.Id?.Value.ShouldBe(id, reading.Problem);
        reading.Id.ShouldNotBeNull(reading.Problem);
        reading.Problem.ShouldBeNull();
    }

    [Fact]
    public void Jurisdiction_and_session_narrow_the_search()
    {
        BillIdReader.Read("HB 5", Known, "va", "2025").Id?.Value.ShouldBe("va/2025/hb5");
        BillIdReader.Read("HB 5", Known, session: "2026").Id?.Value.ShouldBe("va/2026/hb5");
        BillIdReader.Read("H.R. 1144", Known, "va").Id.ShouldBeNull();
    }

    [Fact]
    public void Several_sessions_are_listed_with_how_to_say_which()
    {
        var reading = BillIdReader.Read("H.R. 5", Known);

        reading.Id.ShouldBeNull();
        reading.Candidates.Select(id => id.Value).ShouldBe(["us/118/hr5", "us/119/hr5"]);
        reading.Problem.ShouldBe(
            "\"H.R. 5\" can be us/118/hr5 or us/119/hr5. Write the id of the one that is meant, such as us/119/hr5, "
            + "or with its Congress, such as \"H.R. 5 (119th)\".");
        BillIdReader.Read("HB 5", Known).Problem.ShouldBe(
            "\"HB 5\" can be va/2025/hb5 or va/2026/hb5. Write the id of the one that is meant, such as va/2026/hb5.");
    }

    [Fact]
    public void What_is_not_known_is_said_in_the_words_that_were_understood()
    {
        BillIdReader.Read("119hr9999", Known).Problem.ShouldNotBeNull().ShouldStartWith(
            "There is no record of H.R. 9999 in the 119th Congress (us/119/hr9999).");
        BillIdReader.Read("AB 1", Known, "ca").Problem.ShouldNotBeNull().ShouldStartWith("There is no record of ca of \"AB 1\".");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1144")]
    [InlineData("the trafficking bill")]
    public void What_is_no_number_is_refused_with_examples(string text) =>
        BillIdReader.Read(text, Known).Problem.ShouldNotBeNull().ShouldContain("Write it as its legislature does");

    [Theory]
    [InlineData("H.R. 9999", null, "hr", 9999)]
    [InlineData("s. 2 (118th congress)", 118, "s", 2)]
    [InlineData("118 hconres 3", 118, "hconres", 3)]
    [InlineData("https://www.congress.gov/bill/120th-congress/senate-concurrent-resolution/7", 120, "sconres", 7)]
    public void A_watch_list_may_name_what_nobody_has_collected(string text, int? congress, string type, int number)
    {
        BillIdReader.TryFederal(text, out var term, out var code, out var count).ShouldBeTrue();

        (term, code, count).ShouldBe((congress, type, number));
    }

    [Theory]
    [InlineData("AB 379")]
    [InlineData("SB 620")]
    [InlineData("HB 5")]
    [InlineData("hr0")]
    [InlineData("118 HR 4 (119th)")]
    [InlineData("https://www.congress.gov/bill/119th-congress/house-report/4")]
    [InlineData(null)]
    public void What_congress_does_not_number_is_not_federal(string? text) =>
        BillIdReader.TryFederal(text, out _, out _, out _).ShouldBeFalse();

    [Fact]
    public void The_printed_form_of_every_measure_reads_back()
    {
        var measures =
            from congress in Gen.Choose(93, 140)
            from type in Gen.Elements(UnitedStates.BillTypes.ToArray())
            from number in Gen.Choose(1, 99_999)
            select (congress, type, number);

        Prop.ForAll(measures.ToArbitrary(), measure =>
        {
            var (congress, type, number) = measure;
            var id = UnitedStates.Id(congress, type.Code, number);
            var printed = UnitedStates.Identifier(type.Code, number);
            string[] spellings =
            [
                printed, id.Value, $"{printed} ({UnitedStates.CongressName(congress).Split(' ')[0]})", $"{congress}{type.Code}{number}", $"{printed}, {UnitedStates.CongressName(congress)}",
                UnitedStates.CongressUrl(id)!, UnitedStates.BillStatusAddress(id).AbsoluteUri, printed.Replace(".", ""), printed.Replace(" ", ""),
            ];
            return spellings.All(spelling => BillIdReader.Read(spelling, [id]).Id == id
                && BillIdReader.TryFederal(spelling, out var term, out var code, out var count)
                && (term ?? congress, code, count) == (congress, type.Code, number));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_that_people_can_type_throws() =>
        Prop.ForAll<string>(text => BillIdReader.Read(text ?? "", Known).Id is not null || BillIdReader.Read(text ?? "", Known).Problem is not null)
            .QuickCheckThrowOnFailure();
}
