package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.momentdesk.knowledge.KnowledgeEdits.Change;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Shipped;
import io.momentdesk.knowledge.KnowledgeStore.Version;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.KnowledgeRefused;
import io.momentdesk.knowledge.item.Problem;
import io.momentdesk.moment.rules.Variable;
import io.momentdesk.redis.Doorbell;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Sites;
import io.momentdesk.testing.DeskTest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class KnowledgeEditsTest {

    private static final Editor SOMEBODY = new Editor("a1", "Somebody");

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private KnowledgeEdits edits;

    @Autowired
    private KnowledgeInForce inForce;

    @Autowired
    private KnowledgeStore store;

    @Autowired
    private Sites sites;

    @Autowired
    private Doorbell bell;

    @Autowired
    private Clock clock;

    @Test
    void anEditCountsAtOnceAndADeletedItemIsGoneForGood() {
        put("zebra", 0, article("Do you sell zebras?", ""));
        assertThat(found("zebras", Asker.ANYONE)).contains("zebra");

        put("zebra", 1, article("Do you sell giraffes?", ""));
        assertThat(found("giraffes", Asker.ANYONE)).contains("zebra");
        assertThat(found("zebras", Asker.ANYONE)).doesNotContain("zebra");

        edits.delete("demo", faq("zebra"), by(2));
        assertThat(found("giraffes", Asker.ANYONE)).doesNotContain("zebra");
    }

    @Test
    void everyVersionStaysAndCanBeRestoredEvenAfterDeletion() {
        put("yak", 0, article("Do you sell yaks?", ""));
        put("yak", 1, article("Do you rent yaks?", ""));
        edits.delete("demo", faq("yak"), new Change(SOMEBODY, 2, "out of yaks"));

        List<Version> versions = edits.versions("demo", faq("yak"), Integer.MAX_VALUE, 10);
        assertThat(versions).extracting(Version::what).containsExactly("deleted", "changed", "created");
        assertThat(versions.getFirst().reason()).isEqualTo("out of yaks");
        assertThat(versions).extracting(Version::by).containsOnly(SOMEBODY);

        Held restored = edits.restore("demo", faq("yak"), by(0), 1);
        assertThat(restored.version()).isEqualTo(4);
        assertThat(restored.item().texts().get("en").head()).isEqualTo("Do you sell yaks?");
        assertThat(found("yaks", Asker.ANYONE)).contains("yak");
        assertThatThrownBy(() -> edits.restore("demo", faq("yak"), by(4), 3)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoHasSeenAnOlderVersionIsRefusedAndChangesNothing() {
        put("gnu", 0, article("Do you sell gnus?", ""));
        put("gnu", 1, article("Do you sell gnus today?", ""));

        assertThatThrownBy(() -> put("gnu", 1, article("Mine?", ""))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ref_conflict");
            assertThat(refusal.getMessage()).contains("version 2");
        });
        assertThatThrownBy(() -> put("gnu", 0, article("Mine?", ""))).isInstanceOf(Refusal.class);
        assertThat(edits.one("demo", faq("gnu")).item().texts().get("en").head())
                .isEqualTo("Do you sell gnus today?");
    }

    @Test
    void anotherNodeHearsTheBell() {
        var otherNode = new KnowledgeInForce(store, sites, bell, clock, new ShippedKnowledge());
        otherNode.refresh();
        put("okapi", 0, article("Do you sell okapis?", ""));

        await().until(() -> otherNode.of("demo").items().stream()
                .anyMatch(held -> held.item().id().equals("okapi")));
    }

    @Test
    void onlyTheLanguagesThatAChangeTouchesAreIndexedAgain() {
        SiteKnowledge before = inForce.of("demo");
        put("emu", 0, json("{'moments':['ZMOT'],'texts':{'xx':{'question':'emu','answer':'emu'}}}"));
        SiteKnowledge after = inForce.of("demo");

        assertThat(after).isNotSameAs(before);
        assertThat(after.index("en")).isNotNull().isSameAs(before.index("en"));
        assertThat(after.index("xx")).isNotNull();
    }

    @Test
    void SEC4_visitorsNeverSeeWhatIsForAgentsOrADraft() {
        put("secret-lynx", 0, article("The lynx discount", "'audience':'agents',"));
        put("customer-lynx", 0, article("The lynx for customers", "'audience':'customers',"));
        put("draft-lynx", 0, article("The lynx draft", "'status':'draft',"));

        assertThat(found("lynx", Asker.ANYONE)).doesNotContain("secret-lynx", "customer-lynx", "draft-lynx");
        assertThat(found("lynx", as(Audience.CUSTOMERS)))
                .contains("customer-lynx")
                .doesNotContain("secret-lynx", "draft-lynx");
        assertThat(found("lynx", Askers.agent()))
                .contains("secret-lynx", "customer-lynx")
                .doesNotContain("draft-lynx");
        assertThat(edits.all("demo"))
                .extracting(held -> held.item().id())
                .contains("secret-lynx", "customer-lynx", "draft-lynx");
    }

    @Test
    void whatTheBestHideIsNotMissedFurtherDown() {
        for (int i = 0; i < 30; i++) {
            put("hidden-puma-" + i, 0, article("Puma puma puma", "'audience':'agents',"));
        }
        put("seen-puma", 0, article("Among many other things there is also a puma here", ""));

        assertThat(found("puma", Asker.ANYONE)).contains("seen-puma");
    }

    @Test
    void whatIsNotValidTodayIsNotShown() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        put("ibex-over", 0, article("Ibex", "'until':'" + today.minusDays(2) + "',"));
        put("ibex-later", 0, article("Ibex", "'from':'" + today.plusDays(2) + "',"));
        put("ibex-now", 0, article("Ibex", "'from':'" + today.minusDays(2) + "','until':'" + today.plusDays(2) + "',"));

        assertThat(found("ibex", Asker.ANYONE)).contains("ibex-now").doesNotContain("ibex-over", "ibex-later");
    }

    @Test
    void theFactsAndTheProductSayWhetherItIsShown() {
        put("late-kudu", 0, article("Kudu", "'when':'order.daysLate > 0',"));
        put("kudu-of-42", 0, article("Kudu", "'products':['42'],"));
        Asker late = new Asker(Audience.EVERYONE, Set.of("7"), Map.of(Variable.ORDER_LATE, 3L));

        assertThat(found("kudu", Asker.ANYONE)).contains("kudu-of-42").doesNotContain("late-kudu");
        assertThat(found("kudu", late)).contains("late-kudu").doesNotContain("kudu-of-42");
    }

    @Test
    void whatIsUntouchedFollowsTheProductAndWhatIsEditedOrDeletedDoesNot() {
        give("tapir-1", "one");
        give("tapir-2", "one");
        give("tapir-3", "one");
        put("tapir-2", 1, article("mine", ""));
        edits.delete("demo", faq("tapir-3"), by(1));

        give("tapir-1", "two");
        give("tapir-2", "two");
        give("tapir-3", "two");
        inForce.refresh();

        assertThat(edits.one("demo", faq("tapir-1")).item().texts().get("en").head())
                .isEqualTo("two");
        assertThat(edits.one("demo", faq("tapir-2")).item().texts().get("en").head())
                .isEqualTo("mine");
        assertThatThrownBy(() -> edits.one("demo", faq("tapir-3"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aReasonIsText() {
        assertThatThrownBy(() -> new Change(SOMEBODY, 1, "a\u0000b")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("invalid");
            assertThat(refusal.field()).isEqualTo("reason");
        });
    }

    @Test
    void whatIsKeptIsAnsweredWellThoughItCannotBeReadAtOnce() {
        AtomicBoolean away = new AtomicBoolean();
        KnowledgeStore failing = (KnowledgeStore) Proxy.newProxyInstance(
                KnowledgeStore.class.getClassLoader(),
                new Class<?>[] {KnowledgeStore.class},
                (proxy, method, given) -> {
                    if (away.get() && !method.getName().equals("write")) {
                        throw new DataAccessResourceFailureException("away");
                    }
                    return method.invoke(store, given);
                });
        var node = new KnowledgeInForce(failing, sites, bell, clock, new ShippedKnowledge());
        node.refresh();
        var itsEdits = new KnowledgeEdits(failing, node, clock);
        away.set(true);

        Held kept = itsEdits.put("demo", faq("quokka"), by(0), article("Do you sell quokkas?", ""));
        assertThat(kept.version()).isEqualTo(1);
        away.set(false);
        node.refresh();
        inForce.refresh();

        assertThat(node.of("demo").items()).contains(kept);
        assertThat(edits.one("demo", faq("quokka"))).isEqualTo(kept);
    }

    @Test
    void anIdThatIsLongerThanTheProtocolsIsReadAndChangedButNotMade() {
        String older = "o".repeat(80);
        give(older, "Older?");
        assertThat(edits.one("demo", faq(older)).item().id()).isEqualTo(older);
        assertThat(put(older, 1, article("Still older?", "")).version()).isEqualTo(2);

        assertThatThrownBy(() -> put("n".repeat(65), 0, article("New?", "")))
                .isInstanceOfSatisfying(
                        KnowledgeRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("id"));
        assertThat(put("n".repeat(64), 0, article("New?", "")).version()).isEqualTo(1);
    }

    private void give(String id, String question) {
        store.give("demo", clock.instant(), List.of(new Shipped(faq(id), question, article(question, ""))));
        inForce.refresh();
    }

    private Held put(String id, int version, JsonNode document) {
        return edits.put("demo", faq(id), by(version), document);
    }

    private static Change by(@Nullable Integer version) {
        return new Change(SOMEBODY, version, "");
    }

    private static Key faq(String id) {
        return new Key(Kind.FAQ, id);
    }

    private static JsonNode article(String question, String more) {
        return json("{'moments':['ZMOT']," + more + "'texts':{'en':{'question':'" + question + "','answer':'Yes.'}}}");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static Asker as(Audience audience) {
        return new Asker(audience, Set.of(), Map.of());
    }

    private List<String> found(String words, Asker asker) {
        return knowledge.answers(new SuggestionRequest("demo", null, words, "en", 5, Map.of(), asker)).stream()
                .map(SuggestedFaq::id)
                .toList();
    }
}
