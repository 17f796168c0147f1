using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class UnitedStatesVotesTests
{
    [Fact]
    public void A_doubled_vote_is_one_with_the_right_session_and_the_padded_address()
    {
        var votes = Recording.Read("119sjres9001").Votes;

        votes.ShouldBe(
        [
            new(new(2026, 6, 1), Chamber.Upper, "Passed Senate with an amendment", 68, 32, null, VoteResult.Pass,
                "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1192/vote_119_2_00140.xml"),
            new(new(2026, 7, 21), Chamber.Lower, "On motion to suspend the rules and pass the resolution", 250, 170, 1,
                VoteResult.Fail, "https://clerk.house.gov/evs/2026/roll071.xml"),
        ]);
    }

    [Fact]
    public void Votes_beside_the_actions_find_their_action_by_the_roll_call()
    {
        var votes = Recording.Read("116hr1500").Votes;

        votes.Select(vote => (vote.Motion, vote.Yeas, vote.Nays, vote.Result)).ShouldBe(
        [
            ("On motion to recommit with instructions", 191, 231, VoteResult.Fail),
            ("On passage", 231, 191, VoteResult.Pass),
        ]);
        votes.ShouldAllBe(vote => vote.Date == new DateOnly(2019, 5, 22));
    }

    [Fact]
    public void A_vote_that_no_action_tells_of_keeps_its_name_and_has_no_counts()
    {
        var vote = Recording.Made(
            "<recordedVotes><recordedVote><rollNumber>9</rollNumber><chamber>House</chamber><date>2025-03-04T03:00:00Z</date>"
            + "<fullActionName>Passage of a Measure</fullActionName></recordedVote></recordedVotes>").Votes.ShouldHaveSingleItem();

        vote.ShouldBe(new(new(2025, 3, 3), Chamber.Lower, "Passage of a Measure"));
    }
}
