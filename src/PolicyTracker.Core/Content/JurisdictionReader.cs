using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary>What <c>content/jurisdictions/{code}.md</c> must hold.</summary>
internal static class JurisdictionReader
{
    private static readonly string[] Kinds = ["primary", "special"];

    public static JurisdictionPage Page(string code, FactMap map, string body)
    {
        if (Places.Find(code) is null)
            map.Wrong(map.Fact, $"There is no jurisdiction \"{code}\". Name this file by one of {string.Join(", ", Places.All.Select(place => place.Code))}.", "file-name");
        return new(code, map.Required("name"), Sessions(map))
        {
            LegislatureUrl = Url(map, "legislature_url"),
            AttorneyGeneral = Link(map, "attorney_general"),
            TaskForce = Link(map, "task_force"),
            StateCoalition = Link(map, "state_coalition"),
            Law = [.. map.Maps("law").Select(Law)],
            Body = body.Trim('\n'),
        };
    }

    private static List<Session> Sessions(FactMap page)
    {
        var sessions = new List<Session>();
        foreach (var map in page.Maps("sessions"))
        {
            var session = Session(map);
            if (session.Slug.Length > 0 && sessions.Exists(other => other.Slug == session.Slug))
                map.Wrong(map.Fact, $"The session \"{session.Id}\" stands here twice. Keep one of the two.", "session");
            sessions.Add(session);
        }

        return sessions;
    }

    private static Session Session(FactMap map)
    {
        var session = new Session(
            map.Required("id"), map.Required("name"), Kind(map), map.Date("start"), map.Date("end"), map.Flag("carry_over") ?? false,
            [.. map.Maps("deadlines").Select(Deadline).OfType<SessionDeadline>()]);
        map.Done();
        if (session.Start > session.End)
            map.Wrong(map.Fact["end"]!, $"The session \"{session.Id}\" ends before it starts. Correct one of the two days, or leave out what is not certain.", "session");
        foreach (var deadline in session.Deadlines.Where(deadline => !session.Reaches(deadline.Date, [])))
            map.Wrong(map.Fact["deadlines"]!, $"The deadline of {deadline.Date:yyyy-MM-dd} is far outside the session \"{session.Id}\". Correct the day, or move the line to its session.", "session");
        return session;
    }

    private static string? Kind(FactMap map)
    {
        var kind = map.Text("kind");
        if (kind is not null && !Kinds.Contains(kind))
            map.Wrong(map.Fact["kind"]!, $"\"kind\" is \"{kind}\"; allowed are {string.Join(", ", Kinds)}.");
        return kind;
    }

    private static SessionDeadline? Deadline(FactMap map)
    {
        var name = map.Required("name");
        var date = map.Date("date");
        map.Done();
        if (map.Fact["date"] is null)
            map.Wrong(map.Fact, "\"date\" is missing; write {date: \"2026-02-17\", name: \"Crossover\"}.");
        return date is { } day ? new(day, name) : null;
    }

    private static LawInForce Law(FactMap map)
    {
        var law = new LawInForce(map.Required("topic"), map.Required("citation"), Url(map, "url"), map.Text("summary"), map.Fact.Line);
        map.Done();
        return law;
    }

    private static NamedLink? Link(FactMap page, string key)
    {
        if (page.Map(key) is not { } map)
            return null;
        var link = new NamedLink(map.Required("name"), Url(map, "url"));
        map.Done();
        return link;
    }

    private static string? Url(FactMap map, string key)
    {
        var url = map.Text(key);
        if (url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            return url;
        map.Wrong(map.Fact[key]!, $"\"{key}\" is \"{url}\"; it must be the address of a web page, such as https://lis.virginia.gov.");
        return null;
    }
}
