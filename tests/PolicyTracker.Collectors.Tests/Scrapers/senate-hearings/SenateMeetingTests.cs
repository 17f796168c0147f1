using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;

namespace PolicyTracker.Collectors.Tests.Scrapers.SenateHearings;

/// <summary>One meeting of the list, as committees write them.</summary>
public sealed class SenateMeetingTests
{
    private static readonly Row Hearing = new("1", "2026-08-05", "Hearings to examine pending nominations.") { Type = "Open Hearing" };

    public static TheoryData<string, string, string, string, string> Names => new()
    {
        { "Judiciary", "", "Open Hearing", "hearing", "Senate Judiciary Committee: hearing" },
        { "Judiciary", "Crime and Counterterrorism Subcommittee", "Open Hearing", "hearing", "Senate Judiciary Committee, Crime and Counterterrorism Subcommittee: hearing" },
        { "Judiciary", "Federal Courts", "Open Business Meeting", "markup", "Senate Judiciary Committee, Federal Courts Subcommittee: business meeting" },
        { "Aging (Special)", "", "Closed Hearing", "hearing", "Senate Special Committee on Aging: closed hearing" },
        { "Joint Economic Committee", "", "Open Hearing", "hearing", "Joint Economic Committee: hearing" },
        { "Intelligence", "", "Closed Briefing", "meeting", "Senate Intelligence Committee: closed briefing" },
        { "Finance", "", "", "meeting", "Senate Finance Committee: meeting" },
        { "Finance", "", "CANCELED - Open Hearing", "hearing", "Senate Finance Committee: hearing" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_meeting_is_called_by_its_committee_and_its_kind(string committee, string part, string type, string kind, string title)
    {
        var meeting = Read(Hearing with { Committee = committee, Part = part, Type = type });
        (meeting.Kind, meeting.Title).ShouldBe((kind, title));
    }

    [Theory]
    [InlineData("09:45:00", "09:45")]
    [InlineData("14:30", "14:30")]
    [InlineData("02:30 PM", "14:30")]
    [InlineData("TBA", null)]
    [InlineData("00:00:00", null)]
    [InlineData("", null)]
    public void An_hour_is_Eastern_or_not_known(string written, string? time) => Read(Hearing with { Time = written }).Time.ShouldBe(time);

    [Theory]
    [InlineData("CANCELED: Hearings to examine S. 1.", true)]
    [InlineData("Hearings to examine S. 1 (POSTPONED).", true)]
    [InlineData("Postponed to a date that will be announced.", true)]
    [InlineData("RESCHEDULED for August 6: Hearings to examine S. 1.", true)]
    [InlineData("RESCHEDULED FROM August 4: Hearings to examine S. 1.", false)]
    [InlineData("Hearings to examine canceled contracts.", false)]
    [InlineData("Hearings to examine pending nominations.", false)]
    public void A_meeting_is_off_when_its_committee_says_so(string matter, bool isOff) => Read(Hearing with { Matter = matter }).IsOff.ShouldBe(isOff);

    [Fact]
    public void The_room_may_say_that_a_meeting_is_off() => Read(Hearing with { Room = "Postponed" }).IsOff.ShouldBeTrue();

    [Theory]
    [InlineData("S.5038, to prohibit, S. 2511, to establish", "s5038 s2511")]
    [InlineData("S.2647, S.3193, and S.J.Res. 3", "s2647 s3193 sjres3")]
    [InlineData("H.R. 1144, to reauthorize, H.J. Res. 5, S. Con. Res. 8, H.Con.Res.9, S.Res. 10, HR 11", "hr1144 hjres5 sconres8 hconres9 sres10 hr11")]
    [InlineData("S.\u00A01748, and the nomination (PN 932)", "s1748")]
    [InlineData("an original bill, S. Rept. 119-3, room S-116, U.S. 250, S. 2nd, title 14, U.S.C., section 1943", "")]
    [InlineData("S. 119-12, S.0, S. 1234567", "")]
    [InlineData("(S.361), S.361;S.3629.", "s361 s3629")]
    [InlineData("S. 2647 and 3193, to amend title 18", "s2647 s3193")]
    [InlineData("H.R. 12, 14, and 16; S. 3", "hr12 hr14 hr16 s3")]
    [InlineData("S. 47, 2 nominations, and 3 treaties", "s47")]
    [InlineData("S. 47 and 1,000 more, S. 48 and 18 U.S.C. 1591", "s47 s48")]
    [InlineData("along U. S. 50 in Nevada", "")]
    public void Numbers_in_a_sentence_are_found(string matter, string numbers) =>
        string.Join(' ', BillMentions.In(Core.Files.Text.Clean(matter), 119).Select(item => item.Id.Number)).ShouldBe(numbers);

    [Theory]
    [InlineData("S. 2155 (115th Congress), to promote economic growth", "us/115/s2155")]
    [InlineData("S. 2155, 115th Congress, and S. 7", "us/115/s2155 us/119/s7")]
    [InlineData("S. 2155 (82nd Congress)", "")]
    [InlineData("S. 2155 (120th Congress)", "")]
    public void A_number_belongs_to_the_Congress_that_is_named_with_it(string matter, string ids) =>
        string.Join(' ', BillMentions.In(matter, 119).Select(item => item.Id.Value)).ShouldBe(ids);

    [Theory]
    [InlineData("Hearings to examine implementing S. 47, the Dingell Act.", "us/119/s5")]
    [InlineData("Hearings to examine S. 47, to designate land.", "us/119/s5 us/119/s47")]
    [InlineData("Business meeting to consider the nomination, S. 47, and S. 5.", "us/119/s5 us/119/s47")]
    [InlineData("S. 47, to designate land.", "us/119/s5 us/119/s47")]
    public void Beside_documents_only_a_list_of_measures_adds_to_the_agenda(string matter, string ids) =>
        string.Join(' ', Read(Hearing with { Matter = matter, Documents = Named("119", "5") }).Agenda.Select(item => item.Id.Value)).ShouldBe(ids);

    [Theory]
    [InlineData("118", "us/118/s5")]
    [InlineData("0", "us/119/s5")]
    [InlineData("92", "us/119/s5")]
    [InlineData("120", "us/119/s5")]
    [InlineData("", "us/119/s5")]
    public void A_Congress_that_cannot_be_is_that_of_the_meeting(string congress, string id) =>
        Read(Hearing with { Documents = Named(congress, "5") }).Agenda.ShouldHaveSingleItem().Id.Value.ShouldBe(id);

    [Fact]
    public void Documents_are_bills_of_their_own_Congress_and_nominations_are_none()
    {
        var documents = string.Concat(new[] { ("SN", "1748", "119"), ("PN", "932", "119"), ("HR", "1144", "119"), ("SJ", "3", "119"), ("SC", "8", "119"), ("SE", "10", "119"), ("HJRES", "5", "118"), ("TD", "4", "119"), ("SN", "x", "119") }
            .Select(document => $"<AssociatedDocument congress=\"{document.Item3}\" document_num=\"{document.Item2}\" document_prefix=\"{document.Item1}\" document_description=\"A bill\"/>"));
        Read(Hearing with { Documents = documents }).Agenda.Select(item => item.Id.Value).ShouldBe(
            ["us/119/s1748", "us/119/hr1144", "us/119/sjres3", "us/119/sconres8", "us/119/sres10", "us/118/hjres5"]);
    }

    private static string Named(string congress, string number) =>
        $"<AssociatedDocument congress=\"{congress}\" document_num=\"{number}\" document_prefix=\"SN\" document_description=\"A bill\"/>";

    private static CommitteeMeeting Read(Row row) => SenateMeeting.Read(XElement.Parse(row.Xml), row.Number)!;
}
