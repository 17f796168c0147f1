using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class RollCallTests
{
    private const string Roll17 = "https://clerk.house.gov/evs/2025/roll017.xml";
    private const string Vote357 = "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1171/vote_117_1_00357.xml";

    [Fact]
    public void The_Clerk_counts_each_party()
    {
        var call = House(Roll17, text => text);
        (call.Yeas, call.Nays, call.Neither).ShouldBe((274, 145, 15));
        var vote = call.Fill(new(new(2025, 1, 16), Chamber.Lower, "On passage", 274, 145, null, null, Roll17));
        vote.Parties.ShouldBe(["R 213-0-6", "D 61-145-9"]);
        (vote.Other, vote.Result, vote.Url).ShouldBe((15, VoteResult.Pass, Roll17));
    }

    [Fact]
    public void The_members_of_the_Senate_are_counted_largest_party_first()
    {
        var call = Senate(text => text);
        PartyCount.Lines(call.Parties).ShouldBe(["R 0-49-1", "D 48-0-0", "I 2-0-0"]);
        call.Fill(new(new(2021, 8, 11), Chamber.Upper, "Vote")).Result.ShouldBe(VoteResult.Pass);
    }

    [Fact]
    public void A_count_that_is_left_blank_is_nobody()
    {
        var call = Senate(text => text.Replace("<vote_cast>Nay</vote_cast>", "<vote_cast>Yea</vote_cast>", StringComparison.Ordinal)
            .Replace("<yeas>50</yeas>\n    <nays>49</nays>", "<yeas>99</yeas>\n    <nays/>", StringComparison.Ordinal));
        (call.Yeas, call.Nays).ShouldBe((99, 0));
    }

    [Fact]
    public void Without_any_count_a_roll_call_is_not_believed() =>
        Should.Throw<ScrapeException>(() => Senate(text => text.Replace("<yeas>50</yeas>\n    <nays>49</nays>", "<yeas/>\n    <nays/>", StringComparison.Ordinal)));

    [Fact]
    public void Who_breaks_a_tie_is_of_no_party()
    {
        var call = Senate(text => text.Replace("<vote_cast>Not Voting</vote_cast>", "<vote_cast>Nay</vote_cast>", StringComparison.Ordinal)
            .Replace("<tie_breaker_vote></tie_breaker_vote>", "<tie_breaker_vote>Yea</tie_breaker_vote>", StringComparison.Ordinal)
            .Replace("<yeas>50</yeas>\n    <nays>49</nays>\n    <present/>\n    <absent>1</absent>", "<yeas>51</yeas>\n    <nays>50</nays>\n    <present/>\n    <absent/>", StringComparison.Ordinal));
        PartyCount.Lines(call.Parties).ShouldBe(["R 0-50-0", "D 48-0-0", "I 2-0-0"]);
        call.Agrees(new(default, null, "Vote", 51, 50)).ShouldBeTrue();
        call.Agrees(new(default, null, "Vote", 52, 50)).ShouldBeFalse();
        call.Fill(new(default, null, "Vote")).Yeas.ShouldBe(51);
    }

    [Theory]
    [InlineData("<vote-type>YEA-AND-NAY</vote-type>", "<vote-type>QUORUM</vote-type>")]
    [InlineData("<vote-totals>", "<vote-totals><totals-by-candidate><candidate>Nobody</candidate><candidate-total>434</candidate-total></totals-by-candidate>")]
    public void A_quorum_call_and_an_election_are_no_yeas_and_nays(string old, string now) =>
        House(Roll17, text => text.Replace(old, now, StringComparison.Ordinal)).IsCount.ShouldBeFalse();

    [Fact]
    public void Guilty_or_not_guilty_is_no_yea_or_nay() =>
        Senate(text => text.Replace(">Nay<", ">Not Guilty<", StringComparison.Ordinal).Replace(">Yea<", ">Guilty<", StringComparison.Ordinal)).IsCount.ShouldBeFalse();

    [Theory]
    [InlineData("<rollcall-num>17<", "<rollcall-num>18<", "roll call 18 of 2025")]
    [InlineData("16-Jan-2025", "16-Jan-2024", "roll call 17 of 2024")]
    [InlineData("<yea-total>61<", "<yea-total>60<", "not the totals of the House")]
    [InlineData("<nay-total>145<", "<nay-total>many<", "is no count")]
    public void A_roll_call_that_does_not_add_up_is_not_believed(string old, string now, string why) =>
        Should.Throw<ScrapeException>(() => House(Roll17, text => text.Replace(old, now, StringComparison.Ordinal))).Message.ShouldContain(why);

    [Fact]
    public void Half_the_members_of_the_Senate_are_not_believed() =>
        Should.Throw<ScrapeException>(() => Senate(text => text.Replace("<vote_cast>Nay</vote_cast>", "<vote_cast>Present</vote_cast>", StringComparison.Ordinal)))
            .Message.ShouldContain("50 to 0, and the Senate counted 50 to 49");

    [Fact]
    public void The_answer_for_a_roll_call_that_does_not_exist_is_no_roll_call() =>
        Should.Throw<ScrapeException>(() => House(Roll17, _ => "<xml>Error sanitizing file \"roll017.xml\". Please try again.</xml>")).Message.ShouldContain("<xml>");

    [Theory]
    [InlineData("https://clerk.house.gov/evs/2025/roll017.xml", "https://clerk.house.gov/evs/2025/roll017.xml")]
    [InlineData("http://clerk.house.gov/evs2016/roll19.xml", "https://clerk.house.gov/evs/2016/roll019.xml")]
    [InlineData("http://www.senate.gov/legislative/LIS/roll_call_lists/roll_call_vote_cfm.cfm?&congress=115&session=2&vote=00220", "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1152/vote_115_2_00220.xml")]
    [InlineData(Vote357, Vote357)]
    [InlineData("https://clerk.house.gov/Votes/202517", null)]
    [InlineData(null, null)]
    public void A_link_names_its_roll_call(string? link, string? address) => (RollCallAddress.Of(link)?.Address.AbsoluteUri).ShouldBe(address);

    private static RollCall House(string link, Func<string, string> edit) =>
        RollCallHouse.Read(Document(link, edit), RollCallAddress.Of(link)!);

    private static RollCall Senate(Func<string, string> edit) => RollCallSenate.Read(Document(Vote357, edit), RollCallAddress.Of(Vote357)!);

    private static SourceDocument Document(string link, Func<string, string> edit)
    {
        var file = Path.Combine(RecordedSource.Of("govinfo").Recordings, link["https://".Length..]);
        return new(new(link), "text/xml", System.Text.Encoding.UTF8.GetBytes(edit(File.ReadAllText(file))), NotModified: false);
    }
}
