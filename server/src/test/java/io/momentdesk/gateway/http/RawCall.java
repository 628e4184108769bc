package io.momentdesk.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP call with exactly the headers it is given, {@code Host} and {@code Origin} included, which a well-behaved client would not let a test choose. */
final class RawCall {

    private final int port;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    RawCall(int port, String method, String path) {
        this.port = port;
        this.method = method;
        this.path = path;
        headers.put("Host", "localhost:" + port);
    }

    RawCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawCall key(String secretKey) {
        return header("Authorization", "Bearer " + secretKey);
    }

    RawCall json(String json) {
        body = json.getBytes(UTF_8);
        return header("Content-Type", "application/json").header("Content-Length", Integer.toString(body.length));
    }

    /** With the cookies of {@code earlier}, and the CSRF token that came with them. */
    RawCall as(Answer earlier) {
        var cookies = earlier.cookies();
        if (cookies.containsKey("XSRF-TOKEN")) {
            header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return cookies(cookies);
    }

    RawCall cookies(Map<String, String> cookies) {
        return header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    RawCall withoutLength() {
        headers.remove("Content-Length");
        return this;
    }

    Answer send() {
        header("Connection", "close");
        if (body.length == 0 && !method.equals("GET")) {
            headers.putIfAbsent("Content-Length", "0");
        }
        var head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", method + " " + path + " HTTP/1.1\r\n", "\r\n"));
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.write(body);
            out.flush();
            return Answer.read(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {

        static Answer read(String text) {
            var parts = text.split("\r\n\r\n", 2);
            var lines = parts[0].split("\r\n");
            var headers = new ArrayList<Map.Entry<String, String>>();
            for (int i = 1; i < lines.length; i++) {
                var header = lines[i].split(": ?", 2);
                headers.add(Map.entry(header[0].toLowerCase(Locale.ROOT), header.length > 1 ? header[1] : ""));
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length > 1 ? parts[1] : "");
        }

        String header(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(", "));
        }

        /** Those that are set, not those taken away. */
        Map<String, String> cookies() {
            var cookies = new LinkedHashMap<String, String>();
            headers.stream()
                    .filter(header -> header.getKey().equals("set-cookie"))
                    .map(header -> header.getValue().split(";", 2)[0].split("=", 2))
                    .filter(cookie -> !cookie[1].isEmpty())
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            return cookies;
        }

        JsonNode json() {
            int from = body.indexOf('{');
            return JsonMapper.shared().readTree(body.substring(from, body.lastIndexOf('}') + 1));
        }

        String text(String field) {
            return json().path(field).asString("");
        }
    }
}
