package org.dutygraph.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do here; each role may also do what the ones before it may. */
public enum UserRole {
    /** Reads pages, saved queries and exports. */
    READER,
    /** Also runs statements of his own in the console. */
    ANALYST,
    /** Also loads lists, decides on matters, and sees the program's metrics. */
    EDITOR;

    /**
     * The role of a word, in any case.
     *
     * @throws IllegalArgumentException naming the word and those that there are
     */
    public static UserRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the role “" + word + "” is not known; it is one of "
                        + Arrays.stream(values()).map(UserRole::word).collect(Collectors.joining(", "))));
    }

    /** The word by which a person names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What Spring Security asks for: this role and those before it. */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
