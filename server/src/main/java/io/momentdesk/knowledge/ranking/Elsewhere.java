package io.momentdesk.knowledge.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What people also type into a chat box and no shop's desk answers, a sentence a line in {@code knowledge/elsewhere/<language>.txt}. */
final class Elsewhere {

    private Elsewhere() {}

    /** None for a language without a file. */
    static Phrases of(String language, Analysis analysis) {
        Phrases phrases = new Phrases();
        String file = "/knowledge/elsewhere/" + language + ".txt";
        try (InputStream in = analysis.reader().knows(language) ? Elsewhere.class.getResourceAsStream(file) : null) {
            if (in != null) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .forEach(line -> phrases.add(analysis.terms(language, line).stream()
                                .map(Analysis.Term::text)
                                .toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
