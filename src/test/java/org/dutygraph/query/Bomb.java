package org.dutygraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.query.guard.StatementLimits;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * A kind of statement of {@code guard/bombs.yaml} that becomes too much for the engine when a part of it is repeated.
 *
 * @param code what it is refused for
 * @param about what is repeated
 * @param most how often the part may stand
 * @param before what stands before the parts
 * @param part what is repeated; # stands for a number of its own
 * @param middle what stands inside all parts, where they are nested
 * @param close the end of a nested part
 * @param after what stands behind the parts
 */
public record Bomb(
        String code, String about, int most, String before, String part, String middle, String close, String after) {

    /** All kinds. */
    public static List<Bomb> all() {
        try (InputStream in = new ClassPathResource("guard/bombs.yaml").getInputStream()) {
            List<Map<String, Object>> all = new Yaml().load(in);
            return all.stream()
                    .map(bomb -> new Bomb(
                            text(bomb, "code"),
                            text(bomb, "about"),
                            (Integer) bomb.get("most"),
                            text(bomb, "before"),
                            text(bomb, "part"),
                            text(bomb, "middle"),
                            text(bomb, "close"),
                            text(bomb, "after")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> bomb, String key) {
        return String.valueOf(bomb.getOrDefault(key, ""));
    }

    /** Every kind in three sizes: the largest that passes, one part more, as long as a statement may be. */
    public static Stream<String> statements() {
        return all().stream().flatMap(bomb -> Stream.of(bomb.of(bomb.most), bomb.of(bomb.most + 1), bomb.longest()));
    }

    /** The statement with so many parts. */
    public String of(int times) {
        StringBuilder statement = new StringBuilder(before);
        for (int i = 0; i < times; i++) {
            statement.append(part.replace("#", String.valueOf(i)));
        }
        statement.append(middle);
        for (int i = times; i > 0; i--) {
            statement.append(close);
        }
        return statement.append(after).toString();
    }

    /** About as many parts as fit into a statement. */
    public String longest() {
        int fit = StatementLimits.standard().length() - of(0).length();
        int each = of(1000).length() - of(999).length() + 1;
        return of(fit / each);
    }

    @Override
    public String toString() {
        return about;
    }
}
