using PolicyTracker.Site.Outputs;

namespace PolicyTracker.Site.Tests.Outputs;

public class StylesTests
{
    [Theory]
    [InlineData("/* a */\na { color: red; margin: 0 1rem; }\n", "a{color:red;margin:0 1rem}\n")]
    [InlineData("a, b :hover { content: attr(x) \": , {\"; }", "a,b :hover{content:attr(x) \": , {\"}\n")]
    [InlineData("@media (min-width: 40rem) { a > b + c { width: calc(1px + 2px) } }", "@media (min-width:40rem){a>b + c{width:calc(1px + 2px)}}\n")]
    public void Loses_only_what_people_read(string css, string compact) => Styles.Compact(css).ShouldBe(compact);
}
