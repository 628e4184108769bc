package io.momentdesk.demo;

import io.momentdesk.embedded.ServerAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the desk, as any site's back end may, which moment it sees a conversation in. For the strip above the shop. */
@DemoOnly
@Component
class DeskMoments implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Supplier<String> desk;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Autowired
    DeskMoments(ServerAddress desk) {
        this(desk::base);
    }

    DeskMoments(Supplier<String> desk) {
        this.desk = desk;
    }

    /** Empty when the desk does not know the conversation, has not decided, or is away. */
    Optional<String> of(String conversation) {
        if (!ID.matcher(conversation).matches()) {
            throw ShopRefusal.invalid("conversation", "This is not the id of a conversation.");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.get() + "/api/v1/conversations/" + conversation))
                .header("Authorization", "Bearer " + DemoSite.SECRET_KEY)
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.ofNullable(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("moment")
                            .stringValue(null))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
