using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PolicyTracker.Site.Rendering;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Rendering;

public class ProseTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](//other.example/)")]
    [InlineData("[x](\\\\other.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://other.example/pixel.png)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("# Title {onclick=alert(1) style=color:red}")]
    [InlineData("[x](https://a.example \"\\\" onmouseover=alert(1)\")")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<iframe src=https://other.example></iframe>")]
    [InlineData("<a href=javascript:alert(1)>x</a>")]
    [InlineData("|a|\n|-|\n|<b onclick=alert(1)>|")]
    [InlineData("```html\" onclick=\"alert(1)\n<script>\n```")]
    public void Lets_no_attack_through(string markdown)
    {
        var html = new Prose().Of(markdown, "content/pages/x.md").Markup.Value;

        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelectorAll("script, img, iframe, svg, object, style").ShouldBeEmpty();
        var attributes = document.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes).ToList();
        attributes.Select(attribute => attribute.Name).ShouldBeSubsetOf(["href", "id", "scope"]);
        attributes.Where(attribute => attribute.Name == "href")
            .ShouldAllBe(attribute => (!attribute.Value.Contains(':') && !attribute.Value.StartsWith("//")) || attribute.Value.StartsWith("https://a.example"));
    }

    [Theory]
    [InlineData("[a](/bills/)", "<p><a href=\"/bills/\">a</a></p>")]
    [InlineData("[a](https://a.example/b?c=d&e)", "<p><a href=\"https://a.example/b?c=d&amp;e\">a</a></p>")]
    [InlineData("[a](mailto:a@b.example)", "<p><a href=\"mailto:a@b.example\">a</a></p>")]
    [InlineData("# One\n\n## Two\n\n## Two", "<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n<h2 id=\"two-2\">Two</h2>")]
    [InlineData("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("a < b & \"c\"", "<p>a &lt; b &amp; \"c\"</p>")]
    [InlineData("As it says.[^1]\n\n[^1]: A note on it.", "<p>As it says.[^1]</p>\n<p>[^1]: A note on it.</p>")]
    public void Shows_what_people_write(string markdown, string html) =>
        new Prose().Of(markdown, "content/pages/x.md").Markup.Value.ShouldBe(html);

    [Fact]
    public void Headings_give_way_to_every_id_of_a_view()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), " id=\"([a-z-]+)\"").Select(match => match.Groups[1].Value)).Distinct();

        ids.Order().ShouldBe(Prose.Reserved.Order());
        new Prose().Of("## Bills\n\n## Bills", "content/topics/x.md").Markup.Value
            .ShouldBe("<h2 id=\"bills-1\">Bills</h2>\n<h2 id=\"bills-2\">Bills</h2>");
    }

    [Fact]
    public void Refuses_a_text_that_is_too_long()
    {
        var prose = new Prose();

        prose.Of(new string('a', Prose.MostBytes + 1), "content/pages/long.md").IsEmpty.ShouldBeTrue();

        prose.Problems.ShouldHaveSingleItem().File.ShouldBe("content/pages/long.md");
    }

    [Fact]
    public void A_failure_of_the_reader_is_a_problem_of_the_file()
    {
        var prose = new Prose(_ => throw new InvalidOperationException("Two things at once."));

        prose.Of("text", "content/pages/odd.md").IsEmpty.ShouldBeTrue();

        prose.Problems.ShouldHaveSingleItem().ToString().ShouldContain("content/pages/odd.md: error markdown: The Markdown cannot be read (Two things at once).");
    }

    [Theory]
    [InlineData(">", 60_000)]
    [InlineData("> ", 30_000)]
    [InlineData("- ", 30_000)]
    [InlineData("[", 60_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("`a``b", 12_000)]
    [InlineData("![](", 15_000)]
    [InlineData("a**b", 15_000)]
    [InlineData("<a ", 20_000)]
    public void Ends_in_time_whatever_it_is_given(string part, int times)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        new Prose().Of(string.Concat(Enumerable.Repeat(part, times)), "content/pages/x.md");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(12));
    }
}
