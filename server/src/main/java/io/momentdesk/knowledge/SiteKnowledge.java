package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeIndex.Entry;
import io.momentdesk.knowledge.KnowledgeStore.Texts;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that one site knows, as of one version, by language. */
final class SiteKnowledge {

    static final String FIRST_LANGUAGE = "en";

    private final String version;
    private final Texts texts;
    private final Map<String, KnowledgeIndex<FaqArticle>> faq = new HashMap<>();
    private final Map<String, KnowledgeIndex<Script>> scripts = new HashMap<>();

    SiteKnowledge(String version, Texts texts) {
        this.version = version;
        this.texts = texts;
        byLanguage(texts.faq(), FaqArticle::locale)
                .forEach((language, articles) ->
                        faq.put(language, new KnowledgeIndex<>(language, faqEntries(articles))));
        byLanguage(texts.scripts(), Script::locale)
                .forEach(
                        (language, list) -> scripts.put(language, new KnowledgeIndex<>(language, scriptEntries(list))));
    }

    private static <T> Map<String, List<T>> byLanguage(List<T> all, Function<T, String> locale) {
        Map<String, List<T>> byLanguage = new HashMap<>();
        all.forEach(text -> byLanguage
                .computeIfAbsent(Analyzers.language(locale.apply(text)), any -> new ArrayList<>())
                .add(text));
        return byLanguage;
    }

    private static List<Entry<FaqArticle>> faqEntries(List<FaqArticle> articles) {
        return articles.stream()
                .map(each -> new Entry<>(each, each.moments(), each.question(), each.answer(), each.keywords()))
                .toList();
    }

    private static List<Entry<Script>> scriptEntries(List<Script> scripts) {
        return scripts.stream()
                .map(each -> new Entry<>(each, each.moments(), each.title(), each.text(), each.keywords()))
                .toList();
    }

    String version() {
        return version;
    }

    Texts texts() {
        return texts;
    }

    List<KnowledgeIndex.Hit<FaqArticle>> faq(SuggestionRequest request) {
        return find(faq, request);
    }

    List<KnowledgeIndex.Hit<Script>> scripts(SuggestionRequest request) {
        return find(scripts, request);
    }

    /** The scripts that ask for something the moment needs to know. */
    List<Script> asking(@Nullable Moment moment, @Nullable String locale) {
        String language = locale == null ? FIRST_LANGUAGE : Analyzers.language(locale);
        String spoken = scripts.containsKey(language) ? language : FIRST_LANGUAGE;
        return moment == null
                ? List.of()
                : texts.scripts().stream()
                        .filter(script -> script.firstWithout() != null
                                && script.moments().contains(moment)
                                && Analyzers.language(script.locale()).equals(spoken))
                        .toList();
    }

    private static <T> List<KnowledgeIndex.Hit<T>> find(
            Map<String, KnowledgeIndex<T>> indexes, SuggestionRequest request) {
        KnowledgeIndex<T> index = index(indexes, request.locale());
        return index == null ? List.of() : index.find(request.words(), request.moment(), request.limit());
    }

    /** A language without texts is answered in the first one. */
    private static <T> @Nullable KnowledgeIndex<T> index(
            Map<String, KnowledgeIndex<T>> indexes, @Nullable String locale) {
        KnowledgeIndex<T> own = locale == null ? null : indexes.get(Analyzers.language(locale));
        return own != null ? own : indexes.get(FIRST_LANGUAGE);
    }
}
