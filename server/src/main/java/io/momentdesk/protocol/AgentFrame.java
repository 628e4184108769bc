package io.momentdesk.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame from an agent that keeps to the schema. Lists that were not sent are empty. */
public sealed interface AgentFrame extends FromAgent
        permits AgentFrame.Hello, AgentFrame.Say, AgentFrame.Presence, Act, Pull, Pong, Typing, Mark {

    /** HS4. */
    @Def("AgentHello")
    record Hello(
            int version, @Nullable String ticket, @Nullable String locale, List<ResumePoint> resume)
            implements AgentFrame {
        public Hello {
            resume = resume == null ? List.of() : resume;
        }
    }

    /** MSG2; without {@code gen} only a note. */
    @Def("AgentSay")
    record Say(
            String ref,
            String conversation,
            @Nullable Long gen,
            boolean note,
            String text,
            List<String> files,
            @Nullable Used used)
            implements AgentFrame {
        public Say {
            files = files == null ? List.of() : files;
        }
    }

    /** ACT2. */
    @Def("Presence")
    record Presence(
            String ref, AgentStatus status, @Nullable Integer capacity) implements AgentFrame {}
}
