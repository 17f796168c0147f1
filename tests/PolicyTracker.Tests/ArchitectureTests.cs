using System.Reflection;

namespace PolicyTracker.Tests;

/// <summary>Core knows nobody, the ways in and the ways out know only Core, and only the program knows all.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, Assembly> Parts = new[]
    {
        typeof(Core.Bills.Bill).Assembly, typeof(Collectors.Collector).Assembly, typeof(Site.SiteBuilder).Assembly, typeof(Program).Assembly,
    }.ToDictionary(assembly => assembly.GetName().Name!);

    [Theory]
    [InlineData("PolicyTracker.Core", "")]
    [InlineData("PolicyTracker.Collectors", "PolicyTracker.Core")]
    [InlineData("PolicyTracker.Site", "PolicyTracker.Core")]
    [InlineData("policytracker", "PolicyTracker.Collectors PolicyTracker.Core PolicyTracker.Site")]
    public void Dependencies_go_in_one_direction(string part, string known) =>
        string.Join(' ', Referenced(part).Where(Parts.ContainsKey).Order(StringComparer.Ordinal)).ShouldBe(known);

    [Theory]
    [InlineData("PolicyTracker.Core", "AngleSharp", "Markdig", "Polly", "Quartz", "Spectre", "Microsoft.AspNetCore", "System.Net.Http")]
    [InlineData("PolicyTracker.Collectors", "Markdig", "Quartz", "Spectre", "Microsoft.AspNetCore")]
    [InlineData("PolicyTracker.Site", "Polly", "Quartz", "Spectre", "System.Net.Http")]
    public void A_part_does_not_see_the_packages_of_another(string part, params string[] foreign) =>
        Referenced(part).Where(name => foreign.Any(start => name.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<string> Referenced(string part) =>
        Parts[part].GetReferencedAssemblies().Select(reference => reference.Name!);
}
