namespace Assistant.Host.Conversations.Cluster;

/// <summary>
/// Runs one conversation on one host of the cluster; its key is the conversation's id. Activities are JSON in UTF-8. Fails with a
/// <see cref="StoreFaultException"/> when the store does, or when the conversation is gone.
/// </summary>
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <inheritdoc cref="IConversation.ReceiveAsync"/>
    [ResponseTimeout("00:00:05")]
    Task<string?> ReceiveAsync(byte[] activity);

    /// <inheritdoc cref="IConversation.NewIdAsync"/>
    [ResponseTimeout("00:00:05")]
    Task<string> NewIdAsync();

    /// <inheritdoc cref="IConversation.EndAsync"/>
    [ResponseTimeout("00:00:05")]
    Task EndAsync();

    /// <summary>Answers what waits, if nothing does so already.</summary>
    [ResponseTimeout("00:00:05")]
    Task ResumeAsync();
}
