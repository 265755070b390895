using Assistant;
using Assistant.Host.Bot;
using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Cluster;
using Assistant.Host.DirectLine;
using Assistant.Host.Model;
using Assistant.Host.Operations;
using Assistant.Host.TeamsApp;

if (AskCommand.Matches(args))
    return await AskCommand.RunAsync(args, Console.Out, CancellationToken.None);
if (TeamsPackageCommand.Matches(args))
    return await TeamsPackageCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
if (ConversationsCommand.Matches(args))
    return await ConversationsCommand.RunAsync(args, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(HostFiles.Options(args));
builder.UseListener();
builder.Services.AddAssistant(builder.Configuration);
builder.Services.AddModel(builder.Configuration);
builder.AddConversations();
builder.Services.AddBot(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);

await using var app = builder.Build();
app.CheckSettings();
app.PrepareBot();
app.UseFaultHandler();
app.UseDrain();
app.UseSecurityHeaders(app.Services.GetRequiredService<Origins>().Foreign, app.Services.GetRequiredService<DirectLineOptions>().Channel);
app.MapWebChat();
app.MapDirectLine();
app.MapFactPages();
app.MapBot();
app.MapHealth();
await app.RunAsync();
return 0;

/// <summary>The host; named so that tests can start it.</summary>
public partial class Program;
