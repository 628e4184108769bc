package io.momentdesk.knowledge.ranking;

import io.momentdesk.moment.WordReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Words of one language that mean the same to a shop's customers. A line names the meaning and lists the words, {@code parcel: parcel,
 * package, my stuff}; meanings have the same names in all languages. {@code #} begins a comment.
 */
final class Synonyms {

    static final char SIGN = '~';

    private final Set<String> words = new HashSet<>();
    private final @Nullable SynonymMap bySurface;
    private final @Nullable SynonymMap byStem;

    private Synonyms(List<String> lines, String language, WordReader reader) throws IOException {
        SynonymMap.Builder surfaces = new SynonymMap.Builder(true);
        SynonymMap.Builder stems = new SynonymMap.Builder(true);
        boolean any = false;
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                String name = line.substring(0, colon).strip();
                for (String phrase : line.substring(colon + 1).split("[,،]")) {
                    List<WordReader.Word> words = reader.words(language, phrase);
                    any |= add(surfaces, name, words, WordReader.Word::surface);
                    add(stems, name, words, WordReader.Word::stem);
                }
            }
        }
        bySurface = any ? surfaces.build() : null;
        byStem = any ? stems.build() : null;
    }

    private boolean add(
            SynonymMap.Builder builder,
            String name,
            List<WordReader.Word> phrase,
            Function<WordReader.Word, String> form) {
        if (phrase.isEmpty()) {
            return false;
        }
        phrase.forEach(word -> words.add(word.surface()));
        String[] forms = phrase.stream().map(form).toArray(String[]::new);
        CharsRef said = SynonymMap.Builder.join(forms, new CharsRefBuilder());
        builder.add(said, new CharsRef(SIGN + name), true);
        return true;
    }

    /** None for a language without a file. */
    static Synonyms of(String language, WordReader reader) {
        String file = "/knowledge/synonyms/" + language + ".txt";
        try (InputStream in = reader.knows(language) ? Synonyms.class.getResourceAsStream(file) : null) {
            if (in == null) {
                return new Synonyms(List.of(), language, reader);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Synonyms(lines.lines().toList(), language, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TokenStream over(TokenStream surfaces) {
        return bySurface == null ? surfaces : new SynonymGraphFilter(surfaces, bySurface, false);
    }

    TokenStream overStems(TokenStream stems) {
        return byStem == null ? stems : new SynonymGraphFilter(stems, byStem, false);
    }

    /** As they are spelled in the file. */
    Set<String> words() {
        return words;
    }
}
