using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Changes;

/// <summary>One meeting, told by the chamber that holds it and by the Library of Congress.</summary>
public sealed class EventFoldTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 7, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly SourceVoice Bills = new("BILLSTATUS", SourceRank.Official, RecordParts.All & ~RecordParts.Events);
    private static readonly SourceVoice Senate = new("Senate hearings", SourceRank.Official, RecordParts.Events) { EventScheme = "senate" };
    private static readonly SourceVoice House = new("House calendar", SourceRank.Official, RecordParts.Events) { EventScheme = "house" };
    private static readonly SourceVoice Library = new("Congress.gov", SourceRank.OfficialCopy, RecordParts.All) { EventScheme = "congress" };
    private static readonly SourceVoice Register = new("Federal Register", SourceRank.Official, RecordParts.All) { EventScheme = "fr" };
    private static readonly SourceVoice Docket = new("Regulations.gov", SourceRank.OfficialCopy, RecordParts.Events) { EventScheme = "regs" };
    private static readonly BillEvent OfSenate = new(new(2026, 8, 5), "10:15", "America/New_York", "markup", "Senate Judiciary Committee: business meeting", "SH-216", "confirmed", "senate:338700");
    private static readonly BillEvent OfLibrary = new(new(2026, 8, 5), "10:00", "America/New_York", "meeting", "Senate Judiciary: Business meeting", "216, Hart", "confirmed", "congress:338700");

    private readonly TempFolder _folder = new();
    private int _hours;

    public EventFoldTests() => Save(Bills, []);

    [Fact]
    public void The_chamber_first_and_the_copy_tells_nothing_new()
    {
        Save(Senate, [OfSenate]).ShouldBe("event-added");
        Save(Library, [OfLibrary]).ShouldBe("");
        Stored.ShouldBe([OfSenate]);
        AgainTellsNothing([OfSenate], [OfLibrary]);
    }

    [Fact]
    public void The_copy_first_and_the_chamber_puts_it_right()
    {
        Save(Library, [OfLibrary]).ShouldBe("event-added");
        Save(Senate, [OfSenate]).ShouldBe("event-changed", "another hour is news");
        Stored.ShouldBe([OfSenate]);
        AgainTellsNothing([OfSenate], [OfLibrary]);
    }

    [Fact]
    public void The_copy_first_at_the_same_hour_and_other_words_are_no_news()
    {
        Save(Library, [OfLibrary with { Time = "10:15" }]).ShouldBe("event-added");
        Save(Senate, [OfSenate]).ShouldBe("");
        Stored.ShouldBe([OfSenate]);
    }

    [Fact]
    public void A_meeting_with_another_number_is_another_meeting_though_it_is_at_the_same_hour()
    {
        var house = OfLibrary with { Time = "10:15", Title = "House Judiciary: Markup", Id = "congress:119001" };
        Save(Library, [house]).ShouldBe("event-added");
        Save(Senate, [OfSenate]).ShouldBe("event-added");
        Stored.ShouldBe([house, OfSenate]);
    }

    [Fact]
    public void Two_events_of_one_hour_do_not_change_places()
    {
        var house = OfSenate with { Id = "house:119575", Title = "House Judiciary Committee: markup" };
        Save(Senate, [OfSenate]);
        Save(House, [house]);
        var file = Bytes;
        foreach (var (voice, told) in new[] { (Senate, OfSenate), (House, house), (Senate, OfSenate) })
            Save(voice, [told]).ShouldBe("");
        Bytes.ShouldBe(file);
    }

    [Fact]
    public void The_afternoon_s_session_does_not_undo_the_morning_s()
    {
        var morning = OfSenate with { Date = new(2026, 7, 29), Time = "10:00", Id = "senate:1" };
        Save(Senate, [morning]);
        _hours = 3;
        Save(Senate, [morning with { Time = "14:30", Id = "senate:2" }]).ShouldBe("event-added");
        Stored.Select(happening => happening.Time).ShouldBe(["10:00", "14:30"]);
    }

    [Fact]
    public void A_meeting_that_is_called_off_twice_is_told_off_twice()
    {
        Save(Senate, [OfSenate]);
        Save(Senate, [OfSenate with { Status = "cancelled" }]).ShouldBe("event-cancelled");
        Save(Senate, [OfSenate]).ShouldBe("event-changed");
        Save(Senate, [OfSenate with { Status = "cancelled" }]).ShouldBe("event-cancelled");
        Save(Senate, [OfSenate]).ShouldBe("event-changed");
        Save(Senate, [OfSenate]).ShouldBe("");
    }

    [Fact]
    public void When_a_person_turns_the_chamber_s_list_off_the_copy_speaks_again()
    {
        Save(Senate, [OfSenate]);
        Save(Library, [OfLibrary]).ShouldBe("");
        Save(Library, [OfLibrary], silenced: [Senate]).ShouldBe("event-changed");
        Stored.ShouldBe([OfLibrary]);
    }

    [Fact]
    public void What_the_chamber_called_off_and_the_copy_has_on_another_day_is_shown_as_both_say()
    {
        Save(Senate, [OfSenate]);
        Save(Senate, []);
        Save(Library, [OfLibrary with { Date = new(2026, 8, 12) }]).ShouldBe("event-added");
        Stored.Select(happening => (happening.Id, happening.Status)).ShouldBe([("senate:338700", "no-longer-listed"), ("congress:338700", "confirmed")]);
    }

    [Fact]
    public void What_the_chamber_moves_moves_once_while_the_copy_is_behind()
    {
        Save(Senate, [OfSenate]);
        Save(Library, [OfLibrary]);
        var moved = OfSenate with { Date = new(2026, 8, 6) };
        Save(Senate, [moved]).ShouldBe("event-changed");
        Save(Library, [OfLibrary]).ShouldBe("");
        Save(Library, [OfLibrary with { Date = new(2026, 8, 6) }]).ShouldBe("");
        Stored.ShouldBe([moved]);
        AgainTellsNothing([moved], [OfLibrary]);
    }

    [Fact]
    public void What_the_copy_moves_first_waits_for_the_chamber()
    {
        Save(Library, [OfLibrary]);
        Save(Senate, [OfSenate]);
        Save(Library, [OfLibrary with { Date = new(2026, 8, 6) }]).ShouldBe("");
        Stored.ShouldBe([OfSenate]);
        Save(Senate, [OfSenate with { Date = new(2026, 8, 6) }]).ShouldBe("event-changed");
    }

    [Fact]
    public void What_the_chamber_calls_off_stays_off_while_the_copy_still_lists_it()
    {
        Save(Senate, [OfSenate]);
        Save(Senate, []).ShouldBe("event-cancelled");
        Save(Library, [OfLibrary]).ShouldBe("");
        Stored.ShouldHaveSingleItem().Status.ShouldBe("no-longer-listed");
    }

    [Fact]
    public void A_source_that_does_not_tell_events_leaves_them()
    {
        Save(Senate, [OfSenate]);
        Save(Library, [OfLibrary], tells: false).ShouldBe("");
        Save(Bills, [], tells: false).ShouldBe("");
        Save(Senate, [], tells: false).ShouldBe("");
        Stored.ShouldBe([OfSenate]);
    }

    [Fact]
    public void Events_of_other_schemes_and_of_none_are_left_alone()
    {
        var floor = new BillEvent(new(2026, 8, 3), null, "America/New_York", "floor", "On the House floor", null, "confirmed", "house:floor:20260803:hr1");
        var nameless = OfSenate with { Id = null, Title = "A meeting from an old record", Date = new(2026, 8, 7) };
        Save(House, [floor]);
        Seed(nameless);
        Save(Senate, [OfSenate]).ShouldBe("event-added");
        Save(Senate, []).ShouldBe("event-cancelled");
        Stored.Select(happening => (happening.Id, happening.Status)).ShouldBe(
            [("house:floor:20260803:hr1", "confirmed"), ("senate:338700", "no-longer-listed"), (null, "confirmed")]);
    }

    [Fact]
    public void Committees_of_both_chambers_may_meet_at_one_hour()
    {
        Save(Senate, [OfSenate]);
        Save(House, [OfSenate with { Id = "house:119575", Title = "House Judiciary Committee: markup" }]).ShouldBe("event-added");
        Stored.Count.ShouldBe(2);
        Save(Library, [OfLibrary, OfLibrary with { Id = "congress:119575" }]).ShouldBe("");
        Stored.Count.ShouldBe(2);
    }

    [Fact]
    public void The_docket_confirms_a_deadline_of_the_notice()
    {
        var stated = new BillEvent(new(2026, 8, 20), null, "America/New_York", "comments-close", "Comments close", null, "unconfirmed", "fr:2026-1:comments");
        var effective = stated with { Kind = "effective", Title = "Takes effect", Id = "fr:2026-1:effective" };
        Save(Register, [stated, effective]);
        Save(Docket, [stated with { Id = "regs:2026-1:comments", Status = "confirmed", Date = new(2026, 8, 27) }]).ShouldBe("event-changed");
        Save(Register, [stated, effective]).ShouldBe("");
        Stored.Select(happening => (happening.Id, happening.Date.Day, happening.Status)).ShouldBe(
            [("fr:2026-1:effective", 20, "unconfirmed"), ("regs:2026-1:comments", 27, "confirmed")]);
    }

    [Fact]
    public void A_notice_that_gives_more_time_is_ahead_of_the_docket_and_falls_back_to_none()
    {
        var stated = new BillEvent(new(2026, 8, 20), null, "America/New_York", "comments-close", "Comments close", null, "confirmed", "fr:2026-1:comments");
        var docket = stated with { Id = "regs:2026-1:comments" };
        Save(Register, [stated]);
        Save(Docket, [docket]).ShouldBe("");
        Save(Register, [stated with { Date = new(2026, 9, 30) }]).ShouldBe("event-changed");
        Save(Docket, [docket]).ShouldBe("", "it is behind");
        Stored.ShouldHaveSingleItem().Date.ShouldBe(new(2026, 9, 30));
        Save(Docket, [docket with { Date = new(2026, 9, 30) }]).ShouldBe("");
        Save(Register, [stated with { Date = new(2026, 9, 30), Status = "cancelled" }]).ShouldBe("event-cancelled");
        Save(Docket, [docket with { Date = new(2026, 9, 30) }]).ShouldBe("");
        Stored.ShouldHaveSingleItem().Status.ShouldBe("cancelled");
    }

    [Fact]
    public void A_docket_that_nobody_asks_any_more_holds_no_deadline_back()
    {
        var stated = new BillEvent(new(2026, 8, 20), null, "America/New_York", "comments-close", "Comments close", null, "unconfirmed", "fr:2026-1:comments");
        Save(Register, [stated]);
        Save(Docket, [stated with { Id = "regs:2026-1:comments", Status = "confirmed" }]);
        Save(Register, [stated with { Date = new(2026, 9, 30) }], silenced: [Docket]).ShouldBe("event-changed");
        Stored.ShouldHaveSingleItem().Id.ShouldBe("fr:2026-1:comments");
    }

    public void Dispose() => _folder.Dispose();

    private byte[] Bytes => File.ReadAllBytes(new BillStore(_folder.Path).PathOf(BillId.Parse("us/119/s1")));

    private IReadOnlyList<BillEvent> Stored => new BillStore(_folder.Path).Find(BillId.Parse("us/119/s1"))!.Events;

    private void AgainTellsNothing(BillEvent[] senate, BillEvent[] library)
    {
        Save(Senate, senate).ShouldBe("");
        Save(Library, library).ShouldBe("");
        Stored.ShouldBe(senate);
    }

    private void Seed(BillEvent happening)
    {
        var store = new BillStore(_folder.Path);
        var bill = store.Find(BillId.Parse("us/119/s1"))!;
        File.WriteAllText(store.PathOf(bill.Id), BillFile.Write(bill with { Events = [.. bill.Events, happening] }));
    }

    private string Save(SourceVoice voice, BillEvent[] events, bool tells = true, SourceVoice[]? silenced = null)
    {
        var merge = new SourceMerge(voice, [.. new[] { Bills, Senate, House, Library, Register, Docket }.Except(silenced ?? [])], silenced);
        var told = new Bill
        {
            Id = BillId.Parse("us/119/s1"),
            Identifier = "S. 1",
            Title = "A bill",
            Chamber = Chamber.Upper,
            Actions = [new(new(2026, 7, 1), Chamber.Upper, "Introduced in Senate", [ActionClassification.Introduction])],
            Events = tells ? events : [],
            TellsEvents = tells,
            Sources = [new($"https://example.org/{voice.EventScheme ?? "bills"}", voice.Name)],
        };
        var run = new StoreRun(new(_folder.Path), "test", Now.AddHours(_hours++), StatusLadder.Derive) { Merge = merge };
        var record = new BillStore(_folder.Path).Find(told.Id);
        var result = run.Save(record is null || voice == Bills ? told : merge.Completed(record, told), "watchlist x");
        run.Flush();
        return string.Join(", ", result.Changes.Where(change => change.Kind != ChangeKind.BillAdded).Select(change => change.Kind.Word()));
    }
}
