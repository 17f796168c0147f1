using PolicyTracker.Core.Bills;

namespace PolicyTracker.Benchmarks;

/// <summary>
/// Records that stand for real ones in size and shape: 26 to 34 actions, 3 to 6 sponsors, 2 to 4 subjects, about
/// 11 KB as a file. The same index gives the same record. Positions have no file yet; titles, votes, versions and
/// related measures take their room.
/// </summary>
internal static class GeneratedBill
{
    public static readonly string[] Subjects =
    [
        "Housing", "Education", "Health care", "Privacy", "Elections", "Taxation", "Transport", "Energy", "Water",
        "Labor", "Agriculture", "Public safety", "Courts", "Budget", "Veterans", "Childcare", "Broadband",
        "Environment", "Insurance", "Consumer protection", "Procurement", "Open data", "Licensing", "Zoning",
        "Pensions", "Wildlife", "Tourism", "Libraries", "Opioids", "Civil rights",
    ];

    private static readonly string[] Codes = ["mn", "or", "vt", "oh", "tx", "nv", "me", "ia", "ut", "ga"];

    private static readonly string[] First =
        ["Ana", "Ben", "Chloë", "Dmitri", "Elena", "Farah", "Grace", "Hiro", "Ingrid", "José", "Kwame", "Lucía"];

    private static readonly string[] Last =
    [
        "Okafor", "Nguyễn", "Smith-Jones", "García", "O'Neill", "Petrov", "Larsen", "Abdi", "Kim", "Moreau",
        "Jónsdóttir", "Vang",
    ];

    private static readonly ActionClassification[] Middle =
    [
        ActionClassification.Reading1, ActionClassification.ReferralCommittee, ActionClassification.Reading2,
        ActionClassification.CommitteePassage, ActionClassification.AmendmentPassage, ActionClassification.Deferral,
    ];

    public static BillId IdOf(int index) => BillId.Of(
        Codes[index % Codes.Length], "2025-2026", $"{(index % 2 == 0 ? "hf" : "sf")}{1000 + index}");

    public static Bill Of(int index)
    {
        var random = new Rng(unchecked((ulong)index * 0xBF58476D1CE4E5B9UL) + 42);
        var id = IdOf(index);
        var chamber = index % 2 == 0 ? Chamber.Lower : Chamber.Upper;
        var start = new DateOnly(2025, 1, 6).AddDays(random.Next(60));
        var source = $"https://legislature.example/{id.Jurisdiction}/2025/{1000 + index}?view=full&tab=actions";
        var bill = new Bill
        {
            Id = id,
            Identifier = $"{(index % 2 == 0 ? "HF" : "SF")} {1000 + index}",
            Title = $"{random.Sentence(9)}: \"{random.Sentence(3)}\" & related provisions",
            Titles = [.. Make(2, _ => new BillTitle(random.Sentence(20), "official as introduced"))],
            Chamber = chamber,
            Subjects = SubjectsOf(random),
            Sponsors = [.. Make(3 + random.Next(4), at => Sponsor(random, at))],
            Committees = [.. Make(3, at => new BillCommittee(random.Sentence(4), $"c{at:00}"))],
            Actions = [.. Make(26 + random.Next(9), at => Action(random, start, chamber, at))],
            Votes = [.. Make(2, at => Vote(random, start.AddDays(20 + at), source))],
            Versions = [.. Make(4, at => new BillVersion($"v{at}", random.Sentence(4), start.AddDays(at * 9), $"{source}&text={at}"))],
            Related = [.. Make(3, at => new RelatedBill(IdOf(index + ((at + 1) * 10)).Value, BillRelation.Related))],
            Sources = [new(source, "Bill page")],
            Extras = Extras.None.With("abstract", $"{random.Sentence(24)}. {random.Sentence(18)}."),
        };
        return bill with { Status = new(Stage.InCommittee, bill.Actions[1].Date, 2) };
    }

    private static IEnumerable<T> Make<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private static List<string> SubjectsOf(Rng random)
    {
        var first = random.Next(Subjects.Length);
        return [.. Make(2 + random.Next(3), at => Subjects[(first + (at * 7)) % Subjects.Length]).Order(StringComparer.Ordinal)];
    }

    private static Sponsorship Sponsor(Rng random, int at) => new(
        $"{random.Pick(Last)}, {random.Pick(First)}",
        random.Next(2) == 0 ? "D" : "R",
        $"{1 + random.Next(67)}",
        at == 0 ? SponsorRole.Primary : SponsorRole.Cosponsor);

    private static BillAction Action(Rng random, DateOnly start, Chamber chamber, int at) => new(
        start.AddDays(at * 4),
        chamber,
        random.Sentence(10 + random.Next(6)),
        [at == 0 ? ActionClassification.Introduction : at == 1 ? ActionClassification.ReferralCommittee : random.Pick(Middle)]);

    private static VoteEvent Vote(Rng random, DateOnly date, string source) => new(
        date, Chamber.Lower, random.Sentence(6), 60 + random.Next(9), random.Next(60), random.Next(5), VoteResult.Pass, source);
}
