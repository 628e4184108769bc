package io.momentdesk.gateway.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios said in other ways that leave the truth as it is: greetings, courtesies, spelling, punctuation, what customers chat beside. */
final class Varied {

    private static final Map<String, List<String>> BEFORE = Map.of(
            "en", List.of("Hello, ", "hi there! ", "Sorry to bother you, ", "Good evening. "),
            "fa", List.of("سلام، ", "سلام وقت بخیر ", "ببخشید، ", "درود. "),
            "ar", List.of("مرحبا، ", "السلام عليكم ", "لو سمحت، ", "صباح الخير. "),
            "lv", List.of("Labdien, ", "Sveiki! ", "Atvainojiet, ", "Labvakar. "));
    private static final Map<String, List<String>> AFTER = Map.of(
            "en", List.of(" please", "!!", " ..."),
            "fa", List.of(" لطفا", "!!", " ..."),
            "ar", List.of(" من فضلك", "!!", " ..."),
            "lv", List.of(" lūdzu", "!!", " ..."));

    private Varied() {}

    static List<Scenario> of(List<Scenario> scenarios) {
        List<Scenario> all = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            String said = scenario.facts().path("message").path("text").asString("");
            if (said.isBlank() || scenario.abstains()) {
                continue;
            }
            all.add(scenario);
            BEFORE.get(scenario.language()).forEach(before -> all.add(saying(scenario, before + said)));
            AFTER.get(scenario.language()).forEach(after -> all.add(saying(scenario, said + after)));
            respelled(scenario.language(), said).stream()
                    .filter(other -> !other.equals(said))
                    .forEach(other -> all.add(saying(scenario, other)));
        }
        return all;
    }

    private static List<String> respelled(String language, String said) {
        return switch (language) {
            case "fa" ->
                List.of(
                        said.replace('ی', 'ي').replace('ک', 'ك'),
                        said.replace("\u200c", ""),
                        said.replace("\u200c", " "));
            case "ar" -> List.of(said.replace('ة', 'ه').replace('أ', 'ا').replace('إ', 'ا'), said.replace('ي', 'ى'));
            case "lv" -> List.of(Normalizer.normalize(said, Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""));
            default -> List.of(said.toUpperCase(Locale.ROOT), said.replace("'", ""));
        };
    }

    private static Scenario saying(Scenario scenario, String text) {
        ObjectNode facts = (ObjectNode) scenario.facts().deepCopy();
        ((ObjectNode) facts.get("message")).put("text", text);
        return new Scenario(
                scenario.file(), scenario.name(), facts, scenario.allowed(), scenario.abstains(), scenario.journey());
    }
}
