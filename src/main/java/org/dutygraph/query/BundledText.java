package org.dutygraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Text files on the class path. */
public final class BundledText {

    private BundledText() {}

    /** The whole text of a file. */
    public static String of(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The lines of a file without comments, which begin with {@code #}. */
    public static Set<String> lines(String file) {
        return of(file).lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    }
}
