package io.momentdesk.knowledge;

import io.momentdesk.knowledge.Suggestions.Reason;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.Suggestions.SuggestedScript;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Hit;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests answers and scripts, from memory. Only what may be shown to who asks, now and by the facts, is ever among them. */
@Component
public class Knowledge {

    private final KnowledgeInForce inForce;
    private final Sites sites;
    private final Clock clock;
    private final Learned learned;
    private final Admission admission = new Admission();

    Knowledge(KnowledgeInForce inForce, Sites sites, Clock clock, Learned learned) {
        this.inForce = inForce;
        this.sites = sites;
        this.clock = clock;
        this.learned = learned;
    }

    public Suggestions suggest(SuggestionRequest request) {
        return new Suggestions(answers(request), scripts(request));
    }

    /** What asks for a missing variable of this moment comes before everything else. */
    private List<SuggestedScript> scripts(SuggestionRequest request) {
        SiteKnowledge knowledge = inForce.of(request.site());
        Predicate<Told> admitted = admitted(request);
        Stream<Hit<Script>> asking = knowledge.asking(request, admitted).stream()
                .filter(script -> !request.variables().containsKey(script.firstWithout()))
                .map(script -> new Hit<>(script, 0, List.of()));
        Fitting fitting = fitting(request, Kind.SCRIPT);
        Usefulness useful = fitting.usefulness(knowledge::held);
        Stream<Hit<Script>> found = fitting.<Script>find(
                        request, admitted, some -> knowledge.scripts(request, useful, some))
                .filter(hit -> hit.text().firstWithout() == null);
        return Stream.concat(asking, found)
                .limit(request.limit())
                .map(hit -> suggested(hit.text(), request.variables(), fitting.why(hit, request.moment())))
                .toList();
    }

    /** Only answers, for the words a visitor types. */
    public List<SuggestedFaq> answers(SuggestionRequest request) {
        SiteKnowledge knowledge = inForce.of(request.site());
        Fitting fitting = fitting(request, Kind.FAQ);
        Usefulness useful = fitting.usefulness(knowledge::held);
        return fitting.<FaqArticle>find(request, admitted(request), some -> knowledge.faq(request, useful, some))
                .limit(request.limit())
                .map(hit -> suggested(hit, fitting.why(hit, request.moment())))
                .toList();
    }

    private Fitting fitting(SuggestionRequest request, Kind kind) {
        return new Fitting(request.asker().products(), kind, learned.of(request.site(), kind));
    }

    /** One answer, in the language asked for if it is told in it; empty when there is none that this asker may read. */
    public Optional<SuggestedFaq> article(String site, String id, @Nullable String locale, Asker asker) {
        return inForce.of(site)
                .article(id, locale)
                .filter(admitted(site, asker))
                .map(article -> new SuggestedFaq(article.id(), article.question(), article.shown(), 1, List.of()));
    }

    private Predicate<Told> admitted(SuggestionRequest request) {
        return admitted(request.site(), request.asker());
    }

    private Predicate<Told> admitted(String site, Asker asker) {
        ZoneId zone = sites.find(site).map(Site::zone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return told -> admission.admits(told.item(), asker, today);
    }

    private static SuggestedFaq suggested(Hit<FaqArticle> hit, List<Reason> why) {
        return new SuggestedFaq(
                hit.text().id(), hit.text().question(), hit.text().shown(), hit.fit(), why);
    }

    private static SuggestedScript suggested(Script script, Map<String, String> variables, List<Reason> why) {
        FilledText filled = FilledText.of(script.text(), variables);
        return new SuggestedScript(script.id(), script.title(), filled.text(), filled.gaps(), why);
    }
}
