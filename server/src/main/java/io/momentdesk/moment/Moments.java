package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.moment.Decision.Candidate;
import io.momentdesk.moment.Decision.Evidence;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.moment.words.Speech;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Decides which moment of truth the facts speak of. Pure and shared by all threads. */
@Component
public class Moments {

    private static final double LEAST_CANDIDATE = 0.01;
    private static final int MOST_CANDIDATES = 6;

    private final RulesInForce inForce;

    @Autowired
    public Moments(RulesInForce inForce) {
        this.inForce = inForce;
    }

    /** With the product's own rules for everybody. */
    public Moments() {
        this(RuleFiles.bundled());
    }

    public Moments(Rules rules) {
        this(site -> rules);
    }

    /** By the product's own rules, with the first moment's queue for those of whom nothing is known. */
    public Decision decide(Facts facts) {
        return decide(facts, Moment.STIMULUS.queue());
    }

    /** By the product's own rules. @param defaultQueue the queue for facts that say nothing */
    public Decision decide(Facts facts, String defaultQueue) {
        return decide(facts, defaultQueue, inForce.of(RulesInForce.NO_SITE));
    }

    /** By the rules of the site, which are in force now. */
    public Decision decide(Facts facts, Site site) {
        return decide(facts, site.defaultQueue(), inForce.of(site.id()));
    }

    /** Which version of the site's own rules it decides by, 0 for none. */
    public int version(Site site) {
        return inForce.version(site.id());
    }

    /** By any rules, be they in force or not. */
    public static Decision decide(Facts facts, String defaultQueue, Rules rules) {
        String locale = facts.locale() == null || facts.locale().isBlank() ? Rules.DEFAULT_LANGUAGE : facts.locale();
        String language = language(locale);
        EvidenceTexts texts = texts(rules, language, facts.now());
        Clues clues = new Clues(rules);
        List<Order> orders = SoundOrders.of(facts.orders(), facts.now(), clues);
        OrderClues.read(orders, facts.now(), clues);
        SessionClues.read(facts.session(), facts.now(), orders, clues);
        int known = clues.found().size();
        WordClues.read(facts, orders, new Speech(rules.lexicons(), language), clues);
        boolean nothing = isNothingSaid(clues, known) & !OwnClues.read(facts, orders, clues, known);
        Ballot ballot = new Ballot(clues.found(), clues.standings(), orders.size(), rules.settings());
        if (nothing) {
            return abstention(clues, defaultQueue, locale, texts, facts);
        }
        return decision(ballot, clues, orders.stream().map(Order::number).toList(), locale, texts);
    }

    /**
     * A decision's evidence in another language, as for an agent who reads it.
     *
     * @param locale a language tag, null for English
     * @param now decides which dates need a year
     */
    public List<Evidence> evidence(Decision decision, @Nullable String locale, Instant now) {
        return evidence(decision.evidence(), locale, now);
    }

    List<Evidence> evidence(List<Evidence> evidence, @Nullable String locale, Instant now) {
        EvidenceTexts texts = texts(
                inForce.of(RulesInForce.NO_SITE), language(locale == null ? Rules.DEFAULT_LANGUAGE : locale), now);
        return evidence.stream().map(texts::translated).toList();
    }

    private static String language(String locale) {
        return Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
    }

    private static EvidenceTexts texts(Rules rules, String language, Instant now) {
        boolean translated = rules.texts().containsKey(language);
        return new EvidenceTexts(rules.texts(language), translated ? Locale.of(language) : Locale.ENGLISH, now);
    }

    /** Words that mean nothing to a shop do not weaken what the facts say, but they decide nothing alone. */
    private static boolean isNothingSaid(Clues clues, int known) {
        List<Clue> found = clues.found();
        RuleSettings settings = clues.rules().settings();
        return Clues.strongest(found.subList(0, known)) < settings.decideFrom()
                && Clues.strongest(found.subList(known, found.size())) < settings.abstainBelow();
    }

    private static Decision abstention(Clues clues, String queue, String locale, EvidenceTexts texts, Facts facts) {
        String code = facts.words().isEmpty() ? "facts.none" : "words.none";
        Evidence evidence = texts.evidence(code, 0, Map.of());
        return new Decision(
                null,
                0,
                true,
                queue,
                locale,
                null,
                List.of(evidence),
                List.of(),
                List.copyOf(clues.ignored()),
                clues.version());
    }

    private static Decision decision(
            Ballot ballot, Clues clues, List<String> numbers, String locale, EvidenceTexts texts) {
        Ballot.Choice winner = ballot.winner();
        List<Candidate> candidates = ballot.others(LEAST_CANDIDATE, MOST_CANDIDATES).stream()
                .map(other -> new Candidate(
                        Ballot.journey(other, numbers), other.moment(), Testimony.confidence(ballot.confidence(other))))
                .toList();
        List<Evidence> evidence = new ArrayList<>(
                new Testimony(texts, clues.standings(), clues.rules()).of(winner, clues.found(), numbers));
        return new Decision(
                winner.moment(),
                Testimony.confidence(ballot.confidence(winner)),
                false,
                winner.moment().queue(),
                locale,
                Ballot.journey(winner, numbers),
                List.copyOf(evidence),
                candidates,
                List.copyOf(clues.ignored()),
                clues.version());
    }
}
