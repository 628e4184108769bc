package io.momentdesk.knowledge.exchange;

import java.io.StringReader;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents as YAML. When read, every value is text, so that a day stays a day as it is written, and {@code no} a word. */
final class Yamls {

    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Yamls() {}

    /** YAML that cannot be used; {@code line} counts from 1. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(String message, int line) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static String write(JsonNode document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(options).dump(JSON.convertValue(document, Map.class));
    }

    static ObjectNode read(String text) throws Broken {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
        try {
            plain(yaml.parse(new StringReader(text)));
            JsonNode node = JSON.valueToTree(yaml.load(text));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new Broken("There must be names with values, such as question: …", 1);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine();
            throw new Broken("It cannot be read as YAML: " + broken.getProblem() + ".", line + 1);
        } catch (YAMLException | IllegalArgumentException broken) {
            throw new Broken("It cannot be read as YAML: " + broken.getMessage(), 1);
        }
    }

    /** Before anything is built of it: a value that stands for another one may multiply, or hold itself. */
    private static void plain(Iterable<Event> events) throws Broken {
        int deep = 0;
        for (Event event : events) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
                throw new Broken("Anchors and aliases (&name, *name) are not read; write the value out.", line);
            }
            deep += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (deep > DEEPEST) {
                throw new Broken("Values stand in one another more than " + DEEPEST + " deep.", line);
            }
        }
    }

    private static final class EverythingIsText extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: text is text
        }
    }
}
