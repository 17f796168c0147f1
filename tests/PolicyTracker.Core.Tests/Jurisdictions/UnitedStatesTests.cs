using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Tests.Jurisdictions;

public class UnitedStatesTests
{
    [Theory]
    [InlineData("hr", 1144, "H.R. 1144", "us/119/hr1144", "house-bill")]
    [InlineData("s", 3949, "S. 3949", "us/119/s3949", "senate-bill")]
    [InlineData("HJRES", 92, "H.J.Res. 92", "us/119/hjres92", "house-joint-resolution")]
    [InlineData("sjres", 13, "S.J.Res. 13", "us/119/sjres13", "senate-joint-resolution")]
    [InlineData("hconres", 1, "H.Con.Res. 1", "us/119/hconres1", "house-concurrent-resolution")]
    [InlineData("sconres", 14, "S.Con.Res. 14", "us/119/sconres14", "senate-concurrent-resolution")]
    [InlineData("hres", 205, "H.Res. 205", "us/119/hres205", "house-resolution")]
    [InlineData("S.Res.", 1, "S.Res. 1", "us/119/sres1", "senate-resolution")]
    public void Every_kind_of_measure_has_its_printed_form_its_id_and_its_addresses(
        string type, int number, string printed, string id, string path)
    {
        var measure = UnitedStates.Id(119, type, number);
        var code = UnitedStates.TypeOf(type)!.Code;

        measure.Value.ShouldBe(id);
        UnitedStates.Identifier(type, number).ShouldBe(printed);
        UnitedStates.CongressUrl(measure).ShouldBe($"https://www.congress.gov/bill/119th-congress/{path}/{number}");
        UnitedStates.BillStatusAddress(measure).AbsoluteUri.ShouldBe(
            $"https://www.govinfo.gov/bulkdata/BILLSTATUS/119/{code}/BILLSTATUS-119{code}{number}.xml");
        UnitedStates.OfBillStatusAddress(UnitedStates.BillStatusAddress(measure)).ShouldBe(measure);
    }

    [Theory]
    [InlineData(1, "1789-01-03")]
    [InlineData(108, "2003-01-03")]
    [InlineData(119, "2025-01-03")]
    [InlineData(120, "2027-01-03")]
    public void A_congress_begins_on_the_third_of_january_of_an_odd_year(int congress, string start)
    {
        var day = DateOnly.Parse(start);

        UnitedStates.Starts(congress).ShouldBe(day);
        UnitedStates.Ends(congress - 1).ShouldBe(day);
        UnitedStates.CongressOf(day).ShouldBe(congress);
        UnitedStates.CongressOf(day.AddDays(-1)).ShouldBe(congress - 1);
    }

    [Theory]
    [InlineData(101, "101st Congress")]
    [InlineData(111, "111th Congress")]
    [InlineData(112, "112th Congress")]
    [InlineData(113, "113th Congress")]
    [InlineData(119, "119th Congress")]
    [InlineData(122, "122nd Congress")]
    [InlineData(123, "123rd Congress")]
    public void A_congress_has_an_ordinal_name(int congress, string name) => UnitedStates.CongressName(congress).ShouldBe(name);

    [Theory]
    [InlineData("us/rules/1615-aa59")]
    [InlineData("nc/2025/sb620")]
    [InlineData("us/119/hb1")]
    public void What_is_no_measure_of_congress_has_no_status_file(string id)
    {
        UnitedStates.TryParts(BillId.Parse(id), out _, out _, out _).ShouldBeFalse();
        UnitedStates.CongressUrl(BillId.Parse(id)).ShouldBeNull();
        Should.Throw<ArgumentException>(() => UnitedStates.BillStatusAddress(BillId.Parse(id))).Message.ShouldContain(id);
    }

    [Theory]
    [InlineData("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr0.xml")]
    [InlineData("https://www.govinfo.gov/bulkdata/BILLS/119/1/hr/BILLS-119hr1ih.xml")]
    [InlineData("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hb/BILLSTATUS-119hb1.xml")]
    public void Other_addresses_are_no_status_files(string address) =>
        UnitedStates.OfBillStatusAddress(new(address)).ShouldBeNull();
}
