using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Tests.Model;

public class ChangeTextTests
{
    [Theory]
    [InlineData(ChangeKind.Status, "reported", "passed-first-chamber", "Passed the House.", "Ready for the first chamber → Passed one chamber. Passed the House.")]
    [InlineData(ChangeKind.Title, "Old", "New", null, "Old → New")]
    [InlineData(ChangeKind.Action, null, "{\"text\": \"x\"}", "Received in the Senate.", "Received in the Senate.")]
    [InlineData(ChangeKind.Version, null, "{\"code\": \"eh\", \"note\": \"Engrossed in House\"}", "Engrossed in House", "Engrossed in House")]
    [InlineData(ChangeKind.SponsorAdded, null, "{\"name\": \"Smith, A.\", \"party\": \"R\", \"district\": \"TX-2\", \"role\": \"cosponsor\"}", "Smith, A.", "Smith, A., R, TX-2")]
    [InlineData(ChangeKind.Vote, null, "{\"date\": \"2025-12-01\", \"motion\": \"Passage\", \"yeas\": 400, \"nays\": 10, \"result\": \"pass\"}", null, "Dec 1, 2025, Passage, 400 yeas, 10 nays, pass")]
    [InlineData(ChangeKind.Related, null, "{\"id\": \"us/119/s1\", \"relation\": \"companion\"}", null, "companion, us/119/s1")]
    [InlineData(ChangeKind.Law, null, "P.L. 119-1", null, "P.L. 119-1")]
    [InlineData(ChangeKind.Correction, "{\"name\": \"Smth\"}", "{\"name\": \"Smith\"}", null, "Smth → Smith")]
    [InlineData(ChangeKind.Title, "{broken", "{\"a\": 1}", null, "{broken → {\"a\": 1}")]
    public void Says_what_changed(ChangeKind kind, string? before, string? after, string? text, string words) =>
        ChangeText.Of(new("c", BillId.Parse("us/119/hr1"), "Title", kind, SmallSite.Now, null, before, after, text)).ShouldBe(words);
}
