package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one kind and one language, searchable. Immutable once built: an edit builds another.
 *
 * @param <T> what is found
 */
final class KnowledgeIndex<T> {

    private static final int MOST_TERMS = 40;
    private static final float HEAD = 2.0f;
    private static final float BODY = 0.8f;
    private static final float KEYWORDS = 1.8f;
    private static final float PARTS = 0.12f;
    private static final float WRITTEN_FOR = 3.0f;
    private static final float ALSO_FOR = 1.5f;
    private static final int MOST_LEFT_OUT = 8;

    /** @param head a question or title */
    record Entry<T>(T text, List<Moment> moments, String head, String body, String keywords) {}

    /** @param score of the words alone */
    record Hit<T>(T text, double score) {}

    private final Analyzer analyzer;
    private final List<Entry<T>> entries;
    private final IndexSearcher searcher;
    private final int[] entryOf;

    KnowledgeIndex(String locale, List<Entry<T>> entries) {
        this.analyzer = Analyzers.of(locale);
        this.entries = List.copyOf(entries);
        try {
            searcher = new IndexSearcher(DirectoryReader.open(write()));
            searcher.setQueryCache(null);
            entryOf = new int[searcher.getIndexReader().maxDoc()];
            StoredFields stored = searcher.storedFields();
            for (int doc = 0; doc < entryOf.length; doc++) {
                entryOf[doc] = stored.document(doc).getField("n").numericValue().intValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffersDirectory write() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < entries.size(); i++) {
                writer.addDocument(document(entries.get(i), i));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document document(Entry<?> entry, int number) {
        Document document = new Document();
        document.add(new StoredField("n", number));
        document.add(new TextField("head", entry.head(), Field.Store.NO));
        document.add(new TextField("body", entry.body(), Field.Store.NO));
        document.add(new TextField("keywords", entry.keywords(), Field.Store.NO));
        TokenStream parts = Analyzers.PARTS.tokenStream("parts", entry.head() + " " + entry.keywords());
        document.add(new TextField("parts", parts));
        for (int i = 0; i < entry.moments().size(); i++) {
            String field = i == 0 ? "writtenFor" : "alsoFor";
            document.add(new StringField(field, entry.moments().get(i).name(), Field.Store.NO));
        }
        return document;
    }

    /** All of them, by position. */
    Stream<T> texts() {
        return entries.stream().map(Entry::text);
    }

    /**
     * The best for these words in this moment; then, for agents, what the moment needs anyway.
     *
     * @param admitted which of them may be shown
     */
    List<Hit<T>> find(String words, @Nullable Moment moment, int limit, Predicate<? super T> admitted) {
        List<Hit<T>> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (ScoreDoc hit : admitted(words, moment, limit, admitted)) {
            int entry = entryOf[hit.doc];
            taken.add(entry);
            found.add(new Hit<>(entries.get(entry).text(), hit.score));
        }
        if (moment != null || words.isBlank()) {
            for (int i = 0; i < entries.size() && found.size() < limit; i++) {
                boolean fits = moment == null || entries.get(i).moments().getFirst() == moment;
                if (fits && admitted.test(entries.get(i).text()) && taken.add(i)) {
                    found.add(new Hit<>(entries.get(i).text(), 0));
                }
            }
        }
        return found;
    }

    /** Looks further down while too many of the best may not be shown. */
    private List<ScoreDoc> admitted(String words, @Nullable Moment moment, int limit, Predicate<? super T> admitted) {
        for (int depth = limit; ; depth = Math.max(depth * MOST_LEFT_OUT, 1)) {
            ScoreDoc[] hits = search(words, moment, Math.min(depth, Math.max(1, entries.size())));
            List<ScoreDoc> fine = Arrays.stream(hits)
                    .filter(hit -> admitted.test(entries.get(entryOf[hit.doc]).text()))
                    .limit(limit)
                    .toList();
            if (fine.size() >= limit || hits.length < depth) {
                return fine;
            }
        }
    }

    private ScoreDoc[] search(String words, @Nullable Moment moment, int limit) {
        try {
            BooleanQuery.Builder said = new BooleanQuery.Builder();
            List<String> terms = terms(analyzer, words);
            terms.forEach(term -> {
                said.add(should("head", term, HEAD), Occur.SHOULD);
                said.add(should("body", term, BODY), Occur.SHOULD);
                said.add(should("keywords", term, KEYWORDS), Occur.SHOULD);
            });
            terms(Analyzers.PARTS, words).forEach(part -> said.add(should("parts", part, PARTS), Occur.SHOULD));
            if (terms.isEmpty()) {
                return new ScoreDoc[0];
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder().add(said.build(), Occur.MUST);
            if (moment != null) {
                query.add(constant("writtenFor", moment, WRITTEN_FOR), Occur.SHOULD);
                query.add(constant("alsoFor", moment, ALSO_FOR), Occur.SHOULD);
            }
            return searcher.search(query.build(), limit).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query should(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    private static Query constant(String field, Moment moment, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, moment.name()))), boost);
    }

    private static List<String> terms(Analyzer analyzer, String words) throws IOException {
        Set<String> terms = new java.util.LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("query", words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (terms.size() < MOST_TERMS && stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return List.copyOf(terms);
    }
}
