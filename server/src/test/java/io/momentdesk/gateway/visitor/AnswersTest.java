package io.momentdesk.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.momentdesk.commerce.Orders;
import io.momentdesk.knowledge.Askers;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.moment.Moments;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Site SITE =
            new Site("demo", "Demo", "pk_demo", true, Set.of(), List.of(), "stimulus", ZoneId.of("UTC"));
    private static final Visitor VISITOR = new Visitor("v", "demo", null, null, null, null, false, "en", true, 1);

    private final Sessions sessions = mock(Sessions.class);
    private final Answers answers = new Answers(
            mock(Knowledge.class),
            mock(Askers.class),
            sessions,
            mock(Orders.class),
            mock(Moments.class),
            Clock.systemUTC());

    @Test
    void whatIsOfferedBesideAcknowledgedWordsNeverFailsThem() {
        when(sessions.of(any(), any()))
                .thenThrow(Refusal.unavailable("The store is away."), new IllegalStateException("out of order"));

        assertThat(answers.beside(SITE, VISITOR, "where is it", () -> "AMOT")).isEmpty();
        assertThat(answers.beside(SITE, VISITOR, "where is it", () -> "AMOT")).isEmpty();
        assertThat(answers.beside(SITE, VISITOR, "where is it", () -> {
                    throw Refusal.unavailable("The store is away.");
                }))
                .isEmpty();
        assertThatThrownBy(() -> answers.to(SITE, VISITOR, "where is it", "AMOT"))
                .as("asked for, it is told")
                .isInstanceOf(IllegalStateException.class);
    }
}
