using PolicyTracker.Core.Bills;

namespace PolicyTracker.Benchmarks;

/// <summary>A workspace of generated records with a site, thirty topics and nothing else.</summary>
internal static class GeneratedWorkspace
{
    public static int Write(int count, string folder)
    {
        WriteContent(folder);
        Parallel.For(0, count, index => Save(folder, GeneratedBill.Of(index)));
        Text(folder, "bills/_freshness.yml", $"generated: {{last_success: 2026-11-01, records: {count}}}\n");
        Console.WriteLine($"{count} bills in {folder}");
        return 0;
    }

    /// <summary>One more action for the first bills, as a day's collection would bring.</summary>
    public static int Touch(int count, string folder)
    {
        for (var index = 0; index < count; index++)
        {
            var bill = GeneratedBill.Of(index);
            var last = bill.Actions[^1];
            Save(folder, bill with { Actions = [.. bill.Actions, last with { Date = last.Date.AddDays(1), Text = "Laid over." }] });
        }

        return 0;
    }

    private static void WriteContent(string folder)
    {
        Text(folder, "content/site.yml", "name: Generated\nbase_url: https://tracker.example.org\nfeed_authority: tracker.example.org,2026\nrepository: example/generated\n");
        foreach (var subject in GeneratedBill.Subjects)
        {
            var slug = subject.ToLowerInvariant().Replace(' ', '-');
            Text(folder, $"content/topics/{slug}.md", $"---\ntitle: {subject}\nmatch:\n  subjects: [{subject}]\n---\n{subject}.\n");
        }
    }

    private static void Save(string folder, Bill bill) => Text(folder, bill.Id.Path, BillFile.Write(bill));

    private static void Text(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
