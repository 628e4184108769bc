package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.momentdesk.protocol.Examples.Example;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes: a frame or a defined refusal, never an exception, and the refusal can be sent. */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final Set<RefusalCode> OF_READING = EnumSet.of(
            RefusalCode.BAD_FRAME,
            RefusalCode.UNKNOWN_TYPE,
            RefusalCode.FORBIDDEN,
            RefusalCode.INVALID,
            RefusalCode.TOO_LARGE);

    private final Codec codec = new Codec();
    private final Random random = new Random(SEED);
    private final List<Example> examples = Examples.all();

    @Test
    void ERR1_whateverComesIsAFrameOrADefinedRefusal() {
        int frames = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = broken();
            try {
                frames += read(text);
            } catch (RuntimeException | AssertionError e) {
                fail("-Dfuzz.seed=" + SEED + " round " + round + ": " + text, e);
            }
        }
        assertThat(frames).as("some of it is fine").isBetween(ROUNDS / 50, ROUNDS);
    }

    private int read(String text) {
        int frames = 0;
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean wellFormed = new String(utf8, StandardCharsets.UTF_8).equals(text);
        for (boolean visitor : new boolean[] {true, false}) {
            Object parsed = visitor ? codec.fromVisitor(text) : codec.fromAgent(text);
            if (wellFormed) {
                assertThat(visitor ? codec.fromVisitor(utf8) : codec.fromAgent(utf8))
                        .isEqualTo(parsed);
            }
            if (parsed instanceof Refused refused) {
                defined(refused);
            } else {
                frames++;
                assertThat(again(parsed, text)).isEqualTo(parsed);
            }
        }
        codec.refOf(text);
        return frames;
    }

    private void defined(Refused refused) {
        assertThat(refused.code()).isIn(OF_READING);
        assertThat(refused.field() != null)
                .isEqualTo(refused.code() == RefusalCode.INVALID || refused.code() == RefusalCode.TOO_LARGE);
        assertThat(refused.limit() != null).isEqualTo(refused.code() == RefusalCode.TOO_LARGE);
        String sent = codec.encode(refused);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(sent)).isTrue();
        assertThat(sent.length()).isLessThan(2_000);
        assertThat(ProtocolSchema.get().check("Refused", Json.MAPPER.readTree(sent)))
                .isEmpty();
    }

    /** What was read says everything that was sent and kept. */
    private Object again(Object frame, String text) {
        JsonNode type = Json.MAPPER.readTree(text).get("type");
        ObjectNode tree = Json.MAPPER.valueToTree(frame);
        tree.set("type", type);
        if (frame instanceof Act) {
            tree.set("name", Json.MAPPER.readTree(text).get("name"));
        }
        return frame instanceof AgentFrame && !(frame instanceof VisitorFrame)
                ? codec.fromAgent(tree.toString())
                : codec.fromVisitor(tree.toString());
    }

    private String broken() {
        ObjectNode frame = examples.get(random.nextInt(examples.size())).tree();
        String text = written(frame, random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> scratched(text);
            case 2 -> "{\"" + NaughtyValues.text(random) + "\":" + NaughtyValues.any(random) + "," + text.substring(1);
            default -> text;
        };
    }

    /** A frame as text with some of its values replaced, left out, said twice or moved. */
    private String written(JsonNode node, int faults) {
        if (!(node instanceof ObjectNode object) || object.isEmpty()) {
            return node.isArray() && !node.isEmpty()
                    ? "[" + written(node.get(0), faults) + "]"
                    : random.nextInt(8) < faults ? NaughtyValues.any(random) : node.toString();
        }
        List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(object.properties());
        Collections.shuffle(properties, random);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : properties) {
            String name = "\"" + property.getKey() + "\":";
            switch (random.nextInt(60)) {
                case 0 -> parts.add(faults == 0 ? name + property.getValue() : name + NaughtyValues.any(random));
                case 1 ->
                    parts.addAll(faults == 0 ? List.of(name + property.getValue()) : List.of(name + "1", name + "2"));
                case 2 -> parts.addAll(faults == 0 ? List.of(name + property.getValue()) : List.of());
                default ->
                    parts.add(name
                            + (property.getKey().equals("type")
                                    ? property.getValue()
                                    : written(property.getValue(), faults)));
            }
        }
        return "{" + String.join(",", parts) + "}";
    }

    private String scratched(String text) {
        StringBuilder scratched = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            scratched.setCharAt(
                    random.nextInt(scratched.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        return scratched.toString();
    }
}
