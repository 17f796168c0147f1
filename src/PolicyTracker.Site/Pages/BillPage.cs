namespace PolicyTracker.Site.Pages;

/// <summary>One measure.</summary>
public sealed record BillPage : Page
{
    public required string Identifier { get; init; }

    public required string BillTitle { get; init; }

    /// <summary>United States · 119th Congress · Bill · House.</summary>
    public required IReadOnlyList<MaybeLink> Place { get; init; }

    public required StatusBox Status { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public IReadOnlyList<EventRow> Upcoming { get; init; } = [];

    public IReadOnlyList<EventRow> PastEvents { get; init; } = [];

    public required IReadOnlyList<HistoryYear> History { get; init; }

    /// <summary>How many rows the record has.</summary>
    public required string HistoryCount { get; init; }

    public IReadOnlyList<SponsorRow> Sponsors { get; init; } = [];

    public IReadOnlyList<SponsorRow> Cosponsors { get; init; } = [];

    public string? CosponsorSummary { get; init; }

    public bool FoldCosponsors { get; init; }

    /// <summary>A rulemaking has documents.</summary>
    public required string TextsHeading { get; init; }

    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    public IReadOnlyList<VoteRow> Votes { get; init; } = [];

    public IReadOnlyList<RelatedRow> Related { get; init; } = [];

    public IReadOnlyList<MaybeLink> OtherTitles { get; init; } = [];

    public IReadOnlyList<ChangeDay> Changes { get; init; } = [];

    public required IReadOnlyList<MaybeLink> Sources { get; init; }

    public required DataAge Age { get; init; }

    public required string FeedUrl { get; init; }

    public required string Citation { get; init; }
}

/// <summary>Where the measure stands, and what proves it.</summary>
/// <param name="Quiet">Said when nothing has happened for a long time.</param>
/// <param name="Stale">Said when the source has been silent for days.</param>
public sealed record StatusBox(
    StageTag Stage, string Sentence, string? Meaning, string Next, string RuleUrl, Proof? Proof, string? Evidence, Day? LastDay, string? Quiet, StaleNote? Stale)
{
    /// <summary>Two sources tell different stages: which, and which is shown.</summary>
    public string? Disputed { get; init; }

    /// <summary>The measure whose record proves the status.</summary>
    public Link? Carrier { get; init; }
}

/// <summary>What the tracker cannot know, and where it stands.</summary>
public sealed record StaleNote(string Sentence, Link? Official);

/// <summary>The action that proves the status.</summary>
public sealed record Proof(Day Day, string Text, string Anchor);

/// <summary>One step of the way to law.</summary>
/// <param name="State">done, now, skipped, todo, ended.</param>
/// <param name="StateWords">The same in words, for those who do not see the mark.</param>
public sealed record Step(string Label, string State, string StateWords, Day? Day, string? Anchor);

/// <summary>A line of the summary.</summary>
public sealed record Fact(string Name, IReadOnlyList<MaybeLink> Values, bool Inline);

public sealed record HistoryYear(string Year, IReadOnlyList<HistoryDay> Days);

public sealed record HistoryDay(Day Day, IReadOnlyList<HistoryEntry> Entries);

/// <summary>One event of the history, with the other wordings that the source gives for it.</summary>
/// <param name="Again">Anchors of rows that say the same in the same words.</param>
/// <param name="Mark">What the step did, when it did something that moves a measure.</param>
public sealed record HistoryEntry(
    string Anchor, string NumberWords, string PermalinkWords, string Text, string? Chamber, string? Mark, IReadOnlyList<HistoryTwin> Twins, IReadOnlyList<string> Again);

public sealed record HistoryTwin(string Anchor, string Text);

public sealed record SponsorRow(MaybeLink Name, string? Party, Day? Joined, Day? Withdrawn);

/// <summary>One printed text.</summary>
/// <param name="Length">In words and sections, or why it is not known.</param>
/// <param name="Kept">Where the tracker's own copy stands.</param>
/// <param name="Mark">That it is the current one.</param>
public sealed record VersionRow(string Note, string? Code, Day? Day, string? Url, string Length, Link? Kept, string? Mark = null);

/// <summary>One roll call.</summary>
/// <param name="Parties">A line for each party.</param>
public sealed record VoteRow(Day Day, string? Chamber, string Motion, string? Count, string? Result, IReadOnlyList<string> Parties, string? Url);

/// <summary>Another measure, and what it is to this one.</summary>
/// <param name="Place">Its jurisdiction and session.</param>
/// <param name="Note">That only the other record says so, or that there is none.</param>
public sealed record RelatedRow(string Relation, string Identifier, string? Url, string? Title, StageTag? Stage, string? Place, string? Note);

/// <summary>How old the data is.</summary>
public sealed record DataAge(string Source, Day? AsOf);
