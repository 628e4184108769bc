package io.momentdesk.protocol;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The schema of the protocol: the only place where field types and limits are said. */
public final class ProtocolSchema {

    private static final String FILE = "protocol.schema.json";
    private static final ProtocolSchema INSTANCE = new ProtocolSchema();

    private final JsonNode definitions;
    private final String id;
    private final SchemaRegistry registry;

    private ProtocolSchema() {
        String text = text();
        JsonNode document = Json.MAPPER.readTree(text);
        definitions = document.required("$defs");
        id = document.required("$id").stringValue();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, text)));
    }

    public static ProtocolSchema get() {
        return INSTANCE;
    }

    /** Empty when the value keeps to the named definition, for instance {@code ExplainRequest}. */
    public Optional<Refused> check(String definition, JsonNode value) {
        List<com.networknt.schema.Error> errors = validator(definition).validate(value);
        return errors.isEmpty() ? Optional.empty() : Optional.of(Violation.worstOf(errors));
    }

    Schema validator(String definition) {
        Schema schema = registry.getSchema(SchemaLocation.of(id + "#/$defs/" + definition));
        schema.initializeValidators();
        return schema;
    }

    JsonNode definition(String name) {
        return definitions.required(name);
    }

    int limit(String definition, String keyword) {
        return definition(definition).required(keyword).intValue();
    }

    private static String text() {
        try (InputStream in = ProtocolSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
