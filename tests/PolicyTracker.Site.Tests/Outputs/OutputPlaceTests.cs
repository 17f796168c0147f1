using PolicyTracker.Site.Outputs;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Outputs;

public sealed class OutputPlaceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("work")]
    [InlineData("work/")]
    [InlineData("work/bills/..")]
    [InlineData(".")]
    [InlineData("work/bills")]
    [InlineData("work/Bills/us")]
    [InlineData("work/content/site")]
    [InlineData("work/theme")]
    [InlineData("work/src/site")]
    [InlineData("work/.git")]
    public void Takes_no_folder_that_somebody_writes(string output)
    {
        _folder.Write("work/content/site.yml", "name: Example\n");

        var refused = Should.Throw<OutputRefusedException>(() => OutputPlace.Check(_folder.File(output), _folder.File("work")));

        refused.Message.ShouldEndWith("Choose another folder, such as _site.");
    }

    [Fact]
    public void Takes_no_link_to_such_a_folder()
    {
        _folder.Write("work/bills/us/119/hr1.md", "record");
        Directory.CreateSymbolicLink(_folder.File("work/_site"), _folder.File("work/bills"));

        Should.Throw<OutputRefusedException>(() => OutputPlace.Check(_folder.File("work/_site"), _folder.File("work")));
    }

    [Theory]
    [InlineData("work/_site")]
    [InlineData("work/billsite")]
    [InlineData("elsewhere/site")]
    public void Takes_another_folder(string output) => OutputPlace.Check(_folder.File(output), _folder.File("work"));

    [Theory]
    [InlineData("/*\n  X-Frame-Options: DENY\n", false)]
    [InlineData("# Made by PolicyTracker: this folder is replaced by each build.\n/*\n", true)]
    public void Takes_a_full_folder_only_when_a_build_made_it(string headers, bool taken)
    {
        _folder.Write("site/index.html", "mine");
        _folder.Write("site/_headers", headers);

        void Check() => OutputPlace.Check(_folder.File("site"), _folder.File("work"));

        if (taken)
            Check();
        else
            Should.Throw<OutputRefusedException>(Check);
    }
}
