package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeIndex.Hit;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.Suggestions.SuggestedScript;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Suggests answers and scripts, from memory; PostgreSQL is read at start and when something has changed. */
@Component
public class Knowledge {

    private static final Logger log = LoggerFactory.getLogger(Knowledge.class);
    private static final String ONLY_SHIPPED = "shipped";
    private static final double HALF_SCORE = 6;

    private final KnowledgeStore store;
    private final Sites sites;
    private final SiteKnowledge shipped;
    private final Map<String, SiteKnowledge> known = new ConcurrentHashMap<>();

    Knowledge(KnowledgeStore store, Sites sites, ShippedKnowledge shipped) {
        this.store = store;
        this.sites = sites;
        this.shipped = new SiteKnowledge(ONLY_SHIPPED, shipped.texts());
    }

    public Suggestions suggest(SuggestionRequest request) {
        SiteKnowledge knowledge = of(request.site());
        return new Suggestions(
                knowledge.faq(request).stream().map(Knowledge::suggested).toList(), scripts(knowledge, request));
    }

    /** What asks for a missing variable of this moment comes before everything else. */
    private static List<SuggestedScript> scripts(SiteKnowledge knowledge, SuggestionRequest request) {
        Stream<Script> asking = knowledge.asking(request.moment(), request.locale()).stream()
                .filter(script -> !request.variables().containsKey(script.firstWithout()));
        Stream<Script> fitting =
                knowledge.scripts(request).stream().map(Hit::text).filter(script -> script.firstWithout() == null);
        return Stream.concat(asking, fitting)
                .limit(request.limit())
                .map(script -> suggested(script, request.variables()))
                .toList();
    }

    /** Only answers, for the words a visitor types. */
    public List<SuggestedFaq> answers(SuggestionRequest request) {
        return of(request.site()).faq(request).stream()
                .map(Knowledge::suggested)
                .toList();
    }

    /** @param moment null for all */
    public List<FaqArticle> faq(String site, @Nullable Moment moment, @Nullable String locale) {
        return of(site).texts().faq().stream()
                .filter(article -> isWanted(article.moments(), article.locale(), moment, locale))
                .toList();
    }

    public List<Script> scripts(String site, @Nullable Moment moment, @Nullable String locale) {
        return of(site).texts().scripts().stream()
                .filter(script -> isWanted(script.moments(), script.locale(), moment, locale))
                .toList();
    }

    private static boolean isWanted(
            List<Moment> moments, String written, @Nullable Moment moment, @Nullable String locale) {
        return (moment == null || moments.contains(moment))
                && (locale == null || Analyzers.language(written).equals(Analyzers.language(locale)));
    }

    private static SuggestedFaq suggested(Hit<FaqArticle> hit) {
        double score = Math.round(1000 * hit.score() / (hit.score() + HALF_SCORE)) / 1000.0;
        return new SuggestedFaq(
                hit.text().id(), hit.text().question(), hit.text().answer(), score);
    }

    private static SuggestedScript suggested(Script script, Map<String, String> variables) {
        FilledText filled = FilledText.of(script.text(), variables);
        return new SuggestedScript(script.id(), script.title(), filled.text(), filled.gaps());
    }

    /** Until a site's own knowledge has been read, what the product ships with stands in for it. */
    private SiteKnowledge of(String site) {
        SiteKnowledge own = known.get(site);
        return own != null ? own : shipped;
    }

    @EventListener(ApplicationReadyEvent.class)
    void readAtStart() {
        refresh();
    }

    @Scheduled(fixedDelayString = "${momentdesk.knowledge.refresh:PT15S}", initialDelayString = "PT15S")
    void refresh() {
        for (Site site : sites.all()) {
            try {
                read(site.id());
            } catch (RuntimeException away) {
                log.warn(
                        "Knowledge of site {} could not be read and stays as it was: {}", site.id(), away.getMessage());
            }
        }
    }

    private void read(String site) {
        SiteKnowledge held = known.get(site);
        if (held == null) {
            store.give(site, shipped.texts());
        }
        String version = store.version(site);
        if (held == null || !held.version().equals(version)) {
            known.put(site, new SiteKnowledge(version, store.of(site)));
        }
    }
}
