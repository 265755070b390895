namespace Microsoft.Bot.Builder;

/// <summary>The HTTP status and body that answer an invoke.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
