namespace Assistant.Facts;

/// <summary>The rows of facts.yaml as written; names equal the keys of the file.</summary>
internal sealed class FactRow
{
    public string? Id { get; set; }
    public string? Kind { get; set; }
    public int Paragraph { get; set; }
    public string? Metric { get; set; }
    public string? Subject { get; set; }
    public string? Period { get; set; }
    public string? Value { get; set; }
    public string? Qualifier { get; set; }
    public string? Nature { get; set; }
    public string? Speaker { get; set; }
    public string? Person { get; set; }
    public string? Company { get; set; }
    public string? Date { get; set; }
    public int? Items { get; set; }
    public List<string> About { get; set; } = [];
    public List<string> Members { get; set; } = [];
    public List<string> Answers { get; set; } = [];
    public List<string> Defines { get; set; } = [];
    public List<string> Figures { get; set; } = [];
    public List<string> Policies { get; set; } = [];
    public string? En { get; set; }
    public string? Zh { get; set; }
}

/// <summary>The rows of lexicon.yaml as written.</summary>
internal sealed class TermRow
{
    public string? Id { get; set; }
    public string? Kind { get; set; }
    public string? En { get; set; }
    public string? Zh { get; set; }
    public List<string> Alias { get; set; } = [];
    public List<string> Family { get; set; } = [];
    public bool Local { get; set; }
    public string? Near { get; set; }
}

/// <summary>The rows of questions.yaml as written.</summary>
internal sealed class GoldenRow
{
    public List<string> Facts { get; set; } = [];
    public List<string> En { get; set; } = [];
    public List<string> Zh { get; set; } = [];
}

/// <summary>article.yaml as written.</summary>
internal sealed class ArticleFile
{
    public TextRow Title { get; set; } = new();
    public TextRow Publisher { get; set; } = new();
    public TextRow Reporter { get; set; } = new();
    public int Year { get; set; }
    public int Paragraphs { get; set; }
    public List<string> Highlights { get; set; } = [];
    public List<TextRow> Digests { get; set; } = [];
}

/// <summary>A text in both written languages, with its paragraph where it is a digest.</summary>
internal sealed class TextRow
{
    public int N { get; set; }
    public string En { get; set; } = "";
    public string Zh { get; set; } = "";
}
