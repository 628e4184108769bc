package io.momentdesk.faults.model;

import static io.momentdesk.faults.model.Model.DONE;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.AgentWords;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.conversation.VisitorWords;
import io.momentdesk.faults.model.Model.Seat;
import io.momentdesk.routing.Acts;
import io.momentdesk.site.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes random commands and knows, from the model, what each must answer. */
final class Commands {

    private static final String SITE = "demo";
    private static final List<String> QUEUES = List.of("stimulus", "amot", "smot");
    private static final List<String> WORDS =
            List.of("Where is my parcel?", "Hello, what is this shop?", "It arrived and does not work");

    private final DeskApi desk;
    private final Model model;
    private final Random random;
    private final List<String> visitors;

    /**
     * @param expected {@code done} or codes of refusals, any of them
     * @param named whom it gives a conversation to by name, or null
     */
    record Command(
            String what, Set<String> expected, @Nullable String named, Supplier<@Nullable Outcome> run) {}

    Commands(DeskApi desk, Model model, Random random) {
        this.desk = desk;
        this.model = model;
        this.random = random;
        this.visitors = Stream.generate(desk::newVisitor).limit(4).toList();
    }

    Command next() {
        int chance = random.nextInt(100);
        List<Modelled> all = model.conversations();
        if (all.isEmpty() || chance < 18) {
            return say();
        }
        Modelled c = all.get(random.nextInt(all.size()));
        if (chance < 50) {
            return byOwner(c, chance);
        }
        return chance < 74 ? byOthers(c, chance) : ofTheDesk(c, chance);
    }

    private Command say() {
        String visitor = one(visitors);
        boolean fresh = random.nextInt(5) == 0;
        String kind = random.nextInt(6) == 0 ? "ticket" : "chat";
        VisitorWords words = new VisitorWords(ref(), null, fresh, kind, one(WORDS), null, null, null);
        return command(visitor + (fresh ? " begins a " + kind : " says"), Set.of(DONE), () -> {
            model.begins(kind);
            return desk.conversations().say(SITE, Author.visitor(visitor, null), words, "en", Instant.now());
        });
    }

    private Command byOwner(Modelled c, int chance) {
        Agent agent = random.nextInt(4) == 0 || c.owner.isEmpty() ? anyone() : desk.agent(c.owner);
        long gen = random.nextInt(5) == 0 ? c.gen - 1 + random.nextInt(3) : c.gen;
        Acts.Target target = new Acts.Target(ref(), c.id, gen);
        Set<String> expected = model.asOwner(c, agent.id(), gen);
        String who = agent.id() + " with gen " + gen + " ";
        if (chance < 28) {
            AgentWords words = new AgentWords(target.ref(), c.id, gen, false, "Here it is", null);
            return command(
                    who + "answers " + c.id,
                    expected,
                    () -> desk.conversations().say(SITE, Author.agent(agent.id(), agent.name()), words));
        }
        if (chance < 34) {
            var to = new Acts.Receiver(one(QUEUES), null, null);
            return command(
                    who + "hands " + c.id + " to " + to.queue(),
                    expected,
                    () -> desk.acts().transfer(agent, target, "", to, null));
        }
        if (chance < 39) {
            Agent colleague = anyone();
            var to = new Acts.Receiver(null, colleague.id(), colleague.name());
            return new Command(
                    who + "hands " + c.id + " to " + colleague.id(),
                    model.handTo(c, agent.id(), gen, colleague.id()),
                    colleague.id(),
                    () -> desk.acts().transfer(agent, target, "", to, null));
        }
        if (chance < 43) {
            return command(who + "resolves " + c.id, expected, () -> desk.acts().resolve(agent, target, null));
        }
        return chance < 47
                ? command(who + "parks " + c.id, expected, () -> desk.acts().park(agent, target, null))
                : command(
                        who + "corrects " + c.id,
                        expected,
                        () -> desk.acts().correct(agent, target, Moment.SMOT, null, null));
    }

    private Command byOthers(Modelled c, int chance) {
        Agent agent = anyone();
        Acts.Target target = new Acts.Target(ref(), c.id, 0);
        String visitor = random.nextInt(5) == 0 ? one(visitors) : c.visitor;
        Author author = Author.visitor(visitor, null);
        if (chance < 56) {
            return new Command(
                    agent.id() + " takes " + c.id,
                    model.take(c, agent.id(), false),
                    agent.id(),
                    () -> desk.acts().take(agent, target));
        }
        if (chance < 60) {
            return new Command(
                    "force: " + agent.id() + " gets " + c.id,
                    model.take(c, agent.id(), true),
                    agent.id(),
                    () -> desk.acts().assign(desk.agent("supervisor"), agent, target));
        }
        if (chance < 64) {
            VisitorWords words = new VisitorWords(target.ref(), c.id, false, "chat", one(WORDS), null, null, null);
            return command(
                    visitor + " says in " + c.id,
                    model.sayIn(c, visitor),
                    () -> desk.conversations().say(SITE, author, words, "en", Instant.now()));
        }
        if (chance < 67) {
            return command(
                    visitor + " ends " + c.id,
                    model.end(c, visitor),
                    () -> desk.acts().end(SITE, author, target.ref(), c.id));
        }
        if (chance < 71) {
            return command(
                    visitor + " reopens " + c.id,
                    model.reopen(c, visitor),
                    () -> desk.acts().reopen(SITE, author, target.ref(), c.id));
        }
        return command(
                visitor + " rates " + c.id,
                model.rate(c, visitor),
                () -> desk.conversations()
                        .rate(SITE, author, target.ref(), c.id, new Conversations.Rating(4, null, null)));
    }

    private Command ofTheDesk(Modelled c, int chance) {
        Agent agent = anyone();
        if (chance < 82) {
            String status = random.nextInt(4) == 0 ? "away" : "online";
            // never below what they have: that would be nobody's mistake
            int capacity = Math.max((int) model.load(agent.id()), 1 + random.nextInt(3));
            return changing(agent.id() + " is " + status + " with " + capacity, () -> {
                model.seat(agent.id(), new Seat(status, capacity, true));
                desk.presence().set(agent, status, capacity);
            });
        }
        if (chance < 86) {
            long ago = random.nextBoolean() ? 1_000 : 130_000;
            return changing(agent.id() + "'s lease ended " + ago + " ms ago", () -> {
                Seat was = model.seat(agent.id());
                model.seat(agent.id(), new Seat(was.status(), was.capacity(), false));
                desk.endLease(agent.id(), ago);
            });
        }
        return chance < 95
                ? changing("route " + c.id, () -> desk.router().route(SITE, c.id))
                : changing("sweep", desk::sweep);
    }

    private static Command changing(String what, Runnable run) {
        return command(what, Set.of(DONE), () -> {
            run.run();
            return null;
        });
    }

    private static Command command(String what, Set<String> expected, Supplier<@Nullable Outcome> run) {
        return new Command(what, expected, null, run);
    }

    private Agent anyone() {
        return desk.agent(one(List.of("welcome", "orders", "support")));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String ref() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
