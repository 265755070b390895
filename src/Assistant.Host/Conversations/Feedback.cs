namespace Assistant.Host.Conversations;

/// <summary>What somebody thinks of an answer.</summary>
/// <param name="Message">Id of the message that it is about, or empty where the client does not tell.</param>
/// <param name="User">Id of the user on the channel.</param>
/// <param name="Reaction"><c>like</c>, <c>dislike</c> or another reaction of the channel.</param>
/// <param name="Reasons">What is wrong with the answer, separated by commas; empty where nothing was said.</param>
/// <param name="Comment">The user's own words, or empty.</param>
/// <param name="At">When it came.</param>
internal sealed record Feedback(string Message, string User, string Reaction, string Reasons, string Comment, DateTimeOffset At);
