package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.momentdesk.moment.Moments;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowingRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final Clock clock = mock(Clock.class);

    @Test
    void R6_anArchiveThatIsAwayIsAskedOnceInAWhileForAllSitesTogether() {
        FollowingRules rules = rules();
        when(clock.instant()).thenReturn(NOON);
        assertThatThrownBy(() -> rules.step("node", site("one"))).isInstanceOf(Refusal.class);
        assertThat(asked).containsExactly("one");

        rules.step("node", site("one"));
        rules.step("node", site("two"));
        when(clock.instant()).thenReturn(NOON.plusSeconds(29));
        rules.step("node", site("one"));
        assertThat(asked).containsExactly("one");

        when(clock.instant()).thenReturn(NOON.plusSeconds(30));
        assertThatThrownBy(() -> rules.step("node", site("two"))).isInstanceOf(Refusal.class);
        assertThat(asked).containsExactly("one", "two");
    }

    private FollowingRules rules() {
        Moments moments = mock(Moments.class);
        when(moments.version(any())).thenReturn(1);
        Scripts scripts = mock(Scripts.class);
        when(scripts.run(any(), any(), any(Object[].class))).thenReturn(new Reply(List.of("")));
        return new FollowingRules(
                moments,
                (site, id, limit) -> {
                    asked.add(site);
                    throw Refusal.unavailable("The archive is away.");
                },
                scripts,
                clock);
    }

    private static Site site(String id) {
        return new Site(id, id, "pk_" + id, true, Set.of(), List.of(), "stimulus", ZoneId.of("UTC"));
    }
}
