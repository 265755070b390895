using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: each gets a response, 501 when no method knows it.</content>
public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken));
                case "adaptiveCard/action":
                    var action = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken));
                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;

        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
        await turnContext.SendActivityAsync(answer, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue>(
            activity, "Missing value property", "Value property is not properly formed");
        if (value.Action is null)
            throw BadRequest("BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw BadRequest("NotSupported", $"The action '{value.Action.Type}'is not supported.");

        return value;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var value = ReadValue<SearchInvokeValue>(
            activity, "Missing value property for search", "Value property is not properly formed for search");
        if (string.IsNullOrEmpty(value.Kind)
            && string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase))
        {
            value.Kind = SearchInvokeTypes.Search;
        }

        if (string.IsNullOrEmpty(value.QueryText))
            throw BadRequest("BadRequest", "Missing queryText property for search");
        if (string.IsNullOrEmpty(value.Kind))
            throw BadRequest("BadRequest", "Missing kind property for search");

        return value;
    }

    private static T ReadValue<T>(IInvokeActivity activity, string missing, string malformed)
        where T : class
    {
        if (activity.Value is null)
            throw BadRequest("BadRequest", missing);

        try
        {
            return ProtocolJson.Convert<T>(activity.Value) ?? throw BadRequest("BadRequest", malformed);
        }
        catch (JsonException)
        {
            throw BadRequest("BadRequest", malformed);
        }
    }

    private static InvokeResponseException BadRequest(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    /// <summary>Ends an invoke with a status and a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
