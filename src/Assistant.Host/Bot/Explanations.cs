using Assistant.Host.Cards;
using Assistant.Turns;
using Microsoft.Bot.Schema.Teams;

namespace Assistant.Host.Bot;

/// <summary>Answers the button "why this figure?".</summary>
internal sealed class Explanations(Explainer explainer, SourceLinks links)
{
    /// <summary>The card that the data of a button asks for, or null where they are another button's.</summary>
    public AdaptiveCard? Find(object? data) =>
        WhyAction.Read(ActivityJson.Object(data)) is { } why ? Draw(why) : null;

    /// <summary>The same as a dialog.</summary>
    public TaskModuleContinueResponse? Dialog(object? data) =>
        WhyAction.Read(ActivityJson.Object(data)) is { } why ? new TaskModuleContinueResponse(Info(Draw(why), CardPhrases.In(why.Tongue).Why)) : null;

    /// <summary>A dialog of Teams that shows a card.</summary>
    public static TaskModuleTaskInfo Info(AdaptiveCard card, string title) =>
        new() { Title = title, Height = "medium", Width = "medium", Card = card.ToAttachment() };

    private AdaptiveCard Draw(WhyAction why) => ExplanationCard.Draw(explainer.Explain(why.Facts, why.Workings, why.Tongue), why.Tongue, links);
}
