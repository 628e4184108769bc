package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeIndex.Entry;
import io.momentdesk.knowledge.KnowledgeIndex.Hit;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that one site knows, as of one revision. Immutable: what changes makes another one, which shares the indexes of the languages that it does not touch. */
final class SiteKnowledge {

    static final String FIRST_LANGUAGE = "en";

    private static final Comparator<Item> ORDER =
            Comparator.comparingInt((Item item) -> item.scope().position()).thenComparing(Item::id);

    private final long revision;
    private final Map<Key, Held> items;
    private final Map<String, KnowledgeIndex<FaqArticle>> faq;
    private final Map<String, KnowledgeIndex<Script>> scripts;

    private SiteKnowledge(
            long revision,
            Map<Key, Held> items,
            Map<String, KnowledgeIndex<FaqArticle>> faq,
            Map<String, KnowledgeIndex<Script>> scripts) {
        this.revision = revision;
        this.items = items;
        this.faq = faq;
        this.scripts = scripts;
    }

    static SiteKnowledge nothing() {
        return new SiteKnowledge(0, Map.of(), Map.of(), Map.of());
    }

    /** @param gone what is deleted */
    SiteKnowledge with(long newRevision, Collection<Held> changed, Set<Key> gone) {
        Map<Key, Held> now = new HashMap<>(items);
        Set<String> faqLanguages = new HashSet<>();
        Set<String> scriptLanguages = new HashSet<>();
        Stream.concat(changed.stream().map(Held::key), gone.stream()).forEach(key -> {
            Set<String> touched = key.kind() == Kind.FAQ ? faqLanguages : scriptLanguages;
            Held before = now.remove(key);
            if (before != null) {
                touched.addAll(languages(before.item()));
            }
        });
        for (Held held : changed) {
            now.put(held.key(), held);
            (held.item().kind() == Kind.FAQ ? faqLanguages : scriptLanguages).addAll(languages(held.item()));
        }
        List<Item> published = now.values().stream()
                .map(Held::item)
                .filter(Item::published)
                .sorted(ORDER)
                .toList();
        Map<String, KnowledgeIndex<FaqArticle>> faqNow = new HashMap<>(faq);
        faqLanguages.forEach(language -> put(faqNow, language, faqEntries(published, language)));
        Map<String, KnowledgeIndex<Script>> scriptsNow = new HashMap<>(scripts);
        scriptLanguages.forEach(language -> put(scriptsNow, language, scriptEntries(published, language)));
        return new SiteKnowledge(newRevision, now, faqNow, scriptsNow);
    }

    private static <T> void put(Map<String, KnowledgeIndex<T>> indexes, String language, List<Entry<T>> entries) {
        if (entries.isEmpty()) {
            indexes.remove(language);
        } else {
            indexes.put(language, new KnowledgeIndex<>(language, entries));
        }
    }

    private static Set<String> languages(Item item) {
        Set<String> languages = new HashSet<>();
        item.texts().keySet().forEach(tag -> languages.add(Analyzers.language(tag)));
        return languages;
    }

    private static Stream<Map.Entry<String, Item>> tellings(List<Item> items, Kind kind, String language) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .flatMap(item -> item.texts().keySet().stream()
                        .filter(tag -> Analyzers.language(tag).equals(language))
                        .limit(1)
                        .map(tag -> Map.entry(tag, item)));
    }

    private static List<Entry<FaqArticle>> faqEntries(List<Item> items, String language) {
        return tellings(items, Kind.FAQ, language)
                .map(telling -> new FaqArticle(telling.getKey(), telling.getValue()))
                .map(each -> new Entry<>(each, each.moments(), each.question(), each.answer(), each.keywords()))
                .toList();
    }

    private static List<Entry<Script>> scriptEntries(List<Item> items, String language) {
        return tellings(items, Kind.SCRIPT, language)
                .map(telling -> new Script(telling.getKey(), telling.getValue()))
                .map(each -> new Entry<>(each, each.moments(), each.title(), each.text(), each.keywords()))
                .toList();
    }

    long revision() {
        return revision;
    }

    /** Of a language's answers. */
    @Nullable
    KnowledgeIndex<FaqArticle> index(String language) {
        return faq.get(language);
    }

    /** Drafts too. */
    Collection<Held> items() {
        return items.values();
    }

    /** In the language asked for, else in the first one, else in any. */
    Optional<FaqArticle> article(String id, @Nullable String locale) {
        Held held = items.get(new Key(Kind.FAQ, id));
        return held == null
                ? Optional.empty()
                : held.item().texts().keySet().stream()
                        .min(Comparator.comparing((String tag) -> !isIn(tag, locale))
                                .thenComparing(tag -> !isIn(tag, FIRST_LANGUAGE)))
                        .map(tag -> new FaqArticle(tag, held.item()));
    }

    private static boolean isIn(String tag, @Nullable String locale) {
        return locale != null && Analyzers.language(tag).equals(Analyzers.language(locale));
    }

    List<Hit<FaqArticle>> faq(SuggestionRequest request, Predicate<Told> admitted) {
        return find(faq, request, admitted);
    }

    List<Hit<Script>> scripts(SuggestionRequest request, Predicate<Told> admitted) {
        return find(scripts, request, admitted);
    }

    /** The scripts that ask for something the moment needs to know. */
    List<Script> asking(SuggestionRequest request, Predicate<Told> admitted) {
        KnowledgeIndex<Script> index = index(scripts, request.locale());
        return request.moment() == null || index == null
                ? List.of()
                : index.texts()
                        .filter(script -> script.firstWithout() != null
                                && script.moments().contains(request.moment())
                                && admitted.test(script))
                        .toList();
    }

    private static <T extends Told> List<Hit<T>> find(
            Map<String, KnowledgeIndex<T>> indexes, SuggestionRequest request, Predicate<Told> admitted) {
        KnowledgeIndex<T> index = index(indexes, request.locale());
        return index == null ? List.of() : index.find(request.words(), request.moment(), request.limit(), admitted);
    }

    /** A language without texts is answered in the first one. */
    private static <T> @Nullable KnowledgeIndex<T> index(
            Map<String, KnowledgeIndex<T>> indexes, @Nullable String locale) {
        KnowledgeIndex<T> own = locale == null ? null : indexes.get(Analyzers.language(locale));
        return own != null ? own : indexes.get(FIRST_LANGUAGE);
    }
}
