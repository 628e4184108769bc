package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Link;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question and its answer, as a customer may read it: an item in one of its languages. */
public record FaqArticle(String locale, Item item) implements Told {

    private static final Pattern MARKS = Pattern.compile("[\\[\\]\\\\*_<>`!]");

    public String question() {
        return head();
    }

    public String answer() {
        return wording().body();
    }

    /** In Markdown, all that a customer sees of it: its pictures, its words, its links. */
    public String shown() {
        Stream<String> pictures = item.scope().pictures().stream().map(each -> "!" + written(each, each.title()));
        String links = item.scope().links().stream()
                .map(each -> "- " + written(each, each.title().isEmpty() ? each.url() : each.title()))
                .collect(Collectors.joining("\n"));
        return Stream.of(pictures, Stream.of(answer(), links))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String written(Link link, String words) {
        return "[" + MARKS.matcher(words).replaceAll("\\\\$0") + "](<" + link.url() + ">)";
    }
}
