package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame from a visitor that keeps to the schema. Lists that were not sent are empty. */
public sealed interface VisitorFrame extends FromVisitor
        permits VisitorFrame.Hello,
                VisitorFrame.Say,
                VisitorFrame.Track,
                VisitorFrame.Identify,
                VisitorFrame.Rate,
                VisitorFrame.End,
                VisitorFrame.Reopen,
                VisitorFrame.Contact,
                VisitorFrame.Consent,
                VisitorFrame.Helpful,
                VisitorFrame.Opened,
                VisitorFrame.Review,
                VisitorFrame.Play,
                VisitorFrame.Transcript,
                VisitorFrame.Ask,
                Pull,
                Pong,
                Typing,
                Mark {

    /** HS4. */
    @Def("VisitorHello")
    record Hello(
            int version,
            String site,
            @Nullable String token,
            @Nullable String locale,
            List<ResumePoint> resume,
            @Nullable Page page,
            @Nullable Identity identity)
            implements VisitorFrame {
        public Hello {
            resume = resume == null ? List.of() : resume;
        }
    }

    /** MSG2. */
    @Def("VisitorSay")
    record Say(
            String ref,
            @Nullable String conversation,
            @JsonProperty("new") boolean startNew,
            @Nullable ConversationKind kind,
            @Nullable String subject,
            @Nullable String email,
            String text,
            @Nullable String topic,
            @Nullable String order,
            List<String> files,
            @Nullable Page page)
            implements VisitorFrame {
        public Say {
            files = files == null ? List.of() : files;
        }
    }

    /** TRK1. */
    @Def("Track")
    record Track(String ref, List<ShopEvent> events) implements VisitorFrame {}

    /** TRK3. */
    @Def("Identify")
    record Identify(String ref, Identity identity) implements VisitorFrame {}

    @Def("Rate")
    record Rate(
            String ref,
            String conversation,
            int score,
            @Nullable Boolean solved,
            @Nullable String text) implements VisitorFrame {}

    @Def("End")
    record End(String ref, String conversation) implements VisitorFrame {}

    @Def("Reopen")
    record Reopen(String ref, String conversation) implements VisitorFrame {}

    @Def("Contact")
    record Contact(
            String ref,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name) implements VisitorFrame {}

    @Def("Consent")
    record Consent(String ref, boolean tracking) implements VisitorFrame {}

    @Def("Helpful")
    record Helpful(String ref, String article, boolean yes) implements VisitorFrame {}

    @Def("Opened")
    record Opened(String ref, String article) implements VisitorFrame {}

    @Def("Review")
    record Review(
            String ref, @Nullable String product, @Nullable String order, int rating, String text, boolean mayQuote)
            implements VisitorFrame {}

    @Def("Play")
    record Play(String ref, String id, String event) implements VisitorFrame {}

    @Def("Transcript")
    record Transcript(String ref, String conversation, String email) implements VisitorFrame {}

    @Def("Ask")
    record Ask(String ref, @Nullable String text, @Nullable String article) implements VisitorFrame {}
}
