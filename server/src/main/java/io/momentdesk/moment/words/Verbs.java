package io.momentdesk.moment.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forms of verbs, each to the verb's name: {@code +arrive<} for a form of the past, {@code +arrive>} for one of the present or
 * future, {@code -arrive<} and {@code -arrive>} for those that deny it. Persian and Arabic forms are made from the stems of past and
 * present, {@code رسید/رس}; a Latvian verb is given by the beginnings of its forms. Alternatives stand between bars.
 */
final class Verbs {

    private static final String[] FA_PAST = {"", "م", "ي", "يم", "يد", "ين", "ند", "ن"};
    private static final String[] FA_PERFECT = {"ه", "هام", "هم", "هاي", "هاست", "هست", "هايم", "هايد", "هاند", "هاين"};
    private static final String[] FA_PRESENT = {"م", "ي", "د", "ه", "يم", "يد", "ين", "ند", "ن"};
    private static final String[] AR_OBJECTS = {"", "ه", "ها", "ني", "ك", "هم", "لي", "كم"};
    private static final String[] AR_PAST = {"", "ت", "نا", "وا", "و", "تم", "تو", "تي"};
    private static final String[] AR_BEFORE = {
        "ي", "ت", "ا", "ن", "بي", "بت", "با", "ب", "بن", "هي", "هت", "حي", "حت", "ح", "ه", "سي", "ست", "سا", "لي", "من"
    };
    private static final String[] AR_PRESENT = {"", "ون", "ين", "وا", "و", "ي"};

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    private int longestBeginning;

    Verbs(String language, Map<String, String> verbs) {
        verbs.forEach((name, stems) -> {
            String[] tenses = stems.trim().split("/");
            for (String past : tenses[0].split("\\|")) {
                past(language, name, Spelling.of(language).apply(past.trim()));
            }
            for (String present : tenses.length < 2 ? new String[0] : tenses[1].split("\\|")) {
                present(language, name, Spelling.of(language).apply(present.trim()));
            }
        });
        beginnings.keySet().forEach(each -> longestBeginning = Math.max(longestBeginning, each.length()));
    }

    /** What patterns may name: {@code <arrive>}, {@code <arrive.past>}, {@code <not_arrive>} and so on. */
    static Map<String, List<String>> sets(Map<String, String> verbs) {
        Map<String, List<String>> sets = new HashMap<>();
        verbs.keySet().forEach(name -> {
            sets.put(name, List.of("+" + name + "<", "+" + name + ">"));
            sets.put(name + ".past", List.of("+" + name + "<"));
            sets.put(name + ".now", List.of("+" + name + ">"));
            sets.put("not_" + name, List.of("-" + name + "<", "-" + name + ">"));
            sets.put("not_" + name + ".past", List.of("-" + name + "<"));
            sets.put("not_" + name + ".now", List.of("-" + name + ">"));
        });
        return sets;
    }

    static boolean isName(String stem) {
        return !stem.isEmpty() && (stem.charAt(0) == '+' || stem.charAt(0) == '-');
    }

    static String denied(String stem) {
        return stem.charAt(0) == '+' ? "-" + stem.substring(1) : stem;
    }

    boolean knows(String word) {
        return name(word) != null;
    }

    /** The verb that this word is a form of. */
    @Nullable
    String name(String word) {
        String name = names.get(word);
        for (int end = Math.min(longestBeginning, word.length()); name == null && end > 2; end--) {
            name = beginnings.get(word.substring(0, end));
        }
        return name;
    }

    private void past(String language, String name, String stem) {
        switch (language) {
            case "fa" -> persianPast(stem, name);
            case "ar" -> arabicPast(stem, name);
            default -> {
                beginnings.putIfAbsent(stem, "+" + name + "<");
                beginnings.putIfAbsent("ne" + stem, "-" + name + "<");
            }
        }
    }

    private void present(String language, String name, String stem) {
        if (language.equals("fa")) {
            persianPresent(stem, name);
        } else if (language.equals("ar")) {
            arabicPresent(stem, name);
        }
    }

    private void persianPast(String stem, String name) {
        for (String end : FA_PAST) {
            put(stem + end, "+" + name + "<");
            put("مي" + stem + end, "+" + name + ">");
            put("نمي" + stem + end, "-" + name + ">");
            before("ن", stem).forEach(denied -> put(denied + end, "-" + name + "<"));
        }
        for (String end : FA_PERFECT) {
            put(stem + end, "+" + name + "<");
            before("ن", stem).forEach(denied -> put(denied + end, "-" + name + "<"));
        }
    }

    private void persianPresent(String stem, String name) {
        for (String end : FA_PRESENT) {
            put("مي" + stem + end, "+" + name + ">");
            put("نمي" + stem + end, "-" + name + ">");
            if (!stem.equals("ا")) {
                before("ب", stem).forEach(wished -> put(wished + end, "+" + name + ">"));
                before("ن", stem).forEach(denied -> put(denied + end, "-" + name + ">"));
            }
            if (stem.length() > 1) {
                put(stem + end, "+" + name + ">");
            }
        }
        if (stem.length() > 1) {
            before("ب", stem).forEach(wished -> put(wished, "+" + name + ">"));
        }
    }

    /** A prefix before a vowel takes a letter in between, and in speech takes the vowel's place. */
    private static List<String> before(String prefix, String stem) {
        List<String> forms = new ArrayList<>(List.of(prefix + stem));
        if (stem.startsWith("ا")) {
            forms.add(prefix + "ي" + stem);
            forms.add(prefix + "ي" + stem.substring(1));
        }
        return forms;
    }

    private void arabicPast(String stem, String name) {
        for (String end : AR_PAST) {
            for (String object : AR_OBJECTS) {
                String form = stem + end + object;
                put(form, "+" + name + "<");
                put("م" + form + "ش", "-" + name + "<");
                put("ما" + form + "ش", "-" + name + "<");
            }
        }
    }

    private void arabicPresent(String stem, String name) {
        for (String before : AR_BEFORE) {
            for (String end : AR_PRESENT) {
                for (String object : AR_OBJECTS) {
                    String form = before + stem + end + object;
                    put(form, "+" + name + ">");
                    if (object.length() < 2 && before.length() < 3) {
                        put("م" + form + "ش", "-" + name + ">");
                        put("ما" + form + "ش", "-" + name + ">");
                    }
                }
            }
        }
    }

    private void put(String form, String name) {
        names.putIfAbsent(form, name);
    }
}
