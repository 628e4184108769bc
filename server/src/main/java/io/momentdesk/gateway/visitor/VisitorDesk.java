package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.conversation.VisitorWords;
import io.momentdesk.gateway.fanout.Feeds;
import io.momentdesk.gateway.fanout.Summaries;
import io.momentdesk.protocol.ConversationKind;
import io.momentdesk.protocol.Faq;
import io.momentdesk.protocol.Mark;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.protocol.Typing;
import io.momentdesk.protocol.VisitorFrame;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Acts;
import io.momentdesk.routing.Promises;
import io.momentdesk.routing.Queues;
import io.momentdesk.routing.Router;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.visitor.ArticleSign.Did;
import io.momentdesk.visitor.Contact;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Tracked;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor's frames do. Every call starts from the visitor of that socket, so that nothing of anybody else's can be named. */
@Component
class VisitorDesk {

    private final Conversations conversations;
    private final Acts acts;
    private final Router router;
    private final Wakeful wakeful;
    private final Promises promises;
    private final Queues queues;
    private final Visitors visitors;
    private final Sessions sessions;
    private final Answers answers;
    private final Feeds feeds;
    private final Clock clock;
    private final JsonMapper json;

    VisitorDesk(
            Conversations conversations,
            Acts acts,
            Router router,
            Wakeful wakeful,
            Promises promises,
            Queues queues,
            Visitors visitors,
            Sessions sessions,
            Answers answers,
            Feeds feeds,
            Clock clock,
            JsonMapper json) {
        this.conversations = conversations;
        this.acts = acts;
        this.router = router;
        this.wakeful = wakeful;
        this.promises = promises;
        this.queues = queues;
        this.visitors = visitors;
        this.sessions = sessions;
        this.answers = answers;
        this.feeds = feeds;
        this.clock = clock;
        this.json = json;
    }

    /** MSG2, MSG3. A new conversation is routed before it is answered, so that the answer can say that it became a ticket. */
    void say(Seat seat, VisitorFrame.Say say, Consumer<ServerFrame> out) {
        String site = seat.site().id();
        if (!say.files().isEmpty()) {
            throw Refusal.invalid("files", "Files cannot be sent yet.");
        }
        if (say.email() != null) {
            visitors.contact(seat.site(), seat.visitor(), new Contact(say.email(), null, null));
        }
        if (say.page() != null) {
            sessions.visited(seat.site(), seat.visitor(), Greeting.page(say.page()));
        }
        VisitorWords words = new VisitorWords(
                say.ref(),
                say.conversation(),
                say.startNew(),
                say.kind() == ConversationKind.TICKET ? "ticket" : "chat",
                say.text(),
                say.subject(),
                say.topic(),
                say.order());
        String locale = seat.visitor().locale() == null ? "" : seat.visitor().locale();
        Outcome said = conversations.say(
                site,
                seat.author(),
                words,
                locale,
                promises.at(seat.site(), seat.site().defaultQueue()));
        feeds.acknowledged(site, said);
        seat.feed().ring();
        if (said.state().equals("new")) {
            said = routed(site, said);
            seat.feed().ring();
        } else {
            wakeful.wake(site, said.conversation());
        }
        out.accept(Summaries.done(say.ref(), said));
        if (!said.state().equals("assigned") && said.effect() != Outcome.Effect.REPEATED) {
            String id = said.conversation();
            List<Faq> faq = answers.beside(
                    seat.site(),
                    seat.visitor(),
                    say.text(),
                    () -> conversations.find(site, id).map(Conversation::moment).orElse(""));
            if (!faq.isEmpty()) {
                out.accept(new ServerFrame.Suggested(null, faq));
            }
        }
    }

    private Outcome routed(String site, Outcome said) {
        try {
            router.route(site, said.conversation());
        } catch (Refusal later) {
            return said;
        }
        return conversations
                .find(site, said.conversation())
                .map(now -> new Outcome(
                        said.conversation(),
                        said.seq(),
                        said.at(),
                        now.kind(),
                        now.textOrNull("number"),
                        now.textOrNull("promisedAt"),
                        said.effect(),
                        now.state()))
                .orElse(said);
    }

    /** The frames that are answered by {@code done} alone, and questions. */
    void handle(Seat seat, VisitorFrame frame, Consumer<ServerFrame> out) {
        String site = seat.site().id();
        switch (frame) {
            case VisitorFrame.Track track -> {
                sessions.track(
                        seat.site(),
                        seat.visitor(),
                        track.events().stream().map(VisitorDesk::tracked).toList());
                wakeful.wake(site);
                done(track.ref(), out);
            }
            case VisitorFrame.Rate rate -> {
                own(seat, rate.conversation());
                var rating = new Conversations.Rating(rate.score(), rate.solved(), rate.text());
                out.accept(Summaries.done(
                        rate.ref(), conversations.rate(site, seat.author(), rate.ref(), rate.conversation(), rating)));
            }
            case VisitorFrame.End end ->
                out.accept(Summaries.done(end.ref(), acts.end(site, seat.author(), end.ref(), end.conversation())));
            case VisitorFrame.Reopen reopen -> {
                own(seat, reopen.conversation());
                out.accept(Summaries.done(
                        reopen.ref(), acts.reopen(site, seat.author(), reopen.ref(), reopen.conversation())));
                wakeful.wake(site);
            }
            case VisitorFrame.Ask ask ->
                out.accept(new ServerFrame.Suggested(
                        ask.ref(), answers.to(seat.site(), seat.visitor(), ask, moment(seat))));
            case VisitorFrame.Opened opened -> {
                answers.sign(seat.site(), seat.visitor(), opened.article(), Did.OPENED, moment(seat));
                done(opened.ref(), out);
            }
            case VisitorFrame.Helpful helpful -> {
                Did did = helpful.yes() ? Did.HELPED : Did.UNHELPFUL;
                answers.sign(seat.site(), seat.visitor(), helpful.article(), did, moment(seat));
                done(helpful.ref(), out);
            }
            default -> throw Refusal.forbidden("This is not offered yet.");
        }
        seat.feed().ring();
    }

