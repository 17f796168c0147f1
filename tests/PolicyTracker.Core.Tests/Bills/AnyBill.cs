using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Tests.Bills;

/// <summary>Records of any shape, with the strings that break writers.</summary>
public static class AnyBill
{
    private static readonly string[] Awkward =
    [
        "", " ", "yes", "No", "null", "~", "true", "0x1F", "012", "1e3", "2025-01-01", "- item", "key: value", "# comment",
        "\"quoted\"", "'single'", "back\\slash", "tab\there", "line\nbreak", "line\u2028separator", "next\u0085line",
        "no\u00A0break", "\uFEFFbom", "{\"a\": 1}", "[1, 2]", "---", "...", "*anchor", "&anchor", "!tag", "| pipe", "> fold",
        "%directive", "@mention", "`tick`", "<script>alert(1)</script>", "emoji 😀 end", "\uD800 lone", "\u0000nul", "\u007Fdel",
        "\u202Eright to left", "e\u0301 combining", "=1+1", "trailing space ", "A - b", "double  space", "Ends with:", "\uFFFEnon",
    ];

    private static readonly Gen<string> Strings = Gen.OneOf(
        Gen.Elements(Awkward),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        from first in Gen.Elements(Awkward) from second in Gen.Elements(Awkward) select first + second);

    private static readonly Gen<string> Words = Strings.Select(text => "x" + text);

    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 20000).Select(day => new DateOnly(1990, 1, 1).AddDays(day));

    private static readonly Gen<BillAction> Actions =
        from date in Dates
        from chamber in Maybe(Enums<Chamber>())
        from text in Words
        from words in Gen.ListOf(Enums<ActionClassification>(), 2)
        select new BillAction(date, chamber, text, [.. words]);

    private static readonly Gen<Sponsorship> Sponsors =
        from name in Words
        from party in Strings
        from role in Enums<SponsorRole>()
        from date in Maybe(Dates)
        select new Sponsorship(name, party, null, role, "bioguide:" + party, date);

    private static readonly Gen<VoteEvent> Votes =
        from date in Dates
        from motion in Words
        from yeas in Maybe(Gen.Choose(0, 435))
        from result in Maybe(Enums<VoteResult>())
        select new VoteEvent(date, Chamber.Lower, motion, yeas, null, null, result, "https://example.org/" + motion);

    private static readonly Gen<BillVersion> Versions =
        from code in Strings
        from note in Words
        from date in Maybe(Dates)
        select new BillVersion(code, note, date);

    private static readonly Gen<BillStatus> Statuses =
        from stage in Enums<Stage>()
        from since in Maybe(Dates)
        from action in Maybe(Gen.Choose(1, 99))
        from evidence in Strings
        from inferred in Gen.Elements(true, false)
        select new BillStatus(stage, since, action, evidence, inferred);

    public static Arbitrary<Bill> Bills() => (
        from number in Gen.Choose(1, 9999)
        from identifier in Words
        from title in Words
        from titles in Few(Words)
        from subjects in Few(Strings)
        from status in Statuses
        from sponsors in Few(Sponsors)
        from actions in Few(Actions)
        from votes in Few(Votes)
        from versions in Few(Versions)
        from extra in Strings
        select new Bill
        {
            Id = BillId.Of("us", "119", $"hr{number}"),
            Identifier = identifier,
            Title = title,
            Titles = [.. titles.Select(text => new BillTitle(text, "official"))],
            Subjects = subjects,
            Status = status,
            Sponsors = sponsors,
            Actions = actions,
            Votes = votes,
            Versions = versions,
            Committees = [.. titles.Select(text => new BillCommittee(text, "hsju00"))],
            Related = [new("us/119/s1", BillRelation.Companion)],
            Laws = [.. subjects],
            Aliases = [.. titles],
            Sources = [new("https://example.org/" + extra, extra)],
            Extras = Extras.None.With("introduced", "2025-01-01").With("note", extra).With("many", ["a" + extra, "b"]),
        }).ToArbitrary();

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 4)
        from list in Gen.ListOf(items, count)
        select (IReadOnlyList<T>)[.. list];

    private static Gen<T?> Maybe<T>(Gen<T> value) where T : struct =>
        Gen.OneOf(value.Select(item => (T?)item), Gen.Constant((T?)null));

    private static Gen<T> Enums<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
