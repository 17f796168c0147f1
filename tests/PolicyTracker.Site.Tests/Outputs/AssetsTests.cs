using PolicyTracker.Core.Checks;
using PolicyTracker.Site.Outputs;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Outputs;

public sealed class AssetsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Problem> _problems = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_editors_leave_behind_is_not_put_out()
    {
        _folder.Write("theme/assets/.site.css.swp", "x");
        _folder.Write("theme/assets/site.css~", "x");
        _folder.Write("theme/assets/.git/config", "x");

        Written().ShouldBe(["icon.svg", "site.css"]);
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_is_refused()
    {
        _folder.Write("secret/key.txt", "x");
        _folder.Write("theme/assets/own.css", "a{color:red}");
        File.CreateSymbolicLink(_folder.File("theme/assets/key.txt"), _folder.File("secret/key.txt"));
        Directory.CreateSymbolicLink(_folder.File("theme/assets/more"), _folder.File("secret"));

        Written().ShouldBe(["icon.svg", "own.css", "site.css"]);
        _problems.Select(problem => problem.File).ShouldBe(["theme/assets/key.txt", "theme/assets/more"]);
    }

    [Theory]
    [InlineData("url(../img/flag.svg)")]
    [InlineData("url( '../img/flag.svg' )")]
    [InlineData("URL(\"/img/flag.svg\")")]
    public void A_style_names_a_picture_as_it_is_put_out(string address)
    {
        _folder.Write("theme/assets/img/flag.svg", "<svg/>");
        _folder.Write("theme/assets/styles/own.css", $"a {{ background: {address}; }}");

        Style("styles/own.css").ShouldMatch("""^a\{background:url\("/assets/img/flag\.[0-9a-f]{10}\.svg"\)\}\n$""");
        _problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a { background: url(nowhere.svg); }", "no such picture")]
    [InlineData("a { background: url(https://other.example/a.svg); }", "nothing from elsewhere")]
    [InlineData("a { background: url(//other.example/a.svg); }", "nothing from elsewhere")]
    [InlineData("a { background: url(data:image/png;base64,AAAA); }", "nothing from elsewhere")]
    [InlineData("@import \"site.css\";", "imports another one")]
    public void A_style_that_loads_what_is_not_there_is_refused(string css, string why)
    {
        _folder.Write("theme/assets/own.css", css);

        Style("own.css");

        var problem = _problems.ShouldHaveSingleItem();
        problem.File.ShouldBe("theme/assets/own.css");
        problem.Message.ShouldContain(why);
    }

    [Fact]
    public void Words_about_an_address_are_no_address()
    {
        _folder.Write("theme/assets/own.css", "a::after { content: \"see url(nowhere.svg)\"; filter: url(#soft); }");

        Style("own.css").ShouldBe("a::after{content:\"see url(nowhere.svg)\";filter:url(\"#soft\")}\n");
        _problems.ShouldBeEmpty();
    }

    private string[] Written() => [.. Put().Select(file => HashOf().Replace(Path.GetRelativePath(_folder.File("site/assets"), file), ".")).Order(StringComparer.Ordinal)];

    private string Style(string name) =>
        File.ReadAllText(Put().Single(file => HashOf().Replace(Path.GetRelativePath(_folder.File("site/assets"), file), ".") == name));

    private string[] Put()
    {
        var output = OutputFolder.Open(_folder.File("site"), _folder.File("work"), clean: false);
        Assets.Of(_folder.Path, _problems).Write(output);
        output.Publish(whole: true);
        return Directory.GetFiles(_folder.File("site/assets"), "*", SearchOption.AllDirectories);
    }

    private static System.Text.RegularExpressions.Regex HashOf() => new(@"\.[0-9a-f]{10}\.");
}
