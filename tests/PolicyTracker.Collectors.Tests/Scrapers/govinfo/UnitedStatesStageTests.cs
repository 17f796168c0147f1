using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>The whole way from a source's document to a stage, on real measures whose fate is known.</summary>
public class UnitedStatesStageTests
{
    [Theory]
    [InlineData("119hr10", Stage.Reserved, null)]
    [InlineData("119hr504", Stage.Vetoed, "Vetoed by President.")]
    [InlineData("117s3949", Stage.Enacted, "Signed by President.")]
    [InlineData("114s1300", Stage.Enacted, "Signed by President.")]
    [InlineData("119hjres92", Stage.Enacted, null)]
    [InlineData("119sres1", Stage.Adopted, "Passed/agreed to in Senate: Submitted in the Senate, considered, and agreed to without amendment by Unanimous Consent.")]
    [InlineData("119hr4323", Stage.PassedFirstChamber, "Passed/agreed to in House: On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote. (text: CR H4919-4921)")]
    [InlineData("117sconres14", Stage.Adopted, "Passed/agreed to in House: Pursuant to the provisions of H. Res. 601, S. Con. Res. 14 is considered passed House.(text: CR H4372-4384)")]
    [InlineData("114hconres70", Stage.Adopted, "Passed/agreed to in Senate: Resolution agreed to in Senate without amendment by Unanimous Consent.(consideration: CR S6765)")]
    [InlineData("118s1207", Stage.Reported, "Committee on the Judiciary. Reported by Senator Durbin with amendments. Without written report.")]
    [InlineData("116hr1500", Stage.SecondChamberCommittee, "Received in the Senate and Read twice and referred to the Committee on Banking, Housing, and Urban Affairs.")]
    [InlineData("119hres205", Stage.InCommittee, "Referred to the Committee on Foreign Affairs")]
    public void A_recorded_measure_stands_where_history_says(string name, Stage stage, string? proof) =>
        Stands(Recording.Read(name), stage, proof);

    [CorpusTheory]
    [InlineData("119/hr/BILLSTATUS-119hr1144.xml", Stage.InCommittee, "Referred to the Committee on Foreign Affairs")]
    [InlineData("118/s/BILLSTATUS-118s920.xml", Stage.PassedFirstChamber, "Passed/agreed to in Senate")]
    [InlineData("118/s/BILLSTATUS-118s1207.xml", Stage.Reported, "Committee on the Judiciary. Reported by Senator Durbin")]
    [InlineData("117/hr/BILLSTATUS-117hr5376.xml", Stage.Enacted, "Signed by President.")]
    [InlineData("117/hr/BILLSTATUS-117hr4350.xml", Stage.SecondChamberReported, "")]
    [InlineData("117/sconres/BILLSTATUS-117sconres14.xml", Stage.Adopted, "Passed/agreed to in House: Pursuant to the provisions of H. Res. 601")]
    public void A_measure_of_the_corpus_stands_where_history_says(string file, Stage stage, string? proof)
    {
        var address = new Uri($"https://www.govinfo.gov/bulkdata/BILLSTATUS/{file}");
        Stands(UnitedStatesBill.Read(XElement.Load(Corpus.Path($"federal/www.govinfo.gov/bulkdata/BILLSTATUS/{file}")), address), stage, proof);
        UnitedStates.OfBillStatusAddress(address).ShouldNotBeNull();
    }

    private static void Stands(Bill bill, Stage stage, string? proof)
    {
        var status = StatusLadder.Derive(bill);

        status.Stage.ShouldBe(stage);
        if (proof is null)
            status.Evidence.ShouldNotBeNullOrEmpty();
        else
            bill.Actions[status.Action!.Value - 1].Text.ShouldStartWith(proof);
    }
}
