using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>The rules by which each list of a record is merged.</summary>
internal static partial class BillLists
{
    public static readonly ListRule<VoteEvent> Votes = new(
        "votes", RollCall, BillFacts.Of,
        (old, vote) => old is null ? Added(ChangeKind.Vote, vote.Date, BillFacts.Of(vote), vote.Motion) : null,
        (old, now) => now with { Yeas = now.Yeas ?? old.Yeas, Nays = now.Nays ?? old.Nays, Other = now.Other ?? old.Other, Result = now.Result ?? old.Result, Url = now.Url ?? old.Url, Parties = now.Parties is [] ? old.Parties : now.Parties });

    public static readonly ListRule<BillVersion> Versions = new(
        // The hash is ours: a hash that is added later is no change.
        "versions", version => version.Code ?? version.Note, version => BillFacts.Of(version with { Sha256 = null }),
        (old, version) => old is null ? Added(ChangeKind.Version, version.Date, BillFacts.Of(version), version.Note) : null,
        (old, now) => now with { Code = now.Code ?? old.Code, Date = now.Date ?? old.Date, Url = now.Url ?? old.Url });

    public static readonly ListRule<BillCommittee> Committees = new(
        "committees", committee => committee.Code ?? committee.Name, BillFacts.Of,
        (old, committee) => old is null ? Added(ChangeKind.Committee, null, committee.Name, null) : null,
        // A source that leaves the name out leaves only the code to show.
        (old, now) => IsNameless(now) ? now with { Name = old.Name } : now);

    public static readonly ListRule<Sponsorship> Sponsors = new(
        "sponsors", sponsor => sponsor.Id ?? sponsor.Name, BillFacts.Of, Sponsor,
        (old, now) => now with { Party = now.Party ?? old.Party, District = now.District ?? old.District, Id = now.Id ?? old.Id, Date = now.Date ?? old.Date, Withdrawn = now.Withdrawn ?? old.Withdrawn });

    public static readonly ListRule<RelatedBill> Related = new(
        "related", related => related.Id, BillFacts.Of,
        (old, related) => new(ChangeKind.Related, null, old is null ? null : BillFacts.Of(old), BillFacts.Of(related)));

    public static readonly ListRule<string> Laws = new("laws", law => law, law => law, (_, law) => Added(ChangeKind.Law, null, law, null));

    public static readonly ListRule<BillTitle> Titles = new("titles", title => $"{title.Kind} {title.Title}", BillFacts.Of);

    public static readonly ListRule<string> Subjects = new("subjects", subject => subject, subject => subject);

    public static readonly ListRule<SourceLink> Sources = new("sources", source => source.Url, BillFacts.Of);

    /// <summary>The votes of one source, with how the parties voted from another where the first does not say.</summary>
    public static IReadOnlyList<VoteEvent> WithParties(IReadOnlyList<VoteEvent> votes, IReadOnlyList<VoteEvent> others)
    {
        var known = others.Where(vote => vote.Parties.Count > 0).ToLookup(RollCall, vote => vote.Parties, StringComparer.Ordinal);
        return [.. votes.Select(vote => vote.Parties.Count == 0 && known[RollCall(vote)].FirstOrDefault() is { } parties ? vote with { Parties = parties } : vote)];
    }

    /// <summary>Versions with the hashes that were known: the hash of a text is ours, not the source's, so the source cannot take it away.</summary>
    public static IReadOnlyList<BillVersion> WithHashes(IReadOnlyList<BillVersion> versions, IReadOnlyList<BillVersion> known)
    {
        var hashes = known.Where(version => version is { Sha256: not null, Url: not null }).ToLookup(version => version.Url, version => version.Sha256);
        return [.. versions.Select(version => version.Sha256 is null ? version with { Sha256 = hashes[version.Url].FirstOrDefault() } : version)];
    }

    // "hsju00", or a subcommittee's "Judiciary Committee: hsju10" and "hsju00: Subcommittee on the Constitution".
    private static bool IsNameless(BillCommittee committee) => committee.Code is { Length: > 2 } code
        && (committee.Name == code
            || committee.Name.EndsWith($": {code}", StringComparison.Ordinal)
            || committee.Name.StartsWith($"{code[..^2]}00: ", StringComparison.Ordinal));

    private static Difference Added(ChangeKind kind, DateOnly? date, string after, string? text) => new(kind, date, null, after, text);

    private static Difference? Sponsor(Sponsorship? old, Sponsorship now)
    {
        if (old is null)
            return Added(ChangeKind.SponsorAdded, now.Date, BillFacts.Of(now), now.Name);
        return now.Withdrawn is { } day && old.Withdrawn is null
            ? new(ChangeKind.SponsorWithdrawn, day, BillFacts.Of(old), BillFacts.Of(now), now.Name)
            : null;
    }

    // Addresses of one roll call differ over time (padded or not, late or absent); its number in its year does not.
    private static string RollCall(VoteEvent vote)
    {
        var number = RollNumber().Match(vote.Url ?? vote.Motion);
        return number.Success
            ? string.Create(CultureInfo.InvariantCulture, $"{vote.Chamber} {vote.Date.Year} {number.Groups[1].Value}")
            : string.Create(CultureInfo.InvariantCulture, $"{vote.Chamber} {vote.Date:yyyy-MM-dd} {vote.Motion}");
    }

    [GeneratedRegex(@"(?:roll(?: no\. )?|_|Vote Number: )0*([1-9][0-9]*)(?:\.[a-z]+)?\)?\.?\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RollNumber();
}
