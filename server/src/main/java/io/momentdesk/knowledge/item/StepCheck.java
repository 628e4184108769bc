package io.momentdesk.knowledge.item;

import io.momentdesk.knowledge.item.Step.Choice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether one can walk along a script's steps: from the first to every other, and from every one to an end. Going round is fine where there is a way out. */
final class StepCheck {

    private StepCheck() {}

    static void examine(List<Step> steps, String path, Mistakes mistakes) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (byId.putIfAbsent(steps.get(i).id(), i) != null) {
                mistakes.wrong(
                        path + "[" + i + "].id",
                        "There are two steps " + steps.get(i).id() + ".");
            }
        }
        boolean known = true;
        for (int i = 0; i < steps.size(); i++) {
            List<Choice> choices = steps.get(i).choices();
            for (int j = 0; j < choices.size(); j++) {
                if (!byId.containsKey(choices.get(j).to())) {
                    known = false;
                    mistakes.wrong(
                            path + "[" + i + "].choices[" + j + "].to",
                            "There is no step " + choices.get(j).to() + ".");
                }
            }
        }
        if (known) {
            ways(steps, byId, path, mistakes);
        }
    }

    private static void ways(List<Step> steps, Map<String, Integer> byId, String path, Mistakes mistakes) {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        Deque<Integer> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Choice choice : steps.get(next.poll()).choices()) {
                Integer to = byId.get(choice.to());
                if (reached.add(to)) {
                    next.add(to);
                }
            }
        }
        Set<String> ending = ending(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (!reached.contains(i)) {
                mistakes.wrong(
                        path + "[" + i + "]",
                        "No way leads to the step " + steps.get(i).id() + ".");
            } else if (!ending.contains(steps.get(i).id())) {
                mistakes.wrong(
                        path + "[" + i + "].choices",
                        "From the step " + steps.get(i).id() + " one goes round for ever: no way leads to an end.");
            }
        }
    }

    /** Those from which an end can be reached. */
    private static Set<String> ending(List<Step> steps) {
        Set<String> ending = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : steps) {
                boolean ends = step.choices().isEmpty()
                        || step.choices().stream().anyMatch(choice -> ending.contains(choice.to()));
                grew |= ends && ending.add(step.id());
            }
        }
        return ending;
    }

    /** Where the second goes another way than the first, such as {@code [2].id}; empty when nowhere. */
    static Optional<String> difference(List<Step> first, List<Step> second) {
        if (first.size() != second.size()) {
            return Optional.of("");
        }
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).id().equals(second.get(i).id())) {
                return Optional.of("[" + i + "].id");
            }
            List<String> ways = first.get(i).choices().stream().map(Choice::to).toList();
            if (!ways.equals(second.get(i).choices().stream().map(Choice::to).toList())) {
                return Optional.of("[" + i + "].choices");
            }
        }
        return Optional.empty();
    }
}
