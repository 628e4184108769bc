package io.momentdesk.knowledge.ranking;

import java.util.Locale;

/** Language tags. */
public final class Languages {

    private Languages() {}

    /** The language of a tag such as {@code pt-BR} or {@code pt_BR}. */
    public static String of(String locale) {
        return Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
    }
}
