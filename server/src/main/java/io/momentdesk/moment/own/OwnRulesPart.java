package io.momentdesk.moment.own;

import io.momentdesk.moment.rules.Condition;
import io.momentdesk.moment.rules.Condition.About;
import io.momentdesk.moment.rules.OwnRules;
import io.momentdesk.moment.rules.OwnRules.OwnRule;
import io.momentdesk.moment.rules.PagePattern;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.visitor.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules and the page patterns of a site's document. */
final class OwnRulesPart {

    static final int MOST_RULES = 50;
    static final int MOST_PAGES = 100;
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_PAGE = 200;

    private static final int MOST_STARS = 5;
    private static final Set<String> OF_RULE = Set.of("id", "when", "about", "weights", "text");

    private final Mistakes mistakes;
    private final Set<String> ids = new HashSet<>();

    OwnRulesPart(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<OwnRule> rules(@Nullable JsonNode list) {
        List<OwnRule> rules = new ArrayList<>();
        int index = 0;
        for (JsonNode each : mistakes.list(list, "rules", MOST_RULES)) {
            OwnRule rule = rule(each, "rules[" + index++ + "]");
            if (rule != null) {
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }

    private @Nullable OwnRule rule(JsonNode rule, String path) {
        if (!rule.isObject()) {
            mistakes.wrong(path, path + " must be an object.");
            return null;
        }
        mistakes.onlyThese(rule, path, OF_RULE);
        String id = id(rule.get("id"), path + ".id");
        About about = about(rule.get("about"), path + ".about");
        Condition when = condition(rule.get("when"), path + ".when", about);
        Pull pull = RulesReader.pull(mistakes, rule.get("weights"), path + ".weights", Pull.NONE);
        String text = text(rule.get("text"), path + ".text", about);
        return id == null || when == null || text == null ? null : new OwnRule(id, text, about, when, pull);
    }

    private @Nullable String id(@Nullable JsonNode value, String path) {
        String id = mistakes.text(value, path, 40);
        if (id == null) {
            return null;
        }
        if (!id.matches("[a-z0-9_-]+")) {
            mistakes.wrong(path, "An id is written in small letters, digits, dashes and underscores.");
        } else if (!ids.add(id)) {
            mistakes.wrong(path, "There is another rule " + id + ".");
        }
        return id;
    }

    private About about(@Nullable JsonNode value, String path) {
        if (value == null || value.isNull()) {
            return About.VISIT;
        }
        for (About about : About.values()) {
            if (value.isString() && about.name().toLowerCase(Locale.ROOT).equals(value.asString())) {
                return about;
            }
        }
        mistakes.wrong(path, path + " must be visit or order.");
        return About.VISIT;
    }

    /** Rules see the product's facts and never one another, so that none can depend on itself. */
    private @Nullable Condition condition(@Nullable JsonNode value, String path, About about) {
        String written = mistakes.text(value, path, Condition.LONGEST);
        if (written == null) {
            return null;
        }
        if (written.contains("'" + OwnRules.CODE) || written.contains("\"" + OwnRules.CODE)) {
            mistakes.wrong(path, "A rule cannot ask about another rule, only about facts of the product.");
            return null;
        }
        try {
            return Condition.compile(written, about);
        } catch (Condition.Broken broken) {
            mistakes.broken(path, broken);
            return null;
        }
    }

    private @Nullable String text(@Nullable JsonNode value, String path, About about) {
        String text = mistakes.text(value, path, LONGEST_TEXT);
        if (text == null) {
            return null;
        }
        String plain = about == About.ORDER ? text.replace("{order}", "") : text;
        if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
            mistakes.wrong(path, "The text may name {order} in a rule about orders, and nothing else in braces.");
        }
        return text;
    }

    List<PagePattern> pages(@Nullable JsonNode list) {
        List<PagePattern> pages = new ArrayList<>();
        int index = 0;
        for (JsonNode each : mistakes.list(list, "pages", MOST_PAGES)) {
            String path = "pages[" + index++ + "]";
            if (!each.isObject()) {
                mistakes.wrong(path, path + " must be an object.");
                continue;
            }
            mistakes.onlyThese(each, path, Set.of("pattern", "type"));
            String pattern = pattern(each.get("pattern"), path + ".pattern");
            String type = mistakes.text(each.get("type"), path + ".type", 40);
            if (type != null && !Page.TYPES.contains(type)) {
                mistakes.wrong(path + ".type", "There is no type of page " + type + ".");
            } else if (pattern != null && type != null) {
                pages.add(PagePattern.of(pattern, type));
            }
        }
        return List.copyOf(pages);
    }

    private @Nullable String pattern(@Nullable JsonNode value, String path) {
        String pattern = mistakes.text(value, path, LONGEST_PAGE);
        if (pattern == null) {
            return null;
        }
        if (!pattern.startsWith("/") && !pattern.startsWith("*")) {
            mistakes.wrong(path, "A pattern begins with / or *, and is the address from the path on.");
            return null;
        }
        if (pattern.chars().filter(c -> c == '*').count() > MOST_STARS) {
            mistakes.tooLarge(path, MOST_STARS);
            return null;
        }
        return pattern;
    }
}
