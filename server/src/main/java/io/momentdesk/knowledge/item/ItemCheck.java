package io.momentdesk.knowledge.item;

import io.momentdesk.moment.rules.Condition;
import io.momentdesk.moment.rules.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether what an item says can be shown: its condition, its addresses, its variables, its marks, its steps. */
public final class ItemCheck {

    private static final List<String> RESERVED = List.of("check", "export", "import");

    private final Item item;
    private final Mistakes mistakes;

    private ItemCheck(Item item, Mistakes mistakes) {
        this.item = item;
        this.mistakes = mistakes;
    }

    public static void examine(Item item, Mistakes mistakes) {
        if (!ItemReader.ID.matcher(item.id()).matches()) {
            mistakes.wrong(
                    "id", "An id is of 1 to " + ItemReader.LONGEST_ID + " small letters, digits, dots and dashes.");
        }
        if (RESERVED.contains(item.id())) {
            mistakes.wrong("id", "The ids " + RESERVED + " are the names of calls.");
        }
        examineKnown(item, mistakes);
    }

    /** All but the id, which may be an older and longer one. */
    public static void examineKnown(Item item, Mistakes mistakes) {
        ItemCheck check = new ItemCheck(item, mistakes);
        check.scope();
        item.texts().forEach((language, wording) -> check.wording("texts." + language, wording));
        check.sameStepsInAllLanguages();
    }

    private void scope() {
        Showing showing = item.scope().showing();
        condition(showing.when());
        if (showing.from() != null && showing.until() != null && showing.until().isBefore(showing.from())) {
            mistakes.wrong("until", "until lies before from.");
        }
        String without = item.scope().firstWithout();
        if (without != null && item.kind() == Kind.FAQ) {
            mistakes.wrong("firstWithout", "Only scripts have firstWithout.");
        } else if (without != null && !Placeholder.exists(without)) {
            mistakes.wrong(
                    "firstWithout", "There is no variable " + without + ". There are: " + Placeholder.all() + ".");
        }
        addresses("links", item.scope().links(), false);
        addresses("pictures", item.scope().pictures(), true);
    }

    private void condition(String when) {
        if (when.isEmpty()) {
            return;
        }
        try {
            Condition.compile(when, Condition.About.ORDER);
        } catch (Condition.Broken broken) {
            String names = Arrays.stream(Variable.values())
                    .filter(variable -> variable != Variable.FACTS)
                    .map(Variable::written)
                    .collect(Collectors.joining(", "));
            mistakes.wrong(
                    "when",
                    "Line " + broken.line() + ", column " + broken.column() + ": " + broken.getMessage()
                            + ". It may ask about: " + names + ".");
        }
    }

    private void addresses(String field, List<Link> links, boolean pictures) {
        for (int i = 0; i < links.size(); i++) {
            String url = links.get(i).url();
            boolean fine = pictures ? Addresses.isPicture(url) : Addresses.isLink(url);
            if (!url.isEmpty() && !fine) {
                mistakes.wrong(
                        field + "[" + i + "].url",
                        pictures
                                ? "A picture's address begins with https://."
                                : "An address begins with https://, http://, mailto: or tel:, or with / on the shop's own site.");
            }
        }
    }

    private void wording(String path, Wording wording) {
        said(path + "." + item.kind().body(), wording.body());
        for (int i = 0; i < wording.steps().size(); i++) {
            said(path + ".steps[" + i + "].text", wording.steps().get(i).text());
        }
        if (!wording.steps().isEmpty()) {
            StepCheck.examine(wording.steps(), path + ".steps", mistakes);
        }
    }

    private void said(String path, String text) {
        Markdown.mistake(text).ifPresent(why -> mistakes.wrong(path, why));
        if (item.kind() == Kind.SCRIPT) {
            Placeholder.mistake(text).ifPresent(why -> mistakes.wrong(path, why));
        } else if (Placeholder.WRITTEN.matcher(text).find()) {
            mistakes.wrong(path, "An answer is read by customers as it stands: it has no variables.");
        }
    }

    private void sameStepsInAllLanguages() {
        List<Map.Entry<String, Wording>> all = new ArrayList<>(item.texts().entrySet());
        for (int i = 1; i < all.size(); i++) {
            String path = "texts." + all.get(i).getKey() + ".steps";
            StepCheck.difference(
                            all.getFirst().getValue().steps(),
                            all.get(i).getValue().steps())
                    .ifPresent(at -> mistakes.wrong(
                            path + at,
                            "The steps and where they lead must be the same in all languages; here "
                                    + "they differ from texts." + all.getFirst().getKey() + ".steps" + at + "."));
        }
    }
}
