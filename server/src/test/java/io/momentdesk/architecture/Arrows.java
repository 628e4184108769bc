package io.momentdesk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may see whom: the modules from the ground up. Arrows only point to what stands before. */
final class Arrows {

    static final String ROOT = "io.momentdesk";

    /** Not in it: {@code redis}, which is open to all. */
    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("redis", Set.of()),
            Map.entry("protocol", Set.of()),
            Map.entry("embedded", Set.of()),
            Map.entry("site", Set.of()),
            Map.entry("visitor", Set.of("site")),
            Map.entry("agent", Set.of("site")),
            Map.entry("commerce", Set.of("visitor", "site")),
            Map.entry("conversation", Set.of("visitor", "agent", "site")),
            Map.entry("moment", Set.of("commerce", "visitor", "site")),
            Map.entry("knowledge", Set.of("moment", "site")),
            Map.entry("routing", Set.of("conversation", "moment", "agent", "site")),
            Map.entry(
                    "touchpoint",
                    Set.of("routing", "knowledge", "moment", "conversation", "commerce", "visitor", "site")),
            Map.entry("gateway", Edge.BELOW),
            // the demo shop is a customer of the desk that happens to live in the same process
            Map.entry("demo", Edge.BELOW));

    private Arrows() {}

    /** The edges of the server see everything below them, and nothing sees them. */
    private interface Edge {
        Set<String> BELOW = Set.of(
                "protocol",
                "embedded",
                "touchpoint",
                "routing",
                "knowledge",
                "moment",
                "conversation",
                "commerce",
                "agent",
                "visitor",
                "site");
    }

    /** For instance {@code conversation} for all of {@code io.momentdesk.conversation..}; empty for the application's own package. */
    static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        return name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    static boolean allow(JavaClass from, JavaClass to) {
        String origin = moduleOf(from);
        String target = moduleOf(to);
        return origin.isEmpty()
                || target.isEmpty()
                || origin.equals(target)
                || target.equals("redis") && !origin.equals("protocol")
                || reach(origin).contains(target);
    }

    /** What stands below what stands below is below too. */
    private static Set<String> reach(String module) {
        Set<String> found = new HashSet<>(ALLOWED.getOrDefault(module, Set.of()));
        Set.copyOf(found).forEach(each -> found.addAll(reach(each)));
        return found;
    }
}
