package org.dutygraph.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a user may do; each role includes those before it. */
public enum UserRole {
    /** Reads pages, saved queries and exports; codes samples of clauses under their own name. */
    READER,
    /** Also runs their own statements in the console. */
    ANALYST,
    /** Also loads lists, decides on matters, corrects, draws and settles samples, and sees the program's metrics. */
    EDITOR;

    /**
     * Parses a role; upper and lower case are equal.
     *
     * @throws IllegalArgumentException the word is unknown; the message names the known ones
     */
    public static UserRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the role “" + word + "” is not known; it is one of "
                        + Arrays.stream(values()).map(UserRole::word).collect(Collectors.joining(", "))));
    }

    /** The word for it in the file of users and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }

    /** Its authorities for Spring Security: this role and those before it. */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(UserRole::authority)
                .toList();
    }
}
