package io.momentdesk.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.site.RandomId;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.visitor.IdentityClaim.Hmac;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class VisitorsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Sessions sessions;

    @Autowired
    Sites sites;

    @Autowired
    SiteLog log;

    @Autowired
    Redis redis;

    @Autowired
    Clock clock;

    private Site site;
    private String before;

    @BeforeEach
    void setUp() {
        site = sites.byId("demo");
        before = log.end("demo");
    }

    @Test
    void whoeverComesWithoutATokenIsNewAndComesBackWithTheTokenTheyGot() {
        var first = visitors.arrive(site, null, "fa");
        assertThat(first.why()).isNull();
        assertThat(first.visitor().id()).matches("v_[A-Za-z0-9_-]{22}");
        assertThat(first.visitor().locale()).isEqualTo("fa");
        assertThat(first.visitor().visit()).isEqualTo(1);

        var again = visitors.arrive(site, first.token(), null);
        assertThat(again.visitor()).isEqualTo(first.visitor());
        assertThat(again.token()).isEqualTo(first.token());
        assertThat(visitors.byToken(site, first.token())).contains(first.visitor());
    }

    @Test
    void HS5_aBadTokenMakesANewAnonymousVisitorAndSaysWhy() {
        var arrived = visitors.arrive(site, "not.a.token", null);
        assertThat(arrived.why()).isEqualTo("token_expired");
        assertThat(arrived.visitor().verified()).isFalse();
        assertThat(visitors.byId("demo", arrived.visitor().id())).isEqualTo(arrived.visitor());
    }

    @Test
    void TRK3_anAnonymousVisitorBecomesTheProvenCustomer() {
        var anonymous = visitors.arrive(site, null, null).visitor();
        var customer = RandomId.next();
        var known = visitors.identify(site, anonymous, claim(customer, "ann@example.com"));
        assertThat(known.visitor().id()).isEqualTo(anonymous.id());
        assertThat(known.visitor().verified()).isTrue();
        assertThat(known.visitor().customer()).isEqualTo(customer);
        assertThat(known.visitor().email()).isEqualTo("ann@example.com");
        assertThat(visitors.ofCustomer("demo", customer)).contains(known.visitor());
    }

    @Test
    void TRK3_theSameCustomerElsewhereIsTheSameVisitorAndTheirSessionGoesAlong() {
        var customer = RandomId.next();
        var atHome = visitors.identify(site, visitors.arrive(site, null, null).visitor(), claim(customer, null));
        var onThePhone = visitors.arrive(site, null, null).visitor();
        sessions.track(site, onThePhone, List.of(event("e1", "search", null)));

        var known = visitors.identify(site, onThePhone, claim(customer, null));
        assertThat(known.visitor().id()).isEqualTo(atHome.visitor().id());
        assertThat(visitors.arrive(site, known.token(), null).visitor().id())
                .isEqualTo(atHome.visitor().id());
        assertThat(sessions.of("demo", known.visitor().id()).events()).hasSize(1);
        assertThat(sessions.of("demo", onThePhone.id()).events()).isEmpty();
    }

    @Test
    void TRK3_anotherCustomerInTheSameBrowserIsAnotherVisitor() {
        var ann = visitors.identify(site, visitors.arrive(site, null, null).visitor(), claim(RandomId.next(), null));
        sessions.track(site, ann.visitor(), List.of(event("e1", "search", null)));
        var bob = visitors.identify(site, ann.visitor(), claim(RandomId.next(), null));
        assertThat(bob.visitor().id()).isNotEqualTo(ann.visitor().id());
        assertThat(sessions.of("demo", bob.visitor().id()).events()).isEmpty();
        assertThat(visitors.byId("demo", ann.visitor().id()).customer())
                .isEqualTo(ann.visitor().customer());
    }

    @Test
    void TRK3_aWrongProofChangesNothing() {
        var anonymous = visitors.arrive(site, null, null).visitor();
        var wrong = new IdentityClaim(
                "42", null, null, new Hmac("00", clock.instant().getEpochSecond() + 60));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> visitors.identify(site, anonymous, wrong));
        assertThat(visitors.byId("demo", anonymous.id())).isEqualTo(anonymous);
        assertThat(visitors.ofCustomer("demo", "42")).isEmpty();
    }

    @Test
    void identifyingAgainAtEveryPageSaysItToTheLogOnce() {
        var visitor = visitors.arrive(site, null, null).visitor();
        var claim = claim(RandomId.next(), "ann@example.com");
        IntStream.range(0, 3).forEach(page -> visitors.identify(site, visitor, claim));
        assertThat(logged("visitor")).hasSize(1);
    }

    @Test
    void contactIsTakenDownButAProvenEmailStays() {
        var anonymous = visitors.arrive(site, null, null).visitor();
        var told = visitors.contact(site, anonymous, new Contact("me@example.com", "+371 2", null));
        assertThat(told.email()).isEqualTo("me@example.com");
        assertThat(told.verified()).isFalse();
        visitors.identify(site, anonymous, claim(RandomId.next(), "ann@example.com"));
        assertThat(visitors.contact(site, anonymous, new Contact("other@example.com", null, "Ann"))
                        .email())
                .isEqualTo("ann@example.com");
    }

    @Test
    void SEC8_noTokenIsEverWrittenToTheLogOrTheVisitorsRecord() {
        var arrived = visitors.arrive(site, null, null);
        visitors.contact(site, arrived.visitor(), new Contact("me@example.com", null, null));
        visitors.consent(site, arrived.visitor(), true);
        assertThat(log.after("demo", before, 100).toString()).doesNotContain(arrived.token());
        var record = redis.call(
                commands -> commands.hgetall("md:{demo}:v:" + arrived.visitor().id()));
        assertThat(record.toString()).doesNotContain(arrived.token());
    }

    @Test
    void SEC20_whatPeopleSendNeverBecomesAKeyOrAScript() {
        var nasty = "}:x\"; redis.call('FLUSHALL') -- \n" + RandomId.next();
        var visitor = visitors.arrive(site, null, "' or 1=1 --").visitor();
        visitors.contact(site, visitor, new Contact(nasty, nasty, nasty));
        sessions.track(site, visitor, List.of(event(nasty, "search", new Page(nasty, nasty, null, nasty, nasty))));
        var known = visitors.identify(site, visitor, claim(nasty.replace("\n", ""), nasty));
        assertThat(known.visitor().customer()).isEqualTo(nasty.replace("\n", ""));
        assertThat(sessions.of("demo", visitor.id()).events().getFirst().page().title())
                .isEqualTo(nasty);
        var keys = redis.call(commands -> commands.keys("*"));
        assertThat(keys).allMatch(key -> key.matches("md:\\{[a-z]+}:[A-Za-z0-9_:-]+"));
    }

    @Test
    void TRK1_anEventCountsOnceHoweverOftenItIsSent() {
        var visitor = visitors.arrive(site, null, null).visitor();
        var cart = event("e1", "add_to_cart", null);
        sessions.track(site, visitor, List.of(cart, cart));
        sessions.track(site, visitor, List.of(cart, event("e2", "view_item", null)));
        assertThat(sessions.of("demo", visitor.id()).events())
                .extracting(ShopEvent::name)
                .containsExactly("add_to_cart", "view_item");
        assertThat(logged("event")).hasSize(1).first().satisfies(record -> {
            assertThat(record.field("v")).isEqualTo(visitor.id());
            assertThat(record.field("d")).contains("\"name\":\"add_to_cart\"", "\"products\":[\"7\"]");
        });
    }

    @Test
    void TRK1_moreThanFiftyEventsAtOnceAreRefusedWithTheLimit() {
        var visitor = visitors.arrive(site, null, null).visitor();
        var many = IntStream.range(0, 51)
                .mapToObj(i -> event("e" + i, "view_item", null))
                .toList();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sessions.track(site, visitor, many))
                .satisfies(refusal -> assertThat(refusal.limit()).isEqualTo(50));
    }

    @Test
    void onlyTheLatestTwoHundredEventsAreKept() {
        var visitor = visitors.arrive(site, null, null).visitor();
        for (int i = 0; i < 5; i++) {
            int from = i * 50;
            sessions.track(
                    site,
                    visitor,
                    IntStream.range(from, from + 50)
                            .mapToObj(n -> event("e" + n, "view_item", null))
                            .toList());
        }
        assertThat(sessions.of("demo", visitor.id()).events()).hasSize(200);
    }

    @Test
    void anEventTooLongToKeepIsRefusedByItsField() {
        var visitor = visitors.arrive(site, null, null).visitor();
        var large = new Tracked("e1", null, "search", null, Map.of("search_term", "x".repeat(9_000)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sessions.track(site, visitor, List.of(large)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("events[0]"));
    }

    @Test
    void theArrivalIsReadFromTheFirstPageOfTheVisit() {
        var visitor = visitors.arrive(site, null, null).visitor();
        sessions.visited(site, visitor, page("https://shop.example/?utm_source=instagram", "https://l.instagram.com/"));
        sessions.visited(site, visitor, page("https://shop.example/?utm_source=instagram", null));
        sessions.track(
                site, visitor, List.of(event("e1", "page_view", page("https://shop.example/p/1?utm_source=x", null))));
        var session = sessions.of("demo", visitor.id());
        assertThat(session.arrival())
                .isEqualTo(new Arrival("https://l.instagram.com/", Map.of("source", "instagram"), 1));
        assertThat(session.events()).hasSize(2);
    }

    @Test
    void aPageThatTellsItsStockLaterCountsWithWhatWasKnownOfIt() {
        var visitor = visitors.arrive(site, null, null).visitor();
        sessions.track(site, visitor, List.of(event("e1", "page_view", lamp("LV", null))));
        sessions.visited(site, visitor, lamp(null, null));
        assertThat(sessions.of("demo", visitor.id()).events()).hasSize(1);

        sessions.visited(site, visitor, lamp(null, false));
        sessions.visited(site, visitor, lamp("LV", false));
        assertThat(sessions.of("demo", visitor.id()).events())
                .extracting(ShopEvent::page)
                .containsExactly(lamp("LV", null), lamp("LV", false));
    }

    @Test
    void TRK2_whoeverRefusesTrackingIsKnownByTheirLastPageOnly() {
        var visitor = visitors.arrive(site, null, null).visitor();
        sessions.track(
                site, visitor, List.of(event("e1", "search", page("https://shop.example/a?utm_source=x", null))));
        assertThat(visitors.consent(site, visitor, false).tracking()).isFalse();
        sessions.track(site, visitor, List.of(event("e2", "add_to_cart", page("https://shop.example/b", null))));
        var session = sessions.of("demo", visitor.id());
        assertThat(session.arrival().utm()).isEmpty();
        assertThat(session.events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("page_view");
            assertThat(event.page().url()).isEqualTo("https://shop.example/b");
        });
        assertThat(logged("event")).hasSize(1);
        assertThat(visitors.consent(site, visitor, true).tracking()).isTrue();
    }

    @Test
    void aClockThatRunsAheadDoesNotMakeAnEventTheLatest() {
        var visitor = visitors.arrive(site, null, null).visitor();
        var ahead = clock.instant().plusSeconds(7_200);
        sessions.track(site, visitor, List.of(new Tracked("e1", ahead, "view_item", null, Map.of())));
        assertThat(sessions.of("demo", visitor.id()).events().getFirst().at()).isBefore(ahead.minusSeconds(3_600));
    }

    private List<LogRecord> logged(String type) {
        return log.after("demo", before, 1_000).stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }

    private static Page lamp(@Nullable String country, @Nullable Boolean inStock) {
        return new Page("https://shop.example/p/7", "Lamp", "product", "7", null, country, inStock);
    }

    private static Page page(String url, @Nullable String referrer) {
        return new Page(url, null, "product", null, referrer);
    }

    private static Tracked event(String id, String name, @Nullable Page page) {
        return new Tracked(id, Instant.EPOCH, name, page, Map.of("items", List.of(Map.of("item_id", "7"))));
    }

    private IdentityClaim claim(String customer, @Nullable String email) {
        long exp = clock.instant().getEpochSecond() + 600;
        var signed = customer + "\n" + (email == null ? "" : email) + "\n" + exp;
        var value = HexFormat.of().formatHex(Proofs.hmacSha256("ik_demo", signed));
        return new IdentityClaim(customer, email, null, new Hmac(value, exp));
    }
}
