package io.momentdesk.moment.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which numbers of a decision a site may set, and how far. How many events and orders are looked at is the server's. */
public record SettingLimit(String name, double least, double most, boolean whole) {

    public static final List<SettingLimit> ALL = List.of(
            new SettingLimit("useWindowDays", 1, 3650, true),
            new SettingLimit("abstainBelow", 0, 10, false),
            new SettingLimit("decideFrom", 0, 10, false),
            new SettingLimit("temperature", 0.1, 5, false),
            new SettingLimit("doubt", 0, 0.2, false),
            new SettingLimit("withoutOrder", -5, 5, false),
            new SettingLimit("besideOrders", -5, 5, false),
            new SettingLimit("wordsFrom", 0, 10, false),
            new SettingLimit("clearWords", 0.1, 10, false),
            new SettingLimit("besideWords", 0, 1, false),
            new SettingLimit("olderMessage", 0, 1, false),
            new SettingLimit("weakWords", 0, 5, false),
            new SettingLimit("furtherWords", 0, 1, false),
            new SettingLimit("furtherLeast", 0, 1, false),
            new SettingLimit("arrivalFade", 0, 1, false),
            new SettingLimit("arrivalLeast", 0, 1, false),
            new SettingLimit("clockSkewMinutes", 0, 1440, true));

    static Map<String, SettingLimit> byName() {
        Map<String, SettingLimit> byName = new LinkedHashMap<>();
        ALL.forEach(limit -> byName.put(limit.name(), limit));
        return byName;
    }
}
