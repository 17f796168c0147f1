using System.Globalization;
using PolicyTracker.Collectors.Scrapers;

namespace PolicyTracker.Collectors.Tests.Scrapers;

public sealed class RegisterDeadlinesTests
{
    private static readonly DateOnly Published = new(2024, 2, 12);

    // Sentences of recorded documents, with the section they stand in.
    public static TheoryData<string, string, string?, string?> Recorded => new()
    {
        { "Notice", "Comments are encouraged and will be accepted for 60 days until April 12, 2024.", "2024-04-12", null },
        { "Notice", "Comments due March 13, 2024. OMB must decide about the collection of information between 30 and 60 days after publication of this document in the Federal Register. Therefore, a comment is best assured of having its full effect if OMB receives it within 30 days of publication.", "2024-03-13", null },
        { "Notice", "Comments due within 30 days of publication. OMB must make a decision about the collection of information between 30 and 60 days after publication of this document in the Federal Register.", "2024-03-13", null },
        { "Notice", "Comments must be received on or before March 13, 2024 to be assured consideration.", "2024-03-13", null },
        { "Notice", "Comments are due: February 14, 2024.", "2024-02-14", null },
        { "Notice", "FDA is extending the comment period on the document published on December 13, 2023 (88 FR 86333). Either electronic or written comments must be submitted by March 13, 2024.", "2024-03-13", null },
        { "Notice", "The public workshop will be held on May 20 and 21, 2024. Either electronic or written comments on this public workshop must be submitted by June 21, 2024.", "2024-06-21", null },
        { "Notice", "The meeting will be held on Tuesday, February 27, 2024, at 1 p.m.", null, null },
        { "Notice", "Submit comments on the proposed matching program no later than March 13, 2024. The matching program will be applicable on March 11, 2024, or once a minimum of 30 days after publication of this notice has elapsed, whichever is later.", "2024-03-13", null },
        { "Notice", "The OMB will consider all written comments that the agency receives on or before March 13, 2024.", "2024-03-13", null },
        { "Rule", "This AD is effective February 12, 2024. The FAA must receive comments on this AD by March 28, 2024", "2024-03-28", "2024-02-12" },
        { "Rule", "Effective February 9, 2024, through December 31, 2024.", null, "2024-02-09" },
        { "Rule", "This rule is effective August 28, 2024. Comments on the Paperwork Reduction Act section of this final rule must be submitted by July 1, 2024.", null, "2024-08-28" },
        { "Rule", "This regulation is effective February 12, 2024. Objections and requests for hearings must be received on or before April 12, 2024, and must be filed in accordance with the instructions.", null, "2024-02-12" },
        { "Rule", "This AD is effective August 26, 2024 to all persons except those persons to whom it was made immediately effective by Emergency AD 2020- 16-51, issued on July 23, 2020, which contained the requirements of this amendment.", null, "2024-08-26" },
        { "ProposedRule", "Comments must be received on or before [insert date 60 days after date of publication in the Federal Register].", "2024-04-12", null },
        { "ProposedRule", "Comments and related material must be received by the Coast Guard on or before March 13, 2024.", "2024-03-13", null },
        { "ProposedRule", "Written comments must be submitted by 11:59 p.m. Eastern on April 15, 2024.", "2024-04-15", null },
        { "ProposedRule", "Comments are due on or before March 1, 2024; reply comments are due on or before April 1, 2024.", "2024-03-01", null },
        { "Notice", "Applicable Date: Immediately.", null, null },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Reads_what_agencies_write(string section, string prose, string? comments, string? effective)
    {
        var read = RegisterDeadlines.Read(prose, Published, Enum.Parse<RegisterSection>(section));
        (Iso(read.Comments), Iso(read.Effective)).ShouldBe((comments, effective));
    }

    [Theory]
    [InlineData("ProposedRule", "Comments and requests for a public hearing must be received by April 1, 2024.", "2024-04-01", null)]
    [InlineData("ProposedRule", "Comments are due by March 1, 2024; requests for a hearing must be received by April 1, 2024.", "2024-03-01", null)]
    [InlineData("Notice", "Persons wishing to comment at the hearing must write by March 5, 2024.", null, null)]
    [InlineData("Notice", "Comments are welcome within sixty (60) days of the date of publication.", "2024-04-12", null)]
    [InlineData("Notice", "Written comments are due 60 days after the date this notice is published in the Federal Register.", "2024-04-12", null)]
    [InlineData("Notice", "Comments must be received by March 3 2024.", "2024-03-03", null)]
    [InlineData("ProposedRule", "Comments on this notice of proposed rulemaking, including the proposed information collection, must be submitted by March 31, 2024.", "2024-03-31", null)]
    [InlineData("ProposedRule", "Comments on the information collection must be submitted to OMB by March 13, 2024.", null, null)]
    [InlineData("Rule", "This rule is effective 60 days after publication.", null, "2024-04-12")]
    [InlineData("Rule", "This direct final rule is effective 60 days after publication unless adverse comments come within 30 days of publication.", "2024-03-13", "2024-04-12")]
    public void Reads_what_agencies_write_less_often(string section, string prose, string? comments, string? effective)
    {
        var read = RegisterDeadlines.Read(prose, Published, Enum.Parse<RegisterSection>(section));
        (Iso(read.Comments), Iso(read.Effective)).ShouldBe((comments, effective));
    }

    [Theory]
    [InlineData("The effective date of the rule, which was to become effective on March 1, 2024, is delayed to a new effective date of April 30, 2024.", "2024-04-30")]
    [InlineData("The effective date of the rule published on January 17, 2024, is delayed from March 1, 2024, until April 30, 2024.", "2024-04-30")]
    [InlineData("The effective date of the rule, scheduled to take effect on March 1, 2024, is delayed indefinitely.", null)]
    public void The_old_day_of_a_rule_is_not_the_new_one(string prose, string? delayed) =>
        Iso(RegisterDeadlines.Read(prose, Published, RegisterSection.Rule).Delayed).ShouldBe(delayed);

    [Fact]
    public void Tells_the_day_to_which_a_rule_is_put_off_from_the_day_of_the_delay()
    {
        const string prose = "As of February 12, 2024, the effective date of the rule published on December 23, 2023, at 88 FR 84160, is delayed until December 31, 2024.";
        Iso(RegisterDeadlines.Read(prose, Published, RegisterSection.Rule).Delayed).ShouldBe("2024-12-31");
    }

    [Fact]
    public void Takes_the_new_end_of_a_window_and_not_the_old_one()
    {
        const string prose = "The comment period for the proposed rule published on January 2, 2024, is extended from March 4, 2024, to April 3, 2024.";
        Iso(RegisterDeadlines.Read(prose, Published, RegisterSection.ProposedRule).LastComments).ShouldBe("2024-04-03");
    }

    [Fact]
    public void Every_day_of_a_window_is_read_in_every_way_of_writing()
    {
        string[] templates = ["Comments must be received by {0}.", "Submit comments on or before {0}.", "Comments will be accepted until {0}.", "Comments due {0}.", "The comment period closes on {0}.", "Written comments are due no later than {0}, at 5 p.m. Eastern Time."];
        string[] forms = ["MMMM d, yyyy", "MMM. d, yyyy", "MMMM dd, yyyy"];
        for (var days = 0; days <= 400; days++)
        {
            var day = Published.AddDays(days);
            var template = templates[days % templates.Length];
            var form = day.Month == 5 ? forms[0] : forms[days % forms.Length];
            var prose = string.Format(CultureInfo.InvariantCulture, template, day.ToString(form, CultureInfo.InvariantCulture));
            RegisterDeadlines.Read(prose, Published, RegisterSection.Notice).Comments.ShouldBe(day, prose);
        }
    }

    [Fact]
    public void Broken_prose_never_gives_a_day_that_is_not_in_it()
    {
        var random = new Random(7);
        foreach (var row in Recorded)
        {
            var (section, prose) = (Enum.Parse<RegisterSection>((string)row[0]), (string)row[1]);
            for (var round = 0; round < 200; round++)
            {
                var broken = Mutated(prose, random);
                var read = RegisterDeadlines.Read(broken, Published, section);
                foreach (var day in new[] { read.Comments, read.LastComments, read.Effective, read.Delayed }.OfType<DateOnly>())
                    (IsNamed(broken, day) || IsCounted(broken, day)).ShouldBeTrue($"{day} of: {broken}");
            }
        }
    }

    [Fact]
    public void Long_nonsense_is_read_in_no_time()
    {
        var prose = string.Concat(Enumerable.Repeat("comments effective delayed until by (March 1, 2024; ", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        RegisterDeadlines.Read(prose, Published, RegisterSection.Notice);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Mutated(string prose, Random random)
    {
        var letters = prose.ToCharArray().ToList();
        for (var edits = random.Next(1, 6); edits > 0 && letters.Count > 1; edits--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(3))
            {
                case 0: letters.RemoveAt(at); break;
                case 1: letters.Insert(at, letters[random.Next(letters.Count)]); break;
                default: letters[at] = (char)random.Next(32, 127); break;
            }
        }

        return new([.. letters]);
    }

    private static bool IsNamed(string prose, DateOnly day) =>
        prose.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && prose.Contains(day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && prose.Contains(day.ToString("MMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);

    private static bool IsCounted(string prose, DateOnly day) =>
        prose.Contains((day.DayNumber - Published.DayNumber).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && prose.Contains("publication", StringComparison.OrdinalIgnoreCase);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
