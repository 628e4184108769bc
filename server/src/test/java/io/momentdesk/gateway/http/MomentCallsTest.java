package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.DeskTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class MomentCallsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private record Answer(int status, JsonNode body) {}

    @Test
    void explainAnswersAsTheProtocolSays() throws Exception {
        Answer answer = explain("""
                { "now":"2026-11-21T12:00:00Z", "locale":"en",
                  "session":{"arrival":{"referrer":"https://www.google.com/","utm":{"source":"instagram","medium":"paid_social"},"visit":1},
                             "events":[{"at":"2026-11-21T11:58:00Z","name":"view_item",
                                        "page":{"url":"https://shop.example/p/42","title":"Kettle","type":"product","product":"42"}}]},
                  "orders":[{"number":"1001","placedAt":"2026-11-18T09:00:00Z","paidAt":"2026-11-18T09:00:00Z",
                             "shippedAt":"2026-11-19T10:00:00Z","promisedAt":"2026-11-23T00:00:00Z","deliveredAt":null,
                             "rating":null,"payment":"prepaid","status":"shipped","shipment":"in_transit",
                             "items":[{"product":"7","title":"Lamp"}]}],
                  "message":{"text":"where is my parcel?","topic":null,"order":null} }""");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.get("moment").asString()).isEqualTo("AMOT");
        assertThat(body.get("abstained").asBoolean()).isFalse();
        assertThat(body.get("queue").asString()).isEqualTo("amot");
        assertThat(body.get("journey")).isEqualTo(JSON.readTree("{\"kind\":\"order\",\"order\":\"1001\"}"));
        assertThat(body.get("evidence").findValuesAsString("text"))
                .contains("Order 1001 was sent on 19 November and has not arrived");
        assertThat(body.get("confidence").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void nothingAtAllIsAnAbstentionAndSaysSo() throws Exception {
        JsonNode body = explain("{}").body();

        assertThat(body.get("abstained").asBoolean()).isTrue();
        assertThat(body.has("moment")).isTrue();
        assertThat(body.get("moment").isNull()).isTrue();
        assertThat(body.get("journey").isNull()).isTrue();
        assertThat(body.get("queue").asString()).isEqualTo("stimulus");
    }

    @Test
    void oddValuesAreListedAndIdsBeyondDoublesKept() throws Exception {
        JsonNode body = explain("""
                {"now":"2026-11-21T12:00:00Z","orders":[{"number":9007199254740993,"status":"teleported","shipment":"in_transit"}],
                 "session":{"events":[{"page":{"type":"dungeon"}}]},"something":"else"}""").body();

        assertThat(body.get("journey").get("order").asString()).isEqualTo("9007199254740993");
        assertThat(body.get("ignored").findValuesAsString("fact"))
                .contains("orders[0].status", "session.events[0].page.type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"orders":[{"number":"1","paidAt":"yesterday"}]} | orders[0].paidAt
            {"orders":{}}                                   | orders
            {"orders":[7]}                                  | orders[0]
            {"session":{"events":[{"name":5}]}}             | session.events[0].name
            {"session":{"arrival":{"visit":"two"}}}         | session.arrival.visit
            {"message":{"text":["a"]}}                      | message.text
            {"now":12}                                      | now
            []                                              | body
            {"now"                                          | body
            """)
    void whatCannotBeTakenIsAProblemThatNamesTheField(String body, String field) throws Exception {
        Answer answer = explain(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asString()).isEqualTo(field);
    }

    @Test
    void tenThousandEventsWithTheirPagesAreTakenAndTheLastOnesCount() throws Exception {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            events.append(i == 0 ? "" : ",").append("""
                    {"id":"evt-%1$08d","at":"2026-11-21T11:%2$02d:00Z","name":"view_item",
                     "page":{"url":"https://shop.example/collections/lamps/products/halo-pendant-%1$d?variant=4021%1$d",
                             "title":"Halo pendant lamp, brass, number %1$d","type":"product","product":"%1$d",
                             "referrer":"https://shop.example/collections/lamps?page=%1$d&sort=price"}}""".formatted(i, i / 200));
        }
        Answer answer = explain("{\"now\":\"2026-11-21T12:00:00Z\",\"session\":{\"events\":[" + events + "]}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("moment").asString()).isEqualTo("ZMOT");
        assertThat(answer.body().get("ignored").findValuesAsString("why"))
                .contains("Only the last 500 of 10000 events are looked at");
    }

    @Test
    void moreEventsThanCanBeTakenAreAProblemThatNamesTheLimit() throws Exception {
        JsonNode body = explain("{\"session\":{\"events\":[" + "{},".repeat(50_000) + "{}]}}")
                .body();

        assertThat(body.get("field").asString()).isEqualTo("session.events");
        assertThat(body.get("limit").asInt()).isEqualTo(50_000);
    }

    @Test
    void aTextThatIsTooLongIsAProblemThatNamesTheLimit() throws Exception {
        JsonNode body = explain("{\"message\":{\"text\":\"" + "a".repeat(100_000) + "\"}}")
                .body();

        assertThat(body.get("field").asString()).isEqualTo("message.text");
        assertThat(body.get("limit").asInt()).isEqualTo(4_000);
    }

    @Test
    void suggestionsAreForTheMomentAndTheWords() throws Exception {
        JsonNode body = get("/suggestions?moment=AMOT&q=where%20is%20my%20parcel&locale=en&limit=3")
                .body();

        assertThat(body.get("faq").size()).isEqualTo(3);
        assertThat(body.get("faq").get(0).get("id").asString()).isEqualTo("where-is-my-order");
        assertThat(body.get("faq").get(0).get("score").asDouble()).isBetween(0.1, 1.0);
        assertThat(body.get("scripts").get(0).get("id").asString()).isEqualTo("ask-for-order");
        assertThat(body.get("scripts").get(1).get("gaps").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"moment=TMOT, moment", "limit=0, limit", "limit=many, limit", "limit=51, limit"})
    void wrongParametersAreProblemsThatNameThem(String query, String field) throws Exception {
        Answer answer = get("/suggestions?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asString()).isEqualTo(field);
    }

    @Test
    void theListsHoldAllThatAMomentKnows() throws Exception {
        assertThat(get("/faq?moment=ZMOT").body().get("items").size()).isGreaterThanOrEqualTo(8);
        assertThat(get("/scripts?moment=umot").body().get("items").size()).isGreaterThanOrEqualTo(5);
        assertThat(get("/faq?locale=et").body().get("items").size()).isZero();
    }

    @Test
    void withoutAKeyNothingIsSaid() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/suggestions"))
                .build();

        assertThat(send(request).status()).isEqualTo(401);
    }

    private Answer explain(String body) throws IOException, InterruptedException {
        return send(call("/moments/explain")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(call(path).build());
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer sk_demo");
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        }
    }
}
