package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The evidence in entries about moments: kept in English with what it mentions, told in the language of whoever reads it. */
public final class EvidenceJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIELD = "evidence";

    private EvidenceJson() {}

    /** As an entry keeps it. */
    public static ArrayNode kept(Decision decision, Moments moments, Instant now) {
        ArrayNode kept = JSON.createArrayNode();
        List<Evidence> english = moments.evidence(decision, null, now);
        for (int i = 0; i < english.size(); i++) {
            Evidence each = english.get(i);
            kept.add(JSON.<JsonNode>valueToTree(new Evidence(
                    each.code(),
                    each.weight(),
                    each.text(),
                    decision.evidence().get(i).args())));
        }
        return kept;
    }

    /**
     * Puts an entry's evidence, if it has any, into a language. What it was made from is not told.
     *
     * @param locale a language tag, null for English
     * @param at decides which dates need a year
     */
    public static void tell(ObjectNode entry, Moments moments, @Nullable String locale, Instant at) {
        if (entry.get(FIELD) instanceof ArrayNode kept) {
            List<Evidence> evidence = new ArrayList<>();
            kept.forEach(each -> evidence.add(JSON.treeToValue(each, Evidence.class)));
            entry.set(FIELD, JSON.valueToTree(moments.evidence(evidence, locale, at)));
        }
    }

    /** Without what the evidence was made from. */
    public static void bare(ObjectNode entry) {
        for (JsonNode each : entry.path(FIELD)) {
            if (each instanceof ObjectNode evidence) {
                evidence.remove("args");
            }
        }
    }
}
