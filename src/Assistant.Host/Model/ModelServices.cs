using Assistant.Host.Operations;
using Assistant.Model;
using Azure.Identity;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Polly;

namespace Assistant.Host.Model;

/// <summary>Connects the language model of the settings; with none configured it registers the settings alone.</summary>
internal static class ModelServices
{
    private const string Client = "model";

    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ModelOptions>();
        var provider = configuration.GetSection(ModelOptions.Section)[nameof(ModelOptions.Provider)] ?? "None";
        if (provider.Equals("None", StringComparison.OrdinalIgnoreCase))
            return services;
        services.AddHttpClient(Client)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .RemoveAllLoggers()
            .AddHttpMessageHandler(() => new AnswerLimits())
            .AddResilienceHandler(Client, Protect);
        return services.AddSingleton(Connect);
    }

    /// <summary>The key goes to the endpoint of the settings and nowhere else: no redirects, no cookies, no proxy of the environment's choosing.</summary>
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>A failing endpoint is left alone for a while, and no answer may keep its head waiting beyond the whole deadline.</summary>
    private static void Protect(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<ModelOptions>();
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 8,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        });
        pipeline.AddTimeout(TimeSpan.FromSeconds(options.DeadlineSeconds));
    }

    private static ModelConnection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<ModelOptions>();
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client);
        string[] deployments = options.SecondDeployment.Length == 0 ? [options.Deployment] : [options.Deployment, options.SecondDeployment];
        return new ModelConnection([.. deployments.Select(deployment => Service(options, deployment, http))], options.Prompts, new ModelLimits
        {
            Deadline = TimeSpan.FromSeconds(options.DeadlineSeconds),
            Concurrency = options.Concurrency,
            TurnsPerHour = options.TurnsPerHour,
            TokensPerDay = options.TokensPerDay,
            Streams = options.Stream,
        });
    }

    private static IChatCompletionService Service(ModelOptions options, string deployment, HttpClient http)
    {
        if (!options.IsAzure)
            return new OpenAIChatCompletionService(deployment, new Uri(options.Endpoint), options.ApiKey, httpClient: http);
        return options.ApiKey.Length > 0
            ? new AzureOpenAIChatCompletionService(deployment, options.Endpoint, options.ApiKey, httpClient: http)
            : new AzureOpenAIChatCompletionService(deployment, options.Endpoint, new DefaultAzureCredential(), httpClient: http);
    }
}
