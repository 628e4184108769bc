package io.momentdesk.knowledge.exchange;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents as YAML. When read, every value is text, so that a day stays a day as it is written, and {@code no} a word. */
final class Yamls {

    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 20;
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
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
        try {
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

    private static final class EverythingIsText extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: text is text
        }
    }
}
