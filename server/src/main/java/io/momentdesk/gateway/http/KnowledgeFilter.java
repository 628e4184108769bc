package io.momentdesk.gateway.http;

import io.momentdesk.gateway.http.KnowledgeCalls.Items;
import io.momentdesk.gateway.http.KnowledgeCalls.KnownItem;
import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Wording;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Moment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which items are listed.
 *
 * @param locale written in this language
 * @param missing not written in this language
 * @param q part of the id, of a question or title, of what it says, of the keywords or of the ways to ask, in any language
 * @param status {@code draft} or {@code published}
 * @param own {@code true}: only what the site has edited
 */
record KnowledgeFilter(
        @Nullable String moment,
        @Nullable String locale,
        @Nullable String missing,
        @Nullable String tag,
        @Nullable String q,
        @Nullable String status,
        @Nullable String own,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int USUAL = 1_000;
    private static final int MOST = 5_000;
    private static final int LONGEST = 200;
    private static final Comparator<Held> ORDER = Comparator.comparingInt(
                    (Held held) -> held.item().scope().position())
            .thenComparing(held -> held.item().id());

    Items page(Collection<Held> all, Kind kind, Function<Held, KnownItem> answer) {
        int most = Paging.limit(limit, USUAL, MOST);
        List<Held> found = all.stream()
                .filter(held -> held.item().kind() == kind)
                .filter(wanted())
                .sorted(ORDER)
                .filter(after())
                .limit(most + 1L)
                .toList();
        boolean more = found.size() > most;
        List<Held> page = more ? found.subList(0, most) : found;
        String next = null;
        if (more) {
            Item last = page.getLast().item();
            next = Paging.cursor(last.scope().position(), last.id());
        }
        return new Items(page.stream().map(answer).toList(), next);
    }

    private Predicate<Held> wanted() {
        Moment in = moment == null ? null : SuggestionsController.moment(moment);
        String words = shortened("q", q).toLowerCase(Locale.ROOT);
        String tagged = shortened("tag", tag);
        String written = language("locale", locale);
        String lacking = language("missing", missing);
        String standing = status(status);
        boolean edited = "true".equals(own);
        return held -> {
            Item item = held.item();
            return (in == null || item.scope().moments().contains(in))
                    && (tagged.isEmpty() || item.scope().tags().contains(tagged))
                    && (written.isEmpty() || speaks(item, written))
                    && (lacking.isEmpty() || !speaks(item, lacking))
                    && (standing.isEmpty() || item.scope().status().wire().equals(standing))
                    && (!edited || held.own())
                    && (words.isEmpty() || holds(item, words));
        };
    }

    private Predicate<Held> after() {
        if (cursor == null || cursor.isEmpty()) {
            return held -> true;
        }
        String[] place = Paging.place(cursor, 2);
        int position = Paging.number(place[0]);
        return held -> {
            int at = held.item().scope().position();
            return at > position || at == position && held.item().id().compareTo(place[1]) > 0;
        };
    }

    private static boolean speaks(Item item, String language) {
        return item.texts().keySet().stream().anyMatch(tag -> primary(tag).equals(language));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    private static boolean holds(Item item, String words) {
        return item.id().contains(words)
                || item.texts().values().stream()
                        .flatMap(KnowledgeFilter::said)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private static Stream<String> said(Wording wording) {
        return Stream.of(
                        Stream.of(wording.head(), wording.body(), wording.keywords()),
                        wording.asked().stream(),
                        wording.steps().stream().map(step -> step.text()))
                .flatMap(each -> each);
    }

    private static String language(String field, @Nullable String tag) {
        return primary(shortened(field, tag).strip());
    }

    private static String shortened(String field, @Nullable String value) {
        SuggestionsController.notLonger(field, value == null ? "" : value, LONGEST);
        return value == null ? "" : value.strip();
    }

    private static String status(@Nullable String status) {
        String plain = shortened("status", status);
        if (!List.of("", "draft", "published").contains(plain)) {
            throw Refusal.invalid("status", "status must be draft or published.");
        }
        return plain;
    }
}
