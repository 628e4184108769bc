package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Ignored;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one decision has found so far: the facts that count and the facts that were left out. */
final class Clues {

    private final Rules rules;
    private final List<Clue> found = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    Clues(Rules rules) {
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    void add(String code) {
        add(code, Clue.ANY, 1, Map.of());
    }

    void add(String code, Map<String, Object> args) {
        add(code, Clue.ANY, 1, args);
    }

    void add(String code, int order, double factor, Map<String, Object> args) {
        Pull pull = rules.pull(code);
        found.add(new Clue(code, order, factor == 1 ? pull : pull.times(factor), args));
    }

    void add(String code, Pull pull, Map<String, Object> args) {
        found.add(new Clue(code, Clue.ANY, pull, args));
    }

    void ignore(String fact, String why) {
        ignored.add(new Ignored(fact, why));
    }

    List<Clue> found() {
        return found;
    }

    List<Ignored> ignored() {
        return ignored;
    }
}
