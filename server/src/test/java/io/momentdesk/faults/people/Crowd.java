package io.momentdesk.faults.people;

import static org.awaitility.Awaitility.await;

import io.momentdesk.faults.history.History;
import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.history.SiteState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Many visitors and agents who talk to each other, and what they have in common: one history. */
public final class Crowd implements AutoCloseable {

    /** Beyond this a machine is not slow, but something is broken. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final History history = new History();
    private final List<SimVisitor> visitors = new ArrayList<>();
    private final List<SimAgent> agents = new ArrayList<>();

    /** @param pace between two questions of one visitor, on average */
    public Crowd(Balancer balancer, int visitorCount, int agentCount, Duration pace) {
        for (int i = 1; i <= agentCount; i++) {
            agents.add(new SimAgent("sim" + i, balancer, history, 2 * visitorCount / agentCount + 2));
        }
        for (int i = 1; i <= visitorCount; i++) {
            visitors.add(new SimVisitor("visitor" + i, balancer, history, pace));
        }
    }

    public void start() {
        people().forEach(Person::start);
        await().atMost(PATIENCE).until(() -> people().allMatch(Person::connected));
        talk();
    }

    public History history() {
        return history;
    }

    public List<SimVisitor> visitors() {
        return visitors;
    }

    public List<SimAgent> agents() {
        return agents;
    }

    private Stream<Person> people() {
        return Stream.concat(visitors.stream(), agents.stream());
    }

    public void talk() {
        people().forEach(each -> each.silent(false));
    }

    /** Nobody begins anything new. */
    public void silence() {
        people().forEach(each -> each.silent(true));
    }

    /** Does something, and returns how long it took each of them until what they said after it was acknowledged. */
    public static List<Duration> timesBack(Collection<? extends Person> affected, Runnable fault) {
        affected.forEach(Person::rested);
        List<CompletableFuture<Duration>> backs =
                affected.stream().map(each -> each.outbox().measureBack()).toList();
        fault.run();
        affected.forEach(Person::hurry);
        List<Duration> times = new ArrayList<>();
        backs.forEach(each -> times.add(timeOf(each)));
        return times;
    }

    private static Duration timeOf(CompletableFuture<Duration> back) {
        try {
            return back.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("somebody did not come back within " + PATIENCE, e);
        }
    }

    /** Nobody says anything new, everything that was said is answered, and everybody has seen all there is (M4). */
    public void quiet(SiteReader site) {
        silence();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> people().allMatch(each -> each.outbox().isEmpty() && each.connected())
                        && behind(site.state()).isEmpty());
    }

    /** Who has not seen all there is. */
    public List<String> behind(SiteState state) {
        List<String> behind = new ArrayList<>();
        Map<String, Map<String, String>> conversations = state.conversations();
        conversations.forEach((id, c) -> people().filter(each -> each.id().equals(c.get("visitor"))
                        || each.id().equals(c.get("owner")) && "assigned".equals(c.get("state")))
                .filter(each -> each.reading().reached(id)
                        < Long.parseLong(c.getOrDefault(each instanceof SimVisitor ? "vtop" : "top", "0")))
                .forEach(
                        each -> behind.add(each.name() + " at " + each.reading().reached(id) + " of " + c)));
        return behind;
    }

    @Override
    public void close() {
        people().forEach(Person::close);
    }
}
