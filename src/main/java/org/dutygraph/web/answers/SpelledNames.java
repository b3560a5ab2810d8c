package org.dutygraph.web.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutygraph.search.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names found by their pinyin: departments, kinds of department, regions, townships, categories. They are kept as long as
 * the graph is the same.
 */
@Component
public final class SpelledNames {

    private final PageReads pages;
    private final Cache<GraphMark, List<Entry>> kept = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    SpelledNames(PageReads pages) {
        this.pages = pages;
    }

    /**
     * A thing with a name.
     *
     * @param number counts its duties, or a kind's departments; null for a region
     */
    public record Named(String thing, String id, String name, String place, @Nullable Long number) {
        public Named {
            place = Objects.requireNonNullElse(place, "");
        }
    }

    private record Entry(Named named, Spelling spelling) {}

    private record Near(Named named, int distance) {}

    /**
     * The names that letters spell, the nearest first; empty where the text is no pinyin.
     *
     * @param things which of department, kind, region, township, category
     */
    public List<Named> find(String text, Predicate<String> things, int limit) {
        Optional<String> letters = Spelling.typed(text);
        if (letters.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = Objects.requireNonNull(kept.get(GraphMark.of(pages), mark -> read()));
        return entries.stream()
                .filter(entry -> things.test(entry.named().thing()))
                .flatMap(entry -> near(entry, letters.get()))
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(near -> near.named().name().length()))
                .map(Near::named)
                .limit(limit)
                .toList();
    }

    private static Stream<Near> near(Entry entry, String letters) {
        OptionalInt distance = entry.spelling().distance(letters);
        return distance.isEmpty() ? Stream.empty() : Stream.of(new Near(entry.named(), distance.getAsInt()));
    }

    private List<Entry> read() {
        return pages.rows(Named.class, "search/spelled", Map.of()).stream()
                .map(named -> new Entry(named, Spelling.of(named.name())))
                .toList();
    }
}
