namespace Assistant.Model;

/// <summary>What is left of the limits of one turn.</summary>
internal sealed class Purse(ModelLimits limits)
{
    private const int CharactersPerToken = 3;
    private readonly Dictionary<string, int> calls = [];

    public int Tokens { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Counts the tokens of a request and its answer; what the model reports where it is more than the text can have.</summary>
    /// <exception cref="ModelException">The turn has used its tokens.</exception>
    public void Pay(int characters, int reported)
    {
        Tokens += Math.Max(characters / CharactersPerToken, Math.Clamp(reported, 0, limits.Tokens));
        if (Tokens > limits.Tokens)
            throw new ModelException(ModelFault.TooManyTokens);
    }

    /// <summary>Counts a function call.</summary>
    /// <exception cref="ModelException">The turn has used its calls, or calls the same again.</exception>
    public void Call(string signature)
    {
        calls[signature] = calls.GetValueOrDefault(signature) + 1;
        if (++Calls > limits.Calls || calls[signature] > limits.IdenticalCalls)
            throw new ModelException(ModelFault.TooManyCalls);
    }
}
