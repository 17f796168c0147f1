using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>When an event takes place: for people in the time of its place, for machines and for sorting as a moment.</summary>
internal static class EventTimes
{
    /// <summary><c>10:00 a.m. Eastern</c>, <c>through this day, Eastern</c>, <c>time not given</c>.</summary>
    public static string Words(BillEvent one)
    {
        if (IsOfWeek(one))
            return "any day of that week";
        var zone = TimeZones.Words(one.Zone);
        return one.Time is { } time ? $"{Clock(time)} {zone ?? "(time zone not given)"}" : zone is null ? Whole(one.Kind) : $"{Whole(one.Kind)}, {zone}";
    }

    /// <summary><c>2026-03-24T10:00-04:00</c>; without an offset where the zone is not known, the day alone where there is no time.</summary>
    public static string Iso(BillEvent one)
    {
        var day = one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Local(one) is not { } local)
            return day;
        return TimeZones.Find(one.Zone) is { } zone && !zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture)
            : $"{day}T{local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Where it stands among the others: whole days before hours, hours by the moment, whatever the zone.</summary>
    public static DateTime Order(BillEvent one) => Local(one) is not { } local
        ? one.Date.ToDateTime(TimeOnly.MinValue).AddDays(-1)
        : TimeZones.Find(one.Zone) is { } zone ? local - zone.GetUtcOffset(local) : local;

    /// <summary>By whose clock the whole day of an agency is meant.</summary>
    public static string? DayOf(BillEvent one) => one.Zone == SiteClock.Eastern ? "by the day in Washington" : TimeZones.Words(one.Zone);

    /// <summary>A schedule of a chamber names the week and no day; the date is only where the week stands, its last day.</summary>
    public static bool IsOfWeek(BillEvent one) =>
        one is { Kind: EventKinds.Floor, Time: null } && one.Title.Contains("for the week of ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last day on which it may take place: its own, or the Friday of its week.</summary>
    public static DateOnly LastDay(BillEvent one) =>
        IsOfWeek(one) ? one.Date.AddDays((DayOfWeek.Friday - one.Date.DayOfWeek + 7) % 7) : one.Date;

    private static string Whole(string kind) => kind switch
    {
        EventKinds.CommentsClose => "through this day",
        EventKinds.Effective => "from this day",
        Agenda.Deadline => "whole day",
        _ => "time not given",
    };

    private static DateTime? Local(BillEvent one) => Time(one.Time) is { } time ? one.Date.ToDateTime(time) : null;

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Clock(string text) => Time(text) is not { } time
        ? text
        : time switch
        {
            { Hour: 12, Minute: 0 } => "12:00 noon",
            { Hour: 0, Minute: 0 } => "12:00 midnight",
            _ => time.ToString(time.Hour < 12 ? "h:mm 'a.m.'" : "h:mm 'p.m.'", CultureInfo.InvariantCulture),
        };
}
