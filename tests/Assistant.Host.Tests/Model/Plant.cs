namespace Assistant.Host.Tests.Model;

/// <summary>A fault that is planted around a sound <see cref="Conversations.Conversation"/>, to see that the model check finds it.</summary>
public enum Plant
{
    /// <summary>All is as it should be.</summary>
    None,

    /// <summary>A message is acknowledged as soon as it is taken in.</summary>
    AcknowledgesBeforeTheCommit,

    /// <summary>A message that comes again is acknowledged although its first commit is still under way.</summary>
    AcknowledgesTheSecondBeforeTheFirst,

    /// <summary>Commits are applied whatever version they follow.</summary>
    ChecksNoVersion,

    /// <summary>All activations count their versions alike.</summary>
    CountsVersionsAlike,

    /// <summary>A conversation takes a commit that failed for one that is durable, and goes on.</summary>
    HearsNoFault,

    /// <summary>What was received is not known any more when the conversation is loaded.</summary>
    ForgetsWhatItReceived,

    /// <summary>What waits is not known any more when the conversation is loaded.</summary>
    ForgetsWhatWaits,

    /// <summary>A commit that breaks off leaves its lines behind.</summary>
    CommitsByHalves,

    /// <summary>The version is read after the rest, so that a commit in between goes unseen.</summary>
    LoadsTheVersionLast,

    /// <summary>An answer does not take its message out of the inbox.</summary>
    AnswersAndKeeps,

    /// <summary>The cursor of a reader stands on its last line and not behind it.</summary>
    ReadsFromTheCursor,

    /// <summary>The cursor of a reader moves one line too far.</summary>
    ReadsPastALine,

    /// <summary>What was decided first is committed last.</summary>
    CommitsOutOfOrder,
}
