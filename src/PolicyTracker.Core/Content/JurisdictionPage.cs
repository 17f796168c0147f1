using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary><c>content/jurisdictions/{code}.md</c>: what people recorded of a jurisdiction.</summary>
/// <param name="Code">USPS code in lower case.</param>
/// <remarks>What is null or empty is not yet recorded.</remarks>
public sealed record JurisdictionPage(string Code, string Name, IReadOnlyList<Session> Sessions)
{
    /// <summary>Where the legislature publishes its bills.</summary>
    public string? LegislatureUrl { get; init; }

    public NamedLink? AttorneyGeneral { get; init; }

    public NamedLink? TaskForce { get; init; }

    public NamedLink? StateCoalition { get; init; }

    /// <summary>What is law there already.</summary>
    public IReadOnlyList<LawInForce> Law { get; init; } = [];

    /// <summary>Markdown: where the facts come from, and what is odd about them.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// This page with what only the other one records: a workspace need not repeat what comes with the program. A session
    /// that both record is this page's.
    /// </summary>
    public JurisdictionPage Over(JurisdictionPage other) => this with
    {
        Sessions = [.. Sessions, .. other.Sessions.ExceptBy(Sessions.Select(session => session.Slug), session => session.Slug)],
        LegislatureUrl = LegislatureUrl ?? other.LegislatureUrl,
        AttorneyGeneral = AttorneyGeneral ?? other.AttorneyGeneral,
        TaskForce = TaskForce ?? other.TaskForce,
        StateCoalition = StateCoalition ?? other.StateCoalition,
        Law = Law.Count > 0 ? Law : other.Law,
        Body = Body.Length > 0 ? Body : other.Body,
    };
}

/// <summary>An office or organisation and its public page.</summary>
public sealed record NamedLink(string Name, string? Url);

/// <summary>A provision that is in force.</summary>
/// <param name="Topic">Slug of a topic.</param>
/// <param name="Citation">As the jurisdiction cites it: <c>Va. Code § 19.2-327.15</c>.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record LawInForce(string Topic, string Citation, string? Url, string? Summary, int Line = 0);
