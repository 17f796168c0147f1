namespace PolicyTracker.Core.Bills;

/// <summary>What can happen to a measure at a time that is known before.</summary>
public static class EventKinds
{
    public const string Hearing = "hearing";

    /// <summary>A committee works on the text and may vote.</summary>
    public const string Markup = "markup";

    /// <summary>A committee's meeting of another or unknown kind.</summary>
    public const string Meeting = "meeting";

    /// <summary>On the calendar of a chamber's floor.</summary>
    public const string Floor = "floor";

    /// <summary>The last day on which an agency takes comments.</summary>
    public const string CommentsClose = "comments-close";

    /// <summary>A rule begins to apply.</summary>
    public const string Effective = "effective";

    /// <summary>Kinds of a whole day, which nothing but the calendar brings about.</summary>
    public static bool IsDeadline(string kind) => kind is CommentsClose or Effective;
}

/// <summary>How sure it is that an event takes place.</summary>
public static class EventStatuses
{
    public const string Confirmed = "confirmed";

    /// <summary>Only the prose of a document says so; no field that a program could trust.</summary>
    public const string Unconfirmed = "unconfirmed";

    public const string Cancelled = "cancelled";

    /// <summary>The source listed it, and does not any more.</summary>
    public const string NoLongerListed = "no-longer-listed";

    /// <summary>It will not take place, as far as anybody can tell.</summary>
    public static bool IsOff(string? status) => status is Cancelled or NoLongerListed;
}
