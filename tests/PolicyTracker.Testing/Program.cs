using System.Globalization;
using PolicyTracker.Testing;

if (args is ["dataset", var count, var file])
{
    GeneratedDataset.Write(file, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

return await ReplayCommand.RunAsync(args);
