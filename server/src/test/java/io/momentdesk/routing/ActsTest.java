package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Role;
import io.momentdesk.conversation.ConversationStore;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.moment.Decision.Journey;
import io.momentdesk.routing.Acts.Receiver;
import io.momentdesk.routing.Acts.Target;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Agent AGENT =
            new Agent("mina", "demo", "mina@shop.example", "Mina", Role.AGENT, List.of("smot"), 3, "en", List.of());
    private static final Target TARGET = new Target("r1", "c_1", 1);
    private static final String TYPED = "Paid with 4111 1111 1111 1111 twice";

    private final List<String> stored = new ArrayList<>();
    private final Conversations conversations = mock(Conversations.class);
    private final ConversationStore store = mock(ConversationStore.class, invocation -> {
        stored.add(Arrays.deepToString(invocation.getRawArguments()));
        return null;
    });
    private final Acts acts = new Acts(store, conversations, JSON);

    @BeforeEach
    void bodies() {
        when(conversations.body(any(), any())).thenAnswer(call -> JSON.createObjectNode());
    }

    @Test
    void MSG7_cardNumbersThatAgentsTypeIntoMarksAndReasonsAreMasked() {
        acts.heard(AGENT, TARGET, "pain", TYPED);
        acts.transfer(AGENT, TARGET, "smot", new Receiver("amot", null, null), TYPED);
        acts.correct(AGENT, TARGET, Moment.SMOT, new Journey("order", "1001"), TYPED);

        assertThat(stored)
                .hasSize(3)
                .allSatisfy(each ->
                        assertThat(each).contains("Paid with ", "1111 twice").doesNotContain("4111"));
    }
}
