package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Analysis;
import io.momentdesk.knowledge.ranking.Entry;
import io.momentdesk.knowledge.ranking.Hit;
import io.momentdesk.knowledge.ranking.KnowledgeIndex;
import io.momentdesk.knowledge.ranking.Languages;
import io.momentdesk.knowledge.ranking.Library;
import io.momentdesk.knowledge.ranking.Question;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.moment.WordReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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

    private static final Analysis ANALYSIS = new Analysis(new WordReader());
    private static final Comparator<Item> ORDER =
            Comparator.comparingInt((Item item) -> item.scope().position()).thenComparing(Item::id);

    private final long revision;
    private final Map<Key, Held> items;
    private final Library<FaqArticle> faq;
    private final Library<Script> scripts;

    private SiteKnowledge(long revision, Map<Key, Held> items, Library<FaqArticle> faq, Library<Script> scripts) {
        this.revision = revision;
        this.items = items;
        this.faq = faq;
        this.scripts = scripts;
    }

    static SiteKnowledge nothing() {
        return new SiteKnowledge(
                0, Map.of(), Library.empty(ANALYSIS, FIRST_LANGUAGE), Library.empty(ANALYSIS, FIRST_LANGUAGE));
    }

    /** @param gone what is deleted */
    SiteKnowledge with(long newRevision, Collection<Held> changed, Set<Key> gone) {
        Map<Key, Held> now = new HashMap<>(items);
        Set<Kind> touched = EnumSet.noneOf(Kind.class);
        gone.forEach(key -> {
            now.remove(key);
            touched.add(key.kind());
        });
        changed.forEach(held -> {
            now.put(held.key(), held);
            touched.add(held.item().kind());
        });
        List<Item> published = now.values().stream()
                .map(Held::item)
                .filter(Item::published)
                .sorted(ORDER)
                .toList();
        return new SiteKnowledge(
                newRevision,
                now,
                touched.contains(Kind.FAQ) ? faq.with(faqEntries(published)) : faq,
                touched.contains(Kind.SCRIPT) ? scripts.with(scriptEntries(published)) : scripts);
    }

    private static List<Entry<FaqArticle>> faqEntries(List<Item> items) {
        return tellings(items, Kind.FAQ)
                .map(telling -> new FaqArticle(telling.getKey(), telling.getValue()))
                .map(each -> entry(each, each.answer()))
                .toList();
    }

    private static List<Entry<Script>> scriptEntries(List<Item> items) {
        return tellings(items, Kind.SCRIPT)
                .map(telling -> new Script(telling.getKey(), telling.getValue()))
                .map(each -> entry(each, each.text()))
                .toList();
    }

    /** An item once for each of its languages. */
    private static Stream<Map.Entry<String, Item>> tellings(List<Item> items, Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .flatMap(item -> item.texts().keySet().stream().map(tag -> Map.entry(tag, item)));
    }

    private static <T extends Told> Entry<T> entry(T told, String body) {
        return new Entry<>(
                told,
                told.id(),
                Languages.of(told.locale()),
                told.moments(),
                told.head(),
                body,
                told.keywords(),
                told.asked());
    }

    long revision() {
        return revision;
    }

    /** Of a language's answers. */
    @Nullable
    KnowledgeIndex<FaqArticle> index(String language) {
        return faq.index(language);
    }

    Optional<Held> held(Key key) {
        return Optional.ofNullable(items.get(key));
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
        return locale != null && Languages.of(tag).equals(Languages.of(locale));
    }

    List<Hit<FaqArticle>> faq(SuggestionRequest request, Usefulness usefulness, Predicate<Told> admitted) {
        return faq.find(question(request), request.locale(), usefulness, admitted);
    }

    List<Hit<Script>> scripts(SuggestionRequest request, Usefulness usefulness, Predicate<Told> admitted) {
        return scripts.find(question(request), request.locale(), usefulness, admitted);
    }

    /** The scripts that ask for something the moment needs to know. */
    List<Script> asking(SuggestionRequest request, Predicate<Told> admitted) {
        return request.moment() == null
                ? List.of()
                : scripts.texts(request.locale()).stream()
                        .filter(script -> script.firstWithout() != null
                                && script.moments().contains(request.moment())
                                && admitted.test(script))
                        .toList();
    }

    private static Question question(SuggestionRequest request) {
        return new Question(
                FIRST_LANGUAGE,
                request.words(),
                request.earlier(),
                request.moment(),
                KnownFacts.of(request.asker()),
                request.limit());
    }
}
