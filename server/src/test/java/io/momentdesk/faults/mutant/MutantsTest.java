package io.momentdesk.faults.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.conversation.VisitorWords;
import io.momentdesk.faults.history.History;
import io.momentdesk.faults.history.MessageRules;
import io.momentdesk.faults.history.OwnershipRules;
import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.history.Violation.Kind;
import io.momentdesk.faults.model.DeskApi;
import io.momentdesk.faults.model.Sequences;
import io.momentdesk.faults.people.Balancer;
import io.momentdesk.faults.people.SimVisitor;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Acts;
import io.momentdesk.testing.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DeskTest
@Import(MutantsTest.Mutants.class)
@TestPropertySource(properties = {"momentdesk.routing.sweep=PT1H", "momentdesk.archive.enabled=false"})
class MutantsTest {

    private static final String SITE = "demo";
    private static final long SEED = 20_261_122;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ApplicationContext context;

    @Value("${spring.data.redis.url}")
    private String url;

    @Autowired
    private StandIn standIn;

    @LocalServerPort
    private int port;

    private SiteReader site;
    private DeskApi desk;

    @TestConfiguration(proxyBeanMethods = false)
    static class Mutants {
        @Bean
        static StandIn standIn() {
            return new StandIn();
        }
    }

    @BeforeEach
    void open() {
        site = new SiteReader(url, SITE);
        site.connection().sync().flushdb();
        desk = DeskApi.of(context, site);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void withoutMutantsTheSameSequencesAreRight() {
        Sequences.run(desk, SEED, 10);
    }

    @Test
    void theModelCatchesRefsThatAreNotLookedUp() {
        String looksUp = "local was = redis.call('HGET', key, ref)";
        try (ChangedScript mutant = new ChangedScript()) {
            for (String name : List.of("conversation/say", "conversation/answer", "routing/take")) {
                mutant.change(name, looksUp, "local was = nil");
            }
            assertThatThrownBy(() -> Sequences.run(desk, SEED, 10)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void theModelCatchesGensThatAreNotChecked() {
        try (ChangedScript mutant = new ChangedScript()) {
            mutant.change("conversation/answer", "or c[3] ~= gen", "");
            assertThatThrownBy(() -> Sequences.run(desk, SEED, 20))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected [stale_gen]");
        }
    }

    /** One that looks first and takes then, as two steps, the script trusting that nothing has happened between them. */
    @Test
    void theCheckerCatchesAssignmentsInTwoSteps() {
        Agent one = here("orders");
        Agent other = here("support");
        try (ChangedScript mutant = new ChangedScript()) {
            mutant.change("routing/take", "if c[2] == 'assigned' and (force == '0'", "if false and (force == '0'");
            mutant.change("routing/take", "if c[2] == 'assigned' then append", "if false then append");
            await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
                String conversation = said("Who gets this?").conversation();
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> takeInTwoSteps(one, conversation)),
                                CompletableFuture.runAsync(() -> takeInTwoSteps(other, conversation)))
                        .join();
                List<Violation> broken = OwnershipRules.check(new History(), site.log());
                return Violation.count(broken, Kind.DOUBLE_ASSIGNED) > 0;
            });
        }
    }

    private void takeInTwoSteps(Agent agent, String conversation) {
        Conversation seen = desk.conversations().find(SITE, conversation).orElseThrow();
        try {
            if (!seen.state().equals("assigned")) {
                desk.acts().take(agent, new Acts.Target(ref(), conversation, 0));
                desk.acts().resolve(agent, new Acts.Target(ref(), conversation, seen.gen() + 1), null);
            }
        } catch (Refusal refused) {
            // somebody has ended it, or there is no room
        }
    }

    /** One that says done and then writes; what had not been written when it died is gone. */
    @Test
    void theCheckerCatchesAcknowledgementsBeforeTheWrite() {
        History history = new History();
        Outcome first = said("The first");
        standIn.writesLater(true);
        say(history, first, "Written in time");
        standIn.write();
        assertThat(lost(history)).isZero();

        say(history, first, "Never written");
        standIn.writesLater(false);
        assertThat(lost(history)).isEqualTo(1);
    }

    private void say(History history, Outcome in, String text) {
        String ref = ref();
        String visitor = visitorOf(in);
        history.sent(visitor, ref, text, 0);
        Outcome done = desk.conversations()
                .say(SITE, Author.visitor(visitor, null), words(ref, in.conversation(), text), "en", Instant.now());
        history.acked(visitor, ref, done.conversation(), done.seq());
    }

    private long lost(History history) {
        return Violation.count(MessageRules.check(history, site.log()), Kind.LOST);
    }

    /** One that reads the past first and joins the live feed then: what is said between the two is told by neither. */
    @Test
    void theCheckerCatchesResumingThatReadsBeforeItJoins() {
        History history = new History();
        try (SimVisitor visitor = new SimVisitor("resuming", new Balancer(List.of(port)), history, Duration.ZERO)) {
            visitor.start();
            visitor.say();
            visitor.silent(false);
            await().atMost(PATIENCE).until(() -> history.acknowledged() == 1);
            String conversation = history.acked().getFirst().conversation();
            await().atMost(PATIENCE).until(() -> missed(history, visitor, conversation) == 0);

            resume(visitor, conversation, true);
            assertThat(missed(history, visitor, conversation)).isEqualTo(1);

            resume(visitor, conversation, false);
            await().atMost(PATIENCE).until(() -> missed(history, visitor, conversation) == 0);
        }
    }

    /** Comes back after something was said meanwhile. */
    private void resume(SimVisitor visitor, String conversation, boolean readFirst) {
        visitor.link().refuse(true);
        visitor.drop();
        Conversation past = desk.conversations().find(SITE, conversation).orElseThrow();
        VisitorWords words = words(ref(), conversation, "From another tab " + readFirst);
        desk.conversations().say(SITE, Author.visitor(past.visitor(), null), words, "en", Instant.now());
        if (readFirst) {
            standIn.readBeforeJoining(past);
        }
        // the feed hands on what was said before anybody joins again
        await().pollDelay(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> true);
        visitor.link().refuse(false);
        await().atMost(PATIENCE).until(visitor::connected);
        await().pollDelay(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> true);
        standIn.readAfterJoining();
    }

    private long missed(History history, SimVisitor visitor, String conversation) {
        Map<String, Map<String, Long>> reader = Map.of(visitor.id(), Map.of(conversation, 0L));
        return MessageRules.atTheTop(history, site.log(), reader, Set.of(visitor.id()))
                .size();
    }

    private String visitorOf(Outcome said) {
        return desk.conversations()
                .find(SITE, said.conversation())
                .orElseThrow()
                .visitor();
    }

    private Agent here(String id) {
        Agent agent = desk.agent(id);
        desk.presence().set(agent, "online", 5);
        return agent;
    }

    private Outcome said(String text) {
        String visitor = desk.newVisitor();
        Conversations conversations = desk.conversations();
        return conversations.say(SITE, Author.visitor(visitor, null), words(ref(), null, text), "en", Instant.now());
    }

    private static VisitorWords words(String ref, @Nullable String conversation, String text) {
        return new VisitorWords(ref, conversation, false, "chat", text, null, null, null);
    }

    private static String ref() {
        return UUID.randomUUID().toString();
    }
}
