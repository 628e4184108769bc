package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Texts;
import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The texts that the product ships with: {@code knowledge/<language>/faq/<moment>.yaml} and {@code …/scripts/<moment>.yaml}. */
@Component
class ShippedKnowledge {

    private static final int STEP = 10;

    private final Texts texts;

    ShippedKnowledge() {
        List<FaqArticle> faq = new ArrayList<>();
        List<Script> scripts = new ArrayList<>();
        for (Resource file : files("faq")) {
            entries(file).forEach(entry -> faq.add(article(entry, locale(file), home(file), faq.size() * STEP)));
        }
        for (Resource file : files("scripts")) {
            entries(file).forEach(entry -> scripts.add(script(entry, locale(file), home(file), scripts.size() * STEP)));
        }
        texts = new Texts(faq, scripts);
    }

    Texts texts() {
        return texts;
    }

    private static Resource[] files(String kind) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:knowledge/*/" + kind + "/*.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> entries(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String locale(Resource file) {
        String[] path = path(file);
        return path[path.length - 3];
    }

    private static Moment home(Resource file) {
        String[] path = path(file);
        return Moment.valueOf(path[path.length - 1].replace(".yaml", "").toUpperCase(Locale.ROOT));
    }

    private static String[] path(Resource file) {
        try {
            return file.getURL().getPath().split("/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaqArticle article(Map<String, Object> entry, String locale, Moment home, int position) {
        return new FaqArticle(
                text(entry, "id"),
                locale,
                moments(entry, home),
                text(entry, "question"),
                text(entry, "answer"),
                entry.getOrDefault("keywords", "").toString(),
                position);
    }

    private static Script script(Map<String, Object> entry, String locale, Moment home, int position) {
        return new Script(
                text(entry, "id"),
                locale,
                moments(entry, home),
                text(entry, "title"),
                text(entry, "text"),
                entry.getOrDefault("keywords", "").toString(),
                (String) entry.get("firstWithout"),
                position);
    }

    private static String text(Map<String, Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalStateException("shipped knowledge without " + name + ": " + entry);
        }
        return value.toString().strip();
    }

    /** The file's own moment first, then those listed under {@code also}. */
    private static List<Moment> moments(Map<String, Object> entry, Moment home) {
        List<Moment> moments = new ArrayList<>(List.of(home));
        for (String code : entry.getOrDefault("also", "").toString().trim().split("\\s+")) {
            if (!code.isEmpty()) {
                moments.add(Moment.valueOf(code));
            }
        }
        return moments;
    }
}
