using System.Collections.Frozen;

namespace PolicyTracker.Core.Content;

/// <summary>What makes a measure belong to a topic.</summary>
/// <param name="Any">One of these phrases must stand in a title, among the subjects, or in the summary of a rule.</param>
/// <param name="All">Each of these phrases must.</param>
/// <param name="None">None of these phrases may.</param>
/// <param name="Subjects">One of these subject terms of the source is enough.</param>
/// <param name="Cfr">
/// Parts of the Code of Federal Regulations, such as <c>28 CFR 1100</c>: a rule on one of them belongs to the topic. Of a
/// part that holds other matters too, see <see cref="CfrWords"/>.
/// </param>
/// <param name="Agencies">
/// Slugs of the Federal Register. They narrow: a rule belongs to the topic only if one of these agencies is among its
/// own. Bills have no agencies and are not concerned.
/// </param>
public sealed record TopicMatch(
    IReadOnlyList<string> Any,
    IReadOnlyList<string> All,
    IReadOnlyList<string> None,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Cfr,
    IReadOnlyList<string> Agencies)
{
    public static readonly TopicMatch Nothing = new([], [], [], [], [], []);

    /// <summary>
    /// Parts that hold other matters too (8 CFR 214 is on every visa for a stay): a rule on one of them belongs to the
    /// topic only if one of these phrases stands in its titles or its summary. Phrases that would say too little alone.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> CfrWords { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}

/// <summary><c>content/topics/{slug}.md</c>: a field of policy, in words for readers and words to find measures by.</summary>
/// <param name="Parent">The slug of the wider topic.</param>
/// <param name="Jurisdictions">Where the topic applies; empty for everywhere.</param>
/// <param name="Synonyms">Other words for it, for readers; they find no measures.</param>
/// <param name="Body">Markdown: what it is.</param>
public sealed record Topic(
    string Slug,
    string Title,
    string? Parent,
    TopicMatch Match,
    IReadOnlyList<string> Jurisdictions,
    IReadOnlyList<string> Synonyms,
    string Body)
{
    /// <summary>Phrases that find measures of one jurisdiction only: how its titles say it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StateWords { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
