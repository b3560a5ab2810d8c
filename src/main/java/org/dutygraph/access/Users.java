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
 * The file of those who may sign in: one a line, {@code name TAB role TAB hash}, readable by its owner alone. It is read
 * with every call, so that a change holds at once.
 */
public final class Users implements UserDetailsService {

    /** The file's name where no other is given. */
    public static final String NAME = "users.tsv";

    /** Stands for the hash of a user whom a proxy signs in. */
    static final String NO_PASSWORD = "-";

    static final int SHORTEST = 10;
    // bcrypt ignores the rest.
    static final int LONGEST_BYTES = 72;

    private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final Path file;

    private Users(Path file) {
        this.file = file;
    }

    /** The users of a file, whether it is there yet or not. */
    public static Users at(Path file) {
        return new Users(file);
    }

    /**
     * One who may sign in.
     *
     * @param hash of the password, after the name of its method in braces; {@code -} where a proxy signs them in
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
     * All of them, by name; none where there is no file.
     *
     * @throws IllegalArgumentException naming a line that cannot be parsed, or rights that let others read the file
     */
    public List<User> all() {
        return List.copyOf(read().values());
    }

    /** One of them; empty where there is none of this name. */
    public Optional<User> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /** One of those who have a password. */
    @Override
    public User loadUserByUsername(String name) {
        return find(name)
                .filter(User::hasPassword)
                .orElseThrow(() -> new UsernameNotFoundException("no user of this name has a password"));
    }

    /**
     * Adds a user, or gives one another role and password.
     *
     * @return whether the user was there before
     * @throws IllegalArgumentException where the name or the password is not allowed
     */
    public boolean put(String name, UserRole role, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new IllegalArgumentException(
                    "the password is shorter than " + SHORTEST + " characters; give a longer one");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("the password is longer than " + LONGEST_BYTES
                    + " bytes (24 Chinese characters); give a shorter one");
        }
        if (password.equalsIgnoreCase(name)) {
            throw new IllegalArgumentException("the password is the name; give another");
        }
        return put(new User(name, role, hash(password)));
    }

    /** Adds a user whom a proxy signs in and who has no password here; returns whether the user was there before. */
    public boolean putWithoutPassword(String name, UserRole role) {
        return put(new User(name, role, NO_PASSWORD));
    }

    private boolean put(User user) {
        if (!NAMED.matcher(user.name()).matches()) {
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
            if (!line.isBlank() && !line.startsWith("#")) {
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
        Path fresh = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The users cannot be written to " + file + "; check the folder's rights", e);
        }
    }
}
