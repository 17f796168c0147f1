using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The section of the issue that a document stands in.</summary>
internal enum RegisterSection
{
    Rule, ProposedRule, Notice, Other,
}

/// <summary>An agency, with the name in addresses of the Federal Register.</summary>
internal sealed record RegisterAgency(string Name, string Slug);

/// <summary>One document of the Federal Register, from its API or from the XML of a daily issue.</summary>
internal sealed record RegisterDocument
{
    /// <summary><c>2024-09022</c>, <c>C1-2024-09022</c>, <c>E9-1234</c>.</summary>
    public required string Number { get; init; }

    public required RegisterSection Section { get; init; }

    public required string Title { get; init; }

    /// <summary>The day of the issue.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>What the agency says that the document does: <c>Final rule; correction.</c></summary>
    public string? Action { get; init; }

    public string? Abstract { get; init; }

    /// <summary>The paragraph under "Dates", in prose.</summary>
    public string? Dates { get; init; }

    public DateOnly? CommentsCloseOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Page: <c>89 FR 34864</c>.</summary>
    public string? Citation { get; init; }

    public IReadOnlyList<RegisterAgency> Agencies { get; init; } = [];

    /// <summary>Docket and file numbers, see <see cref="RegisterDockets"/>.</summary>
    public IReadOnlyList<string> Dockets { get; init; } = [];

    /// <summary>Regulation identifier numbers; the first is the document's own.</summary>
    public IReadOnlyList<string> Rins { get; init; } = [];

    /// <summary><c>8 CFR 214</c></summary>
    public IReadOnlyList<string> Cfr { get; init; } = [];

    /// <summary>The number of the document that this one puts right.</summary>
    public string? CorrectionOf { get; init; }

    /// <summary>The numbers of documents that put this one right.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    public string? Page { get; init; }

    public string? CommentPage { get; init; }

    /// <summary>The deadlines as the prose tells them; a hint and no more.</summary>
    public RegisterDeadlines Prose => RegisterDeadlines.Read(Dates, Published, Section);

    public RuleStep Step => RegisterSteps.Of(this);

    /// <summary>The dockets of regulations.gov, which tell one rulemaking from another.</summary>
    public IEnumerable<string> Electronic => Dockets.Where(RegisterDockets.IsElectronic);

    public string Pdf => $"https://www.govinfo.gov/content/pkg/FR-{Day('-')}/pdf/{Number}.pdf";

    public string Xml => $"https://www.federalregister.gov/documents/full_text/xml/{Day('/')}/{Number}.xml";

    /// <summary>The address for people: the official one, otherwise the short one that leads there.</summary>
    public string Address => Page ?? $"https://www.federalregister.gov/d/{Number}";

    private string Day(char between) => Core.Files.OneLine.Iso(Published).Replace('-', between);
}