    private String moment(Seat seat) {
        return conversations.liveOf(seat.site().id(), seat.visitor().id(), 1).stream()
                .filter(Conversation::open)
                .map(Conversation::moment)
                .findFirst()
                .orElse("");
    }

    /** What changes the visitor themselves; the socket keeps the answer. */
    Visitor contact(Seat seat, VisitorFrame.Contact contact, Consumer<ServerFrame> out) {
        Visitor changed = visitors.contact(
                seat.site(), seat.visitor(), new Contact(contact.email(), contact.phone(), contact.name()));
        done(contact.ref(), out);
        return changed;
    }

    Visitor consent(Seat seat, VisitorFrame.Consent consent, Consumer<ServerFrame> out) {
        Visitor changed = visitors.consent(seat.site(), seat.visitor(), consent.tracking());
        done(consent.ref(), out);
        return changed;
    }

    void done(String ref, Consumer<ServerFrame> out) {
        out.accept(new ServerFrame.Done(ref, null, null, clock.instant(), null, null, null));
    }

    Conversation own(Seat seat, String conversation) {
        return conversations.ofVisitor(
                seat.site().id(), conversation, seat.visitor().id());
    }

    void typing(Seat seat, Typing typing) {
        Conversation conversation = own(seat, typing.conversation());
        ObjectNode message = message("typing", conversation.id())
                .put("owner", conversation.owner())
                .put("on", typing.on());
        message.putObject("from")
                .put("kind", "visitor")
                .put("id", seat.visitor().id());
        feeds.pass(seat.site().id(), message);
    }

    void mark(Seat seat, Mark mark) {
        long received = mark.received() == null ? 0 : mark.received();
        long read = mark.read() == null ? 0 : mark.read();
        var marked = conversations.mark(
                seat.site().id(), mark.conversation(), seat.visitor().id(), received, read);
        if (marked.rose()) {
            feeds.pass(
                    seat.site().id(),
                    message("read", mark.conversation())
                            .put("owner", marked.owner())
                            .put("visitor", marked.visitor())
                            .put("by", "visitor")
                            .put("seq", marked.read())
                            .put("visible", marked.visible()));
        }
    }

    private ObjectNode message(String type, String conversation) {
        return json.createObjectNode().put("type", type).put("conversation", conversation);
    }

    /** Where a waiting chat stands; empty for one that does not wait. */
    Optional<ServerFrame.QueuePosition> position(Seat seat, String conversation) {
        return queues.position(seat.site().id(), conversation)
                .map(place -> new ServerFrame.QueuePosition(
                        conversation, place.position(), new ServerFrame.WaitingTime((int) place.low(), (int)
                                place.high())));
    }

    /** Empty while the store is away: no reason to lose a socket. */
    Map<String, Long> tops(Seat seat) {
        try {
            return conversations.topsOf(seat.site().id(), seat.visitor().id());
        } catch (Refusal away) {
            return Map.of();
        }
    }

    private static Tracked tracked(io.momentdesk.protocol.ShopEvent event) {
        return new Tracked(event.id(), event.at(), event.name(), Greeting.page(event.page()), event.data());
    }

    /** The ref that a frame's answer carries; null for frames without an answer. */
    static @Nullable String ref(VisitorFrame frame) {
        return switch (frame) {
            case VisitorFrame.Say say -> say.ref();
            case VisitorFrame.Track track -> track.ref();
            case VisitorFrame.Identify identify -> identify.ref();
            case VisitorFrame.Rate rate -> rate.ref();
            case VisitorFrame.End end -> end.ref();
            case VisitorFrame.Reopen reopen -> reopen.ref();
            case VisitorFrame.Contact contact -> contact.ref();
            case VisitorFrame.Consent consent -> consent.ref();
            case VisitorFrame.Helpful helpful -> helpful.ref();
            case VisitorFrame.Opened opened -> opened.ref();
            case VisitorFrame.Review review -> review.ref();
            case VisitorFrame.Play play -> play.ref();
            case VisitorFrame.Transcript transcript -> transcript.ref();
            case VisitorFrame.Ask ask -> ask.ref();
            case io.momentdesk.protocol.Pull pull -> pull.ref();
            default -> null;
        };
    }
}
