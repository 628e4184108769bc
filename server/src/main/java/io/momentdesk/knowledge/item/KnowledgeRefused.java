package io.momentdesk.knowledge.item;

import io.momentdesk.redis.Refusal;
import java.util.List;

/** A document with mistakes in it. All of them are named, up to {@value Mistakes#MOST}; the refusal itself is the first one. Nothing of it is kept. */
public final class KnowledgeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    KnowledgeRefused(List<Problem> problems) {
        super(
                problems.getFirst().code(),
                problems.getFirst().message(),
                problems.getFirst().field(),
                problems.getFirst().limit());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
