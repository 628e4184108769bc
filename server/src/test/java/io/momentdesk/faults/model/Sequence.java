package io.momentdesk.faults.model;

import io.momentdesk.conversation.Outcome;
import io.momentdesk.faults.history.LogEntry;
import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.history.SiteState;
import io.momentdesk.faults.history.StateRules;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.model.Commands.Command;
import io.momentdesk.redis.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One random sequence of commands, made from a seed, each held to the model. */
final class Sequence {

    private final SiteReader site;
    private final Random random;
    private final Model model = new Model();
    private final Commands commands;
    private final List<String> trace = new ArrayList<>();
    private String position = "0-0";

    Sequence(DeskApi desk, long seed) {
        this.site = desk.site();
        this.random = new Random(seed);
        trace.add("-Dmomentdesk.seed=" + seed);
        site.connection().sync().flushdb();
        this.commands = new Commands(desk, model, random);
    }

    void run(int steps) {
        try {
            for (int i = 0; i < steps; i++) {
                step(commands.next());
            }
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(wrong.getMessage() + "\nafter:\n  " + String.join("\n  ", trace), wrong);
        }
    }

    private void step(Command command) {
        trace.add(command.what());
        Object answer = answer(command);
        follow(command);
        if (!command.expected().contains(answer instanceof String code ? code : Model.DONE)) {
            throw new AssertionError("answered " + answer + ", expected " + command.expected());
        }
        agree(command);
        if (answer instanceof Outcome done) {
            place(done);
            if (random.nextInt(4) == 0) {
                repeat(command, done);
            }
        }
    }

    /** The code of a refusal, or what was done. */
    private static @Nullable Object answer(Command command) {
        try {
            return command.run().get();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private void follow(Command command) {
        for (LogEntry entry : site.logAfter(position)) {
            position = entry.position();
            model.happened(entry);
            if (entry.kind().equals("assigned")) {
                String agent = entry.owner();
                model.routed(entry, agent, agent.equals(command.named()));
            }
        }
    }

    private void agree(Command command) {
        SiteState state = site.state();
        List<String> differences = model.differences(state);
        if (!differences.isEmpty()) {
            throw new AssertionError("the store is not what the model says: " + differences);
        }
        List<Violation> broken =
                command.what().equals("sweep") ? StateRules.checkSwept(state) : StateRules.check(state);
        if (!broken.isEmpty()) {
            throw new AssertionError("broken: " + broken);
        }
    }

    /** R5, M1. */
    private void place(Outcome done) {
        boolean there = model.conversations().stream()
                .anyMatch(each -> each.id.equals(done.conversation()) && each.top >= done.seq());
        if (!there) {
            throw new AssertionError("done, and not in the log: " + done);
        }
    }

    /** MSG3: the same ref again changes nothing and gets the same answer, whatever has happened since. */
    private void repeat(Command command, Outcome first) {
        trace.add("again: " + command.what());
        Object again = answer(command);
        boolean same = again instanceof Outcome outcome
                && outcome.conversation().equals(first.conversation())
                && outcome.seq() == first.seq()
                && outcome.effect() == Outcome.Effect.REPEATED;
        if (!same) {
            throw new AssertionError("again: " + again + ", at first: " + first);
        }
        if (!site.logAfter(position).isEmpty()) {
            throw new AssertionError("said again, and done again: " + site.logAfter(position));
        }
    }
}
