namespace Microsoft.Bot.Schema;

/// <summary>Someone or something was added to or removed from a contact list.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}

/// <summary>Members or the topic of a conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    string TopicName { get; set; }

    bool? HistoryDisclosed { get; set; }
}

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}

/// <summary>A message was edited.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}

/// <summary>A message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity
{
}

/// <summary>Someone reacted to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}

/// <summary>A private suggestion to one user.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}

/// <summary>The sender is writing.</summary>
public interface ITypingActivity : IActivity
{
}

/// <summary>The conversation is over; see <see cref="EndOfConversationCodes"/>.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

/// <summary>A named request that wants a response.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

/// <summary>A note for developers, shown by the emulator only.</summary>
public interface ITraceActivity : IActivity
{
    string Name { get; set; }

    string Label { get; set; }

    string ValueType { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

/// <summary>The conversation is handed to someone else.</summary>
public interface IHandoffActivity : IActivity
{
}

/// <summary>A command to the other side.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

/// <summary>What came of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
