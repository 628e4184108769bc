package io.momentdesk.knowledge.item;

import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The marks that answers may be written with: paragraphs, lists, bold, italic and links. Everything else of Markdown is refused, and so is HTML. */
final class Markdown {

    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    /** What of it may not be, in words; empty when it is fine. */
    static Optional<String> mistake(String text) {
        Node node = PARSER.parse(text);
        int depth = 0;
        while (node != null) {
            Optional<String> wrong = wrong(node);
            if (wrong.isPresent()) {
                return wrong;
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > DEEPEST) {
                return Optional.of("Its marks are nested deeper than the limit of " + DEEPEST + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(Node node) {
        return switch (node) {
            case Document fine -> Optional.empty();
            case Paragraph fine -> Optional.empty();
            case BulletList fine -> Optional.empty();
            case OrderedList fine -> Optional.empty();
            case ListItem fine -> Optional.empty();
            case Text fine -> Optional.empty();
            case SoftLineBreak fine -> Optional.empty();
            case HardLineBreak fine -> Optional.empty();
            case Emphasis fine -> Optional.empty();
            case StrongEmphasis fine -> Optional.empty();
            case Link link -> address(link.getDestination());
            case LinkReferenceDefinition link -> address(link.getDestination());
            case HtmlBlock html -> html(html.getLiteral());
            case HtmlInline html -> html(html.getLiteral());
            case Image image -> Optional.of("A picture does not stand in the text: put its address into pictures.");
            default ->
                Optional.of("There may be paragraphs, lists, **bold**, *italic* and [links](https://…), but no "
                        + name(node) + ".");
        };
    }

    private static Optional<String> address(String destination) {
        boolean fine = Addresses.isLink(destination)
                || Placeholder.WRITTEN.matcher(destination).matches();
        return fine
                ? Optional.empty()
                : Optional.of(
                        "A link goes to https://, http://, mailto: or tel:, or to / on the shop's own site, not to \""
                                + shortened(destination) + "\".");
    }

    private static Optional<String> html(String literal) {
        return Optional.of("HTML is not kept; \"" + shortened(literal.strip()) + "\" would be.");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String name(Node node) {
        return node.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
