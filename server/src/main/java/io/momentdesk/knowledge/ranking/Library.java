package io.momentdesk.knowledge.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one kind in all their languages. Each language has an index of its own; what is not told in it stands there in the first
 * language, so that every text is found from every language and none twice. Immutable: an edit makes another one, which shares what stayed.
 */
public final class Library<T> {

    private final Analysis analysis;
    private final String first;
    private final Map<String, KnowledgeIndex<T>> indexes;

    private Library(Analysis analysis, String first, Map<String, KnowledgeIndex<T>> indexes) {
        this.analysis = analysis;
        this.first = first;
        this.indexes = indexes;
    }

    /** @param first the language that stands in for others */
    public static <T> Library<T> empty(Analysis analysis, String first) {
        return new Library<>(analysis, first, Map.of());
    }

    /** @param entries all there is now, in order */
    public Library<T> with(List<Entry<T>> entries) {
        Set<String> languages = new TreeSet<>();
        entries.forEach(entry -> languages.add(entry.language()));
        Map<String, KnowledgeIndex<T>> now = new HashMap<>();
        for (String language : languages) {
            List<Entry<T>> told = told(language, entries);
            KnowledgeIndex<T> before = indexes.get(language);
            now.put(
                    language,
                    before != null && before.has(told)
                            ? before
                            : new KnowledgeIndex<>(analysis, language, told, before));
        }
        return new Library<>(analysis, first, now);
    }

    /** Each once: in this language, or else in the first. */
    private List<Entry<T>> told(String language, List<Entry<T>> entries) {
        Map<String, Entry<T>> told = new LinkedHashMap<>();
        for (Entry<T> entry : entries) {
            if (entry.language().equals(language) || entry.language().equals(first)) {
                told.merge(entry.id(), entry, (one, other) -> one.language().equals(language) ? one : other);
            }
        }
        return List.copyOf(told.values());
    }

    /**
     * @param locale of who asks; a question in another language is answered in that one
     * @param admitted which may be shown
     */
    public List<Hit<T>> find(
            Question question, @Nullable String locale, Usefulness usefulness, Predicate<? super T> admitted) {
        String own = locale == null ? first : Languages.of(locale);
        String asked = languageOf(question.words(), own);
        KnowledgeIndex<T> index = index(asked, own);
        return index == null ? List.of() : index.find(question.in(asked), usefulness, admitted);
    }

    /** The one heard, unless more of the words are known in one's own: Persian and Arabic are also typed in Latin letters. */
    private String languageOf(String words, String own) {
        String heard = analysis.languageOf(words, own, indexes.keySet());
        KnowledgeIndex<T> there = indexes.get(heard);
        KnowledgeIndex<T> here = indexes.get(own);
        boolean isOwn =
                there != here && there != null && here != null && here.known(own, words) > there.known(heard, words);
        return isOwn ? own : heard;
    }

    /** All, as somebody with this locale reads them. */
    public Collection<T> texts(@Nullable String locale) {
        KnowledgeIndex<T> index = locale == null ? indexes.get(first) : index(Languages.of(locale), first);
        return index == null ? List.of() : index.texts();
    }

    public @Nullable KnowledgeIndex<T> index(String language) {
        return indexes.get(language);
    }

    private @Nullable KnowledgeIndex<T> index(String language, String otherwise) {
        KnowledgeIndex<T> index = indexes.getOrDefault(language, indexes.get(otherwise));
        return index != null ? index : indexes.get(first);
    }
}
