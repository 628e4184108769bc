package io.momentdesk.moment.own;

import io.momentdesk.moment.rules.Condition;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.moment.rules.Variable;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the product decides by as long as a site says nothing else, and what a site may say. */
public record Defaults(
        List<Setting> settings,
        List<Fact> facts,
        Map<String, Set<String>> sources,
        List<String> pageTypes,
        Set<String> languages,
        List<Asked> variables,
        Map<String, Number> limits) {

    public record Setting(String name, Number value, double least, double most, boolean whole) {}

    /** @param text what agents read of it, with … for what differs */
    public record Fact(String code, String text, Map<String, Double> weights) {}

    /** @param type {@code text}, {@code whole}, {@code number} or {@code texts}; {@code about} {@code visit} or {@code order} */
    public record Asked(String name, String type, String meaning, String about) {}

    public static Defaults of(Rules product, String language) {
        Map<String, Number> numbers = product.settings().numbers();
        Map<String, String> texts = product.texts(language);
        Map<String, Set<String>> sources = new TreeMap<>();
        product.sources().forEach((name, names) -> sources.put(name, new TreeSet<>(names)));
        return new Defaults(
                SettingLimit.ALL.stream()
                        .map(limit -> new Setting(
                                limit.name(), numbers.get(limit.name()), limit.least(), limit.most(), limit.whole()))
                        .toList(),
                product.facts().entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), label(texts, fact.getKey()), weights(fact.getValue())))
                        .sorted((one, other) -> one.code().compareTo(other.code()))
                        .toList(),
                sources,
                Page.TYPES,
                new TreeSet<>(product.lexicons().keySet()),
                Arrays.stream(Variable.values()).map(Defaults::asked).toList(),
                measures());
    }

    private static Asked asked(Variable variable) {
        return new Asked(
                variable.written(),
                variable.kind().name().toLowerCase(Locale.ROOT),
                variable.meaning(),
                variable.ofOrder() ? "order" : "visit");
    }

    /** A fact's name for people, without anybody's data in it. */
    public static String label(Map<String, String> texts, String code) {
        String text = texts.getOrDefault(code + ".short", texts.getOrDefault(code, code));
        return text.replaceAll("\\{[^}]*}", "…");
    }

    static Map<String, Double> weights(Pull pull) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Moment moment : Moment.values()) {
            if (pull.of(moment) != 0) {
                weights.put(moment.name(), pull.of(moment));
            }
        }
        return weights;
    }

    private static Map<String, Number> measures() {
        Map<String, Number> limits = new LinkedHashMap<>();
        limits.put("document", RulesReader.LARGEST);
        limits.put("weight", RulesReader.STRONGEST);
        limits.put("weights", RulesReader.MOST_WEIGHTS);
        limits.put("names", RulesReader.MOST_NAMES);
        limits.put("patterns", OwnWords.MOST_PATTERNS);
        limits.put("pattern", OwnWords.LONGEST_PATTERN);
        limits.put("pages", OwnRulesPart.MOST_PAGES);
        limits.put("rules", OwnRulesPart.MOST_RULES);
        limits.put("when", Condition.LONGEST);
        limits.put("text", OwnRulesPart.LONGEST_TEXT);
        limits.put("note", SiteRules.LONGEST_NOTE);
        return limits;
    }
}
