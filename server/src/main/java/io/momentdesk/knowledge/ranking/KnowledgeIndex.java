package io.momentdesk.knowledge.ranking;

import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one kind as one language reads them, searchable. Immutable once built: an edit builds another.
 *
 * @param <T> what is found
 */
public final class KnowledgeIndex<T> {

    private static final int LOOKED_AT = 40;
    private static final int DEEPER = 8;
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TERMS.freeze();
    }

    private final Analysis analysis;
    private final Weights weights;
    private final List<Candidate<T>> candidates;
    private final Vocabulary vocabulary = new Vocabulary();
    private final IndexSearcher searcher;
    private final int[] candidateOf;

    /** @param before one whose texts need not be read again, or null */
    KnowledgeIndex(Analysis analysis, String language, List<Entry<T>> entries, @Nullable KnowledgeIndex<T> before) {
        this.analysis = analysis;
        this.weights = Weights.DEFAULT;
        this.candidates = candidates(entries, before == null ? List.of() : before.candidates);
        candidates.forEach(candidate -> learn(candidate, language));
        analysis.synonyms(language)
                .words()
                .forEach(word -> analysis.words(language, word).forEach(vocabulary::spelled));
        vocabulary.complete();
        try {
            searcher = new IndexSearcher(DirectoryReader.open(write()));
            searcher.setQueryCache(null);
            searcher.setSimilarity(Asking.SIMILARITY);
            candidateOf = new int[searcher.getIndexReader().maxDoc()];
            StoredFields stored = searcher.storedFields();
            for (int doc = 0; doc < candidateOf.length; doc++) {
                candidateOf[doc] =
                        stored.document(doc).getField("n").numericValue().intValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Candidate<T>> candidates(List<Entry<T>> entries, List<Candidate<T>> before) {
        Map<String, Candidate<T>> known = new HashMap<>();
        before.forEach(each -> known.put(each.entry().id(), each));
        return entries.parallelStream()
                .map(entry -> {
                    Candidate<T> same = known.get(entry.id());
                    return same != null && same.entry().equals(entry) ? same : new Candidate<>(entry, analysis);
                })
                .toList();
    }

    /** Whether these are its texts. */
    boolean has(List<Entry<T>> entries) {
        return candidates.stream().map(Candidate::entry).toList().equals(entries);
    }

    /** How many of these words it has. */
    long known(String language, String words) {
        return analysis.words(language, words).stream()
                .filter(word -> vocabulary.knows(word.stem()))
                .count();
    }

    private void learn(Candidate<T> candidate, String language) {
        vocabulary.add(candidate.all());
        if (candidate.entry().language().equals(language)) {
            candidate.words().forEach(vocabulary::spelled);
        }
    }

    private ByteBuffersDirectory write() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setSimilarity(Asking.SIMILARITY);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < candidates.size(); i++) {
                writer.addDocument(document(candidates.get(i), i));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document document(Candidate<?> candidate, int number) {
        Document document = new Document();
        document.add(new StoredField("n", number));
        candidate.fields().forEach((name, terms) -> document.add(new Field(name, new Terms(terms), TERMS)));
        return document;
    }

    /** All of them, in the order in which they were given. */
    List<T> texts() {
        return candidates.stream().map(each -> each.entry().text()).toList();
    }

    /**
     * The best for these words; then what the moment needs anyway, if it is known.
     *
     * @param admitted which of them may be shown
     */
    List<Hit<T>> find(Question question, Usefulness usefulness, Predicate<? super T> admitted) {
        Asked asked = new Asked(question, analysis, vocabulary, weights);
        Closely<T> closely = new Closely<>(question, asked, vocabulary, analysis, usefulness);
        List<Closely.Looked<T>> looked = new ArrayList<>();
        for (ScoreDoc hit : search(asked, question, admitted)) {
            looked.add(closely.look(candidates.get(candidateOf[hit.doc]), hit.score));
        }
        looked.sort((one, other) -> Double.compare(other.score(), one.score()));
        List<Hit<T>> found = new ArrayList<>();
        Set<Candidate<T>> taken = new HashSet<>();
        for (Closely.Looked<T> each : looked) {
            if (found.size() < question.limit() && taken.stream().noneMatch(each.candidate()::isMuchLike)) {
                taken.add(each.candidate());
                found.add(each.hit());
            }
        }
        return question.moment() == null && !question.words().isBlank()
                ? found
                : filled(found, taken, question, admitted);
    }

    private List<Hit<T>> filled(
            List<Hit<T>> found, Set<Candidate<T>> taken, Question question, Predicate<? super T> admitted) {
        Moment moment = question.moment();
        for (int i = 0; i < candidates.size() && found.size() < question.limit(); i++) {
            Candidate<T> each = candidates.get(i);
            boolean fits = moment == null || each.entry().moments().getFirst() == moment;
            if (fits && admitted.test(each.entry().text()) && taken.add(each)) {
                List<Reason> why = moment == null ? List.of() : List.of(new Reason(Reason.Code.MOMENT, moment.name()));
                found.add(new Hit<>(each.entry().text(), 0, why));
            }
        }
        return found;
    }

    /** Looks further down while too many of the best may not be shown. */
    private List<ScoreDoc> search(Asked asked, Question question, Predicate<? super T> admitted) {
        if (candidates.isEmpty() || (asked.isEmpty() && question.facts().isEmpty())) {
            return List.of();
        }
        Query query = new Asking(asked, question, weights).query();
        for (int depth = Math.max(LOOKED_AT, question.limit()); ; depth *= DEEPER) {
            ScoreDoc[] hits = search(query, Math.min(depth, candidates.size()));
            List<ScoreDoc> fine = Arrays.stream(hits)
                    .filter(hit -> admitted.test(
                            candidates.get(candidateOf[hit.doc]).entry().text()))
                    .toList();
            if (fine.size() >= question.limit() || hits.length < depth) {
                return fine;
            }
        }
    }

    private ScoreDoc[] search(Query query, int depth) {
        try {
            return searcher.search(query, depth).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
