package io.momentdesk.faults.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The console's cookie, drawn once and kept until the server no longer knows it. Speaks HTTP by itself: Java's client does not let one say {@code Host}. */
final class SignIn {

    private final String body;
    private volatile @Nullable String cookie;

    SignIn(String email, String password) {
        this.body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    /** @throws IllegalStateException when the desk cannot be reached now */
    String cookie(int port) {
        String known = cookie;
        if (known == null) {
            known = draw(port);
            cookie = known;
        }
        return known;
    }

    void forget() {
        cookie = null;
    }

    private String draw(int port) {
        String request = """
                POST /api/v1/session HTTP/1.1
                Host: %s
                Origin: %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close

                %s""".formatted(Balancer.ORIGIN.replace("http://", ""), Balancer.ORIGIN, body.length(), body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            if (!answer.startsWith("HTTP/1.1 204")) {
                throw new IllegalStateException("signing in: " + answer);
            }
            return answer.lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:"))
                    .map(line -> line.substring("set-cookie:".length())
                            .replaceFirst(";.*", "")
                            .strip())
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
