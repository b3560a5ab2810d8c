package org.dutygraph.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The file of users: one a line, {@code name TAB role TAB hash}, readable by its owner only. It is read on every call,
 * so that a change takes effect at once.
 */
public final class Users implements UserDetailsService {

    /** The default name of the file. */
    public static final String NAME = "users.tsv";

    /** In place of the hash of a user whom a proxy signs in. */
    static final String NO_PASSWORD = "-";

    private static final int MIN_LENGTH = 10;
    // bcrypt ignores the rest.
    private static final int MAX_BYTES = 72;

    private static final Pattern VALID_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final Path file;
    private volatile boolean named;

    private Users(Path file) {
        this.file = file;
    }

    /** The users of a file, whether it is there yet or not. */
    public static Users at(Path file) {
        return new Users(file);
    }

    /**
     * A user.
     *
     * @param hash of the password, after the algorithm in braces; {@code -} where a proxy signs them in
     */
    public record User(String name, UserRole role, String hash) implements UserDetails {

        /** Whether they sign in with a password here. */
        public boolean hasPassword() {
            return !hash.equals(NO_PASSWORD);
        }

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public String getPassword() {
            return hash;
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return role.authorities();
        }

        @Override
        public String toString() {
            return name + " (" + role.word() + ")";
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * All users, sorted by name; empty if there is no file.
     *
     * @throws IllegalArgumentException a line cannot be parsed, or others may read the file; the message says which
     */
    public List<User> all() {
        return List.copyOf(read().values());
    }

    /**
     * Whether the file names anybody, or did so before: a server that its first user closed does not open again when the
     * last one is removed. A file that cannot be read names somebody.
     */
    public boolean haveNamedAnybody() {
        if (!named && Files.exists(file)) {
            try {
                named = Files.readAllLines(file).stream().anyMatch(Users::isUser);
            } catch (IOException e) {
                named = true;
            }
        }
        return named;
    }

    private static boolean isUser(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /** The user of a name; empty if there is none. */
    public Optional<User> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /** The user of a name, if they have a password. */
    @Override
    public User loadUserByUsername(String name) {
        return find(name)
                .filter(User::hasPassword)
                .orElseThrow(() -> new UsernameNotFoundException("no user of this name has a password"));
    }

    /**
     * Adds a user, or changes the role and password of one.
     *
     * @return whether the user existed before
     * @throws IllegalArgumentException the name or the password is not allowed
     */
    public boolean put(String name, UserRole role, String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "the password is shorter than " + MIN_LENGTH + " characters; give a longer one");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the password is longer than " + MAX_BYTES + " bytes (24 Chinese characters); give a shorter one");
        }
        if (password.equalsIgnoreCase(name)) {
            throw new IllegalArgumentException("the password is the name; give another");
        }
        return put(new User(name, role, hash(password)));
    }

    /** Adds a user whom a proxy signs in and who has no password here; returns whether the user existed before. */
    public boolean putWithoutPassword(String name, UserRole role) {
        return put(new User(name, role, NO_PASSWORD));
    }

    private boolean put(User user) {
        if (!VALID_NAME.matcher(user.name()).matches()) {
            throw new IllegalArgumentException(
                    "the name “" + user.name()
                            + "” cannot be taken; it begins with a letter or digit, goes on with these or . _ @ -, and has at most 64 characters");
        }
        Map<String, User> users = read();
        boolean known = users.put(user.name(), user) != null;
        write(users.values());
        return known;
    }

    /** Removes a user; returns whether there was one. */
    public boolean remove(String name) {
        Map<String, User> users = read();
        if (users.remove(name) == null) {
            return false;
        }
        write(users.values());
        return true;
    }

    static String hash(String password) {
        return String.valueOf(ENCODER.encode(password));
    }

    private synchronized Map<String, User> read() {
        Map<String, User> users = new TreeMap<>();
        if (!Files.exists(file)) {
            return users;
        }
        requireOwnerOnly();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The users in " + file + " cannot be read; check the file", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isUser(line)) {
                User user = parse(line, i + 1);
                users.put(user.name(), user);
            }
        }
        return users;
    }

    private User parse(String line, int number) {
        String[] fields = line.split("\t", -1);
        // The line itself is not shown: it may hold a hash.
        if (fields.length != 3 || fields[2].isBlank() || !fields[2].equals(NO_PASSWORD) && !fields[2].startsWith("{")) {
            throw new IllegalArgumentException(
                    file + ":" + number
                            + " is no user: expected name, role and hash, separated by tabs; write users with `dutygraph user add`");
        }
        try {
            return new User(fields[0], UserRole.of(fields[1]), fields[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private void requireOwnerOnly() {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
                if (rights.contains(PosixFilePermission.OTHERS_READ)
                        || rights.contains(PosixFilePermission.OTHERS_WRITE)
                        || rights.contains(PosixFilePermission.GROUP_WRITE)) {
                    throw new IllegalArgumentException("Others may read or change " + file + " ("
                            + PosixFilePermissions.toString(rights) + "); run chmod 600 " + file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rights of " + file + " cannot be read", e);
        }
    }

    private void write(Collection<User> users) {
        List<String> lines = new ArrayList<>();
        lines.add("# name, role (reader, analyst, editor), hash; written by `dutygraph user`");
        users.forEach(user -> lines.add(user.name() + "\t" + user.role().word() + "\t" + user.hash()));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path temporary = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(temporary);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(temporary, lines);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The users cannot be written to " + file + "; check the folder's rights", e);
        }
    }
}
