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
/// BM25 (k1 1.2, b 0.75). The facts and scores of a word are searched for once and kept; those of several words are added up, which is
/// what a query of all of them gives. It finds facts; it never states a figure by itself.
/// </summary>
internal sealed class WordIndex : IDisposable
{
    private const int Most = 20;
    private const int MostClauses = 40;
    private const float AskedBoost = 0.6f;

    /// <summary>A word that more than one fact in five has tells nothing.</summary>
    private const double Common = 0.2;
    private static readonly FieldType Counted = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private readonly Dictionary<string, Hits> inTexts;
    private readonly Dictionary<string, Hits> inQuestions;
    private readonly RAMDirectory directory = new();
    private readonly IndexWriter writer;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public WordIndex(FactBase facts)
    {
        var golden = facts.Golden.SelectMany(entry => entry.Facts.Select(id => (id, entry)))
            .ToLookup(pair => pair.id, pair => pair.entry);
        // One small segment in memory: there is nothing to merge, to pack or to commit, and the start is shorter without.
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            Similarity = new BM25Similarity(1.2f, 0.75f),
            MergePolicy = NoMergePolicy.NO_COMPOUND_FILES,
            MergeScheduler = new SerialMergeScheduler(),
            UseCompoundFile = false,
        };
        writer = new IndexWriter(directory, settings);
        foreach (var fact in facts.Facts)
            writer.AddDocument(Document(fact, golden[fact.Id]));
        reader = DirectoryReader.Open(writer, applyAllDeletes: false);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
        inTexts = Telling("text", 1);
        inQuestions = Telling("asked", AskedBoost);
    }

    /// <summary>Facts by index with their BM25 scores, best first, at most 20.</summary>
    public IReadOnlyList<(int Fact, double Score)> Search(IReadOnlyList<string> words)
    {
        Span<double> scores = stackalloc double[reader.MaxDoc];
        scores.Clear();
        var clauses = 0;
        foreach (var word in words)
        {
            if (clauses >= MostClauses)
                break;
            foreach (var field in (ReadOnlySpan<Dictionary<string, Hits>>)[inTexts, inQuestions])
            {
                if (!field.TryGetValue(word, out var hits))
                    continue;
                clauses++;
                foreach (var hit in hits.Found)
                    scores[hit.Doc] += hit.Score;
            }
        }

        return Best(scores);
    }

    /// <summary>The highest scores with their facts; of equal ones, the earlier fact first.</summary>
    private static List<(int Fact, double Score)> Best(ReadOnlySpan<double> scores)
    {
        var found = new List<(int Fact, double Score)>();
        for (var fact = 0; fact < scores.Length; fact++)
            if (scores[fact] > 0)
                found.Add((fact, (float)scores[fact]));
        found.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Fact.CompareTo(b.Fact));
        if (found.Count > Most)
            found.RemoveRange(Most, found.Count - Most);
        return found;
    }

    /// <summary>The words of a field that tell facts apart.</summary>
    private Dictionary<string, Hits> Telling(string field, float boost)
    {
        var words = new Dictionary<string, Hits>();
        var terms = MultiFields.GetTerms(reader, field).GetEnumerator();
        while (terms.MoveNext())
            if (terms.DocFreq <= reader.NumDocs * Common)
            {
                var word = terms.Term.Utf8ToString();
                words[word] = new Hits(searcher, new TermQuery(new Lucene.Net.Index.Term(field, word)) { Boost = boost });
            }

        return words;
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    private static Document Document(Fact fact, IEnumerable<Golden> golden)
    {
        var questions = golden.SelectMany(entry => entry.English.Concat(entry.Chinese));
        return
        [
            new Field("text", new WordStream([fact.Text.English, fact.Text.Traditional]), Counted),
            new Field("asked", new WordStream(questions), Counted),
        ];
    }

    /// <summary>The facts that have a word, with its scores.</summary>
    private sealed class Hits(IndexSearcher searcher, TermQuery query)
    {
        private ScoreDoc[]? found;

        /// <summary>Searched for at the first use; two first uses at once find the same.</summary>
        public ScoreDoc[] Found => found ??= searcher.Search(query, searcher.IndexReader.NumDocs).ScoreDocs;
    }

    /// <summary>The words of several texts as Lucene tokens.</summary>
    private sealed class WordStream : Lucene.Net.Analysis.TokenStream
    {
        private readonly ICharTermAttribute term;
        private readonly List<string> words;
        private int at;

        public WordStream(IEnumerable<string> texts)
        {
            term = AddAttribute<ICharTermAttribute>();
            words = [.. texts.SelectMany(text => ContentWords.Of(Tokens.Cut(Script.Fold(text))))];
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
