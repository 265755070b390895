namespace Assistant.Turns;

/// <summary>One message of a user, free of channel types.</summary>
/// <param name="Conversation">Id of the conversation, as the host knows it.</param>
/// <param name="Text">What the user wrote, mention and markup of the channel removed.</param>
/// <param name="Locale">BCP 47 tag of the client ("zh-HK"), or null; decides the language only where the text does not.</param>
/// <param name="Focus">What the conversation was about before this turn; <see cref="Focus.None"/> at its start.</param>
public sealed record Turn(string Conversation, string Text, string? Locale, Focus Focus);
