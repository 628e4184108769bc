package io.momentdesk.moment.own;

import io.momentdesk.moment.rules.OwnRules;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.site.Moment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A site's document of rules over the product's: checked whole, and made into the rules that decide. */
public final class RulesReader {

    /** Bytes of the document as compact JSON. */
    public static final int LARGEST = 256 * 1024;

    static final double STRONGEST = 10;
    static final int MOST_WEIGHTS = 500;
    static final int MOST_NAMES = 200;
    static final int LONGEST_NAME = 80;

    private static final Set<String> SECTIONS = Set.of("settings", "weights", "sources", "pages", "words", "rules");
    private static final Pattern OWN_WORDS = Pattern.compile("words\\.own_[a-z0-9_]{1,40}");

    private final Rules product;
    private final Mistakes mistakes = new Mistakes();

    private RulesReader(Rules product) {
        this.product = product;
    }

    /** @throws RulesRefused with every mistake that was found */
    public static Rules read(JsonNode document, Rules product, int version) throws RulesRefused {
        RulesReader reader = new RulesReader(product);
        if (!document.isObject()) {
            reader.mistakes.wrong("rules", "The rules must be an object.");
        } else if (document.toString().length() > LARGEST) {
            reader.mistakes.tooLarge("rules", LARGEST);
        }
        reader.mistakes.refuse();
        return reader.rules(document, version);
    }

    private Rules rules(JsonNode document, int version) {
        mistakes.onlyThese(document, "", SECTIONS);
        RuleSettings settings = settings(document.get("settings"));
        Map<String, Pull> weights = weights(document.get("weights"));
        Map<String, Set<String>> sources = sources(document.get("sources"));
        OwnWords words = new OwnWords(product, mistakes, weights);
        var lexicons = words.lexicons(document.get("words"));
        OwnRulesPart part = new OwnRulesPart(mistakes);
        OwnRules own = new OwnRules(version, part.rules(document.get("rules")), part.pages(document.get("pages")));
        mistakes.refuse();
        return new Rules(settings, weights, sources, lexicons, words.texts(own), own);
    }

    private RuleSettings settings(@Nullable JsonNode section) {
        Map<String, Number> numbers = product.settings().numbers();
        Map<String, SettingLimit> limits = SettingLimit.byName();
        mistakes.fields(section, "settings", limits.size(), (name, value) -> {
            SettingLimit limit = limits.get(name);
            String path = "settings." + name;
            if (limit == null) {
                mistakes.wrong(path, "There is no setting " + name + ".");
                return;
            }
            Double number = mistakes.number(value, path, limit.least(), limit.most());
            if (number != null && limit.whole() && number != Math.rint(number)) {
                mistakes.wrong(path, path + " must be a whole number.");
            } else if (number != null) {
                numbers.put(name, number);
            }
        });
        if (numbers.get("clearWords").doubleValue() <= numbers.get("wordsFrom").doubleValue()) {
            mistakes.wrong("settings.clearWords", "settings.clearWords must be more than settings.wordsFrom.");
        }
        return RuleSettings.of(numbers);
    }

    private Map<String, Pull> weights(@Nullable JsonNode section) {
        Map<String, Pull> weights = new LinkedHashMap<>(product.facts());
        mistakes.fields(section, "weights", MOST_WEIGHTS, (code, byMoment) -> {
            String path = "weights." + code;
            if (!product.facts().containsKey(code) && !isOwnWords(code)) {
                mistakes.wrong(path, "There is no fact " + code + ".");
                return;
            }
            weights.put(code, pull(mistakes, byMoment, path, product.pull(code)));
        });
        return weights;
    }

    static boolean isOwnWords(String code) {
        return OWN_WORDS.matcher(code).matches();
    }

    /** What is not said stays as in {@code base}. */
    static Pull pull(Mistakes mistakes, @Nullable JsonNode byMoment, String path, Pull base) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Moment moment : Moment.values()) {
            weights.put(moment.name(), base.of(moment));
        }
        if (byMoment == null || !byMoment.isObject() || byMoment.isEmpty()) {
            mistakes.wrong(path, path + " must say how much it speaks for each moment, such as {\"AMOT\": 2}.");
            return base;
        }
        mistakes.fields(byMoment, path, weights.size(), (moment, value) -> {
            if (!weights.containsKey(moment)) {
                mistakes.wrong(path + "." + moment, "There is no moment " + moment + ".");
                return;
            }
            Double weight = mistakes.number(value, path + "." + moment, -STRONGEST, STRONGEST);
            if (weight != null) {
                weights.put(moment, weight);
            }
        });
        return Pull.of(path, weights);
    }

    private Map<String, Set<String>> sources(@Nullable JsonNode section) {
        Map<String, Set<String>> sources = new HashMap<>(product.sources());
        mistakes.fields(section, "sources", 50, (name, change) -> {
            String path = "sources." + name;
            if (!product.sources().containsKey(name)) {
                mistakes.wrong(path, "There is no list of sources " + name + ".");
                return;
            }
            if (!change.isObject()) {
                mistakes.wrong(path, path + " must be an object with add and remove.");
                return;
            }
            mistakes.onlyThese(change, path, Set.of("add", "remove"));
            Set<String> names = new HashSet<>(product.source(name));
            names.removeAll(names(change.get("remove"), path + ".remove"));
            names.addAll(names(change.get("add"), path + ".add"));
            sources.put(name, Set.copyOf(names));
        });
        return sources;
    }

    private Set<String> names(@Nullable JsonNode list, String path) {
        Set<String> names = new HashSet<>();
        int index = 0;
        for (JsonNode each : mistakes.list(list, path, MOST_NAMES)) {
            String at = path + "[" + index++ + "]";
            String name = mistakes.text(each, at, LONGEST_NAME);
            if (name != null && !name.matches("[a-z0-9._-]+")) {
                mistakes.wrong(at, "A source is written in small letters, digits, dots and dashes.");
            } else if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
