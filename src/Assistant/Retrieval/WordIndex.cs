using Assistant.Facts;
using Assistant.Language;
using Assistant.Questions;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Retrieval;

/// <summary>
/// Free search over the words of the facts and of their golden questions: base forms of English words and pairs of Chinese characters,
/// BM25 (k1 1.2, b 0.75). It finds facts; it never states a figure by itself.
/// </summary>
internal sealed class WordIndex : IDisposable
{
    private const int Most = 20;
    private const int MostClauses = 40;
    private const float AskedBoost = 0.6f;

    /// <summary>A word that more than one fact in five has tells nothing.</summary>
    private const double Common = 0.2;
    private readonly Dictionary<string, Dictionary<string, TermQuery>> telling;
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public WordIndex(FactBase facts, Vocabulary vocabulary)
    {
        var golden = facts.Golden.SelectMany(entry => entry.Facts.Select(id => (id, entry)))
            .ToLookup(pair => pair.id, pair => pair.entry);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = new BM25Similarity(1.2f, 0.75f) }))
        {
            foreach (var fact in facts.Facts)
                writer.AddDocument(Document(fact, golden[fact.Id], vocabulary));
            writer.Commit();
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
        telling = new() { ["text"] = Telling("text", 1), ["asked"] = Telling("asked", AskedBoost) };
    }

    /// <summary>Facts by index with their BM25 scores, best first, at most 20.</summary>
    public IReadOnlyList<(int Fact, double Score)> Search(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return [];
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            if (query.Clauses.Count >= MostClauses)
                break;
            if (telling["text"].TryGetValue(word, out var text))
                query.Add(text, Occur.SHOULD);
            if (telling["asked"].TryGetValue(word, out var asked))
                query.Add(asked, Occur.SHOULD);
        }

        if (query.Clauses.Count == 0)
            return [];
        var found = searcher.Search(query, Most).ScoreDocs;
        return Array.ConvertAll(found, hit => (hit.Doc, (double)hit.Score));
    }

    /// <summary>Queries for the words of a field that tell facts apart.</summary>
    private Dictionary<string, TermQuery> Telling(string field, float boost)
    {
        var queries = new Dictionary<string, TermQuery>();
        var terms = MultiFields.GetTerms(reader, field).GetEnumerator();
        while (terms.MoveNext())
            if (terms.DocFreq <= reader.NumDocs * Common)
            {
                var word = terms.Term.Utf8ToString();
                queries[word] = new TermQuery(new Lucene.Net.Index.Term(field, word)) { Boost = boost };
            }

        return queries;
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private static Document Document(Fact fact, IEnumerable<Golden> golden, Vocabulary vocabulary)
    {
        var questions = golden.SelectMany(entry => entry.English.Concat(entry.Chinese));
        return
        [
            new TextField("text", new WordStream([fact.Text.English, fact.Text.Traditional], vocabulary)),
            new TextField("asked", new WordStream(questions, vocabulary)),
        ];
    }

    /// <summary>The words of several texts as Lucene tokens.</summary>
    private sealed class WordStream : Lucene.Net.Analysis.TokenStream
    {
        private readonly ICharTermAttribute term;
        private readonly List<string> words;
        private int at;

        public WordStream(IEnumerable<string> texts, Vocabulary vocabulary)
        {
            term = AddAttribute<ICharTermAttribute>();
            words = [.. texts.SelectMany(text => ContentWords.Of(vocabulary.Cut(Script.Fold(text))))];
        }

        public override bool IncrementToken()
        {
            if (at == words.Count)
                return false;
            ClearAttributes();
            term.SetEmpty().Append(words[at++]);
            return true;
        }
    }
}
