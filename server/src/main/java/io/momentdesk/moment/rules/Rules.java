package io.momentdesk.moment.rules;

import io.momentdesk.moment.words.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * All the rules of a decision.
 *
 * @param facts pulls by the fact's code, such as {@code order.in_transit}
 * @param sources lists of names, such as the hosts of social networks
 * @param lexicons what words mean, by language
 * @param texts what agents read, by language, then by code
 * @param own what a site has added
 */
public record Rules(
        RuleSettings settings,
        Map<String, Pull> facts,
        Map<String, Set<String>> sources,
        Map<String, Lexicon> lexicons,
        Map<String, Map<String, String>> texts,
        OwnRules own) {

    public static final String DEFAULT_LANGUAGE = "en";

    public Rules(
            RuleSettings settings,
            Map<String, Pull> facts,
            Map<String, Set<String>> sources,
            Map<String, Lexicon> lexicons,
            Map<String, Map<String, String>> texts) {
        this(settings, facts, sources, lexicons, texts, OwnRules.NONE);
    }

    /** The same but for one weight. */
    public Rules with(String code, Pull pull) {
        Map<String, Pull> changed = new HashMap<>(facts);
        changed.put(code, pull);
        return new Rules(settings, changed, sources, lexicons, texts, own);
    }

    public Pull pull(String code) {
        return facts.getOrDefault(code, Pull.NONE);
    }

    public Set<String> source(String name) {
        return sources.getOrDefault(name, Set.of());
    }

    public Lexicon lexicon(String language) {
        Lexicon lexicon = lexicons.get(language);
        return lexicon != null ? lexicon : lexicons.get(DEFAULT_LANGUAGE);
    }

    public Map<String, String> texts(String language) {
        return texts.getOrDefault(language, texts.getOrDefault(DEFAULT_LANGUAGE, Map.of()));
    }
}
