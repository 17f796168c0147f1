using PolicyTracker.Core.Files;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Leaves_no_unfinished_file_behind()
    {
        AtomicFile.Write(_folder.File("a/b.md"), "one"u8);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBe([_folder.File("a/b.md")]);
    }

    [Fact]
    public void Does_not_touch_a_file_with_the_same_bytes()
    {
        AtomicFile.WriteIfChanged(_folder.File("b.md"), "one"u8).ShouldBeTrue();
        File.SetLastWriteTimeUtc(_folder.File("b.md"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        AtomicFile.WriteIfChanged(_folder.File("b.md"), "one"u8).ShouldBeFalse();
        File.GetLastWriteTimeUtc(_folder.File("b.md")).Year.ShouldBe(2020);
    }

    [Fact]
    public void Keeps_the_old_file_when_the_new_one_cannot_be_put_in_its_place()
    {
        Directory.CreateDirectory(_folder.File("b.md"));
        _folder.Write("b.md/inside.txt", "kept");
        Should.Throw<Exception>(() => AtomicFile.Write(_folder.File("b.md"), "one"u8));
        File.Exists(_folder.File("b.md/inside.txt")).ShouldBeTrue();
        File.Exists(_folder.File("b.md" + AtomicFile.Unfinished)).ShouldBeFalse();
    }

    [Fact]
    public void Sweeps_what_a_killed_run_left_and_nothing_else()
    {
        _folder.Write("a/b.md.unfinished", "half");
        _folder.Write("a/b.md", "whole");
        AtomicFile.Sweep(_folder.Path);
        Directory.EnumerateFiles(_folder.File("a")).ShouldBe([_folder.File("a/b.md")]);
    }

    [Fact]
    public void Only_one_run_holds_the_lock_and_the_next_gets_it_afterwards()
    {
        using (WorkspaceLock.TryTake(_folder.Path).ShouldNotBeNull())
            WorkspaceLock.TryTake(_folder.Path).ShouldBeNull();
        using var again = WorkspaceLock.TryTake(_folder.Path);
        again.ShouldNotBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
