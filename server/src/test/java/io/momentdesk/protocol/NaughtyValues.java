package io.momentdesk.protocol;

import java.util.List;
import java.util.Random;

/** JSON texts of values that clients get wrong, or send on purpose. */
final class NaughtyValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "\\u0000\\u0001\\u0002",
            "\\ud800",
            "\\udfff\\ud800",
            "\\ufffe\\uffff",
            "\\ufeff",
            "\\u200b\\u200c\\u200d",
            "\\u202e\\u2066abc\\u2069",
            "null",
            "undefined",
            "NaN",
            "true",
            "__proto__",
            "constructor",
            "toString",
            "hasOwnProperty",
            "<script>alert(1)</script>",
            "'; DROP TABLE entries; --",
            "${jndi:ldap://x}",
            "%s%n%x",
            "../../../etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "http://[::1",
            "//evil.example",
            "https://a.b/\\r\\nSet-Cookie: x=1",
            "a@b",
            "@",
            "a@@b",
            "a@b@c",
            "2026-11-21T12:00:00Z",
            "2026-13-45T99:99:99Z",
            "0000-00-00T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2026-11-21T12:00:00+99:99",
            "-1",
            "0x1f",
            "1e9",
            "AMOT",
            "amot",
            "ticket",
            "0123456789abcdef",
            "0123456789ABCDEF~._-",
            "سلام دنیا",
            "مرحبا",
            "ﷺ",
            "ā̂č̣ḍ",
            "𝕄𝕠𝕞𝕖𝕟𝕥",
            "👨‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "Z̷̢̛a̸l̴g̵o̶",
            "Ω≈ç√∫˜µ≤≥÷",
            "田中さん",
            "\\\\",
            "\\\"",
            "\\/",
            "\\b\\f\\n\\r\\t",
            "(a+)+$",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "1.0",
            "1.5",
            "1e0",
            "1e2",
            "1e-400",
            "1e400",
            "-1e400",
            "9007199254740991",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "0.1e1",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":null}",
            "{\"__proto__\":{\"x\":1}}",
            "{\"kind\":\"hmac\"}",
            "{\"kind\":[]}",
            "{\"\":\"\"}",
            "{\"\\ud800\":1}",
            "[\"\",\"\"]",
            "[1,\"a\",{}]",
            "{\"type\":\"say\"}",
            "{\"length\":3}",
            "nul",
            "tru",
            "01",
            "+1",
            ".5",
            "1.",
            "NaN",
            "Infinity",
            "'a'",
            "\"",
            "[",
            "{",
            "]",
            "}",
            ",",
            ":",
            "/* */ 1",
            "\u0000",
            "\"\u0000\"",
            "\"\n\"");

    private NaughtyValues() {}

    static String any(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "\"" + text(random) + "\"";
            case 2, 3 -> VALUES.get(random.nextInt(VALUES.size()));
            case 4 -> "\"" + text(random).repeat(1 + random.nextInt(300)) + "\"";
            default -> deep(random);
        };
    }

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String deep(Random random) {
        int depth = 25 + random.nextInt(15);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
