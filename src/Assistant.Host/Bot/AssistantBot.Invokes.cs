using System.Net;
using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Assistant.Host.Bot;

/// <content>Invokes: buttons of cards, dialogs, the message action, thumbs. Any other is answered with 501.</content>
internal sealed partial class AssistantBot
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Incoming(turnContext);
        switch (activity.Name)
        {
            case "message/fetchTask":
                return CreateInvokeResponse(FeedbackBox.Form(activity));
            case "message/submitAction":
                return await feedback.KeepAsync(activity)
                    ? CreateInvokeResponse(ActivityJson.Content(new JsonObject()))
                    : new InvokeResponse { Status = (int)HttpStatusCode.BadRequest };
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        explanations.Find(invokeValue.Action.Data) is { } card
            ? Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.OK,
                Type = AdaptiveCard.ContentType,
                Value = ActivityJson.Content(card.ToJson()),
            })
            : base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        explanations.Dialog(taskModuleRequest.Data) is { } dialog
            ? Task.FromResult(new TaskModuleResponse(dialog))
            : base.OnTeamsTaskModuleFetchAsync(turnContext, taskModuleRequest, cancellationToken);

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        ClaimChecks.IsAsked(action)
            ? await checks.OpenAsync(action, Incoming(turnContext), cancellationToken)
            : await base.OnTeamsMessagingExtensionFetchTaskAsync(turnContext, action, cancellationToken);

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        ClaimChecks.IsAsked(action)
            ? await checks.PostAsync(action, Incoming(turnContext), cancellationToken)
            : await base.OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken);

    /// <summary>The whole activity, which the interface of its type leaves parts of out.</summary>
    private static Activity Incoming(ITurnContext turnContext) => turnContext.Activity;
}
