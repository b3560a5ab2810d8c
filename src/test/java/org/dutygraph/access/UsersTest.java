package org.dutygraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class UsersTest {

    private static final String PASSWORD = "木兰溪边的两只白鹭 7";

    @TempDir
    private Path folder;

    private Users users() {
        return Users.at(folder.resolve("new").resolve("users.tsv"));
    }

    @Test
    void keepsAHashAndNoPasswordInAFileForItsOwnerAlone() throws IOException {
        assertThat(users().put("李梅", UserRole.ANALYST, PASSWORD)).isFalse();
        assertThat(users().put("李梅", UserRole.EDITOR, PASSWORD)).isTrue();

        assertThat(Files.readString(users().file())).doesNotContain(PASSWORD).contains("李梅\teditor\t{bcrypt}$2a$10$");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users().file())))
                .isEqualTo("rw-------");
        Users.User read = users().find("李梅").orElseThrow();
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        assertThat(encoder.matches(PASSWORD, read.getPassword())).isTrue();
        assertThat(encoder.matches(PASSWORD + " ", read.getPassword())).isFalse();
        assertThat(users().loadUserByUsername("李梅")).isEqualTo(read);
        assertThat(read.toString()).doesNotContain("bcrypt");
    }

    @Test
    void oneWhomAProxySignsInCannotSignInWithAPassword() {
        users().putWithoutPassword("wang", UserRole.READER);
        assertThat(users().find("wang").orElseThrow().role()).isEqualTo(UserRole.READER);
        assertThatExceptionOfType(UsernameNotFoundException.class).isThrownBy(() -> users().loadUserByUsername("wang"));
        assertThat(users().remove("wang")).isTrue();
        assertThat(users().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "一二三四五六七八九",
                "wang@example.org",
                "12345678901234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesAPasswordThatIsTooShortTooLongOrTheName(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users().put("wang@example.org", UserRole.READER, password))
                .withMessageContaining("password")
                .withMessageNotContaining("123456");
        assertThat(users().file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " li", "li\tmei", "a/b", "-li", "li\nwang"})
    void refusesANameThatIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> users().put(name, UserRole.READER, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"li\treader", "li\tboss\t{bcrypt}x", "li\treader\tplain", "li\treader\t"})
    void namesALineThatCannotBeUnderstoodButNotItsSecret(String line) throws IOException {
        Path file = Files.createFile(
                folder.resolve("users.tsv"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "# note\n" + line + "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.at(file).all())
                .withMessageContaining(file + ":2")
                .withMessageNotContaining("{bcrypt}")
                .withMessageNotContaining("plain");
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        users().put("li", UserRole.READER, PASSWORD);
        Files.setPosixFilePermissions(users().file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalArgumentException().isThrownBy(() -> users().all()).withMessageContaining("chmod 600");
    }

    @Test
    void aPasswordForAllAndUsersContradictEachOther() {
        assertThat(new AccessSettings("one for all", users(), null).isOpen()).isFalse();
        users().put("li", UserRole.READER, PASSWORD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessSettings("one for all", users(), null))
                .withMessageContaining("DUTYGRAPH_WEB_PASSWORD")
                .withMessageNotContaining("one for all");
        assertThat(new AccessSettings(null, users(), null).isOpen()).isFalse();
        assertThat(new AccessSettings(" ", null, null).isOpen()).isTrue();
    }

    @Test
    void aProxysHeaderIsBelievedWithASecretAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessSettings.Proxy.of("127.0.0.1", "X-Forwarded-User", "short"))
                .withMessageContaining("DUTYGRAPH_PROXY_SECRET")
                .withMessageNotContaining("short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessSettings.Proxy.of("127.0.0.1", "No Header", "0123456789abcdef"));
        AccessSettings.Proxy proxy = AccessSettings.Proxy.of("127.0.0.1", "X-Forwarded-User", "0123456789abcdef");
        assertThat(new AccessSettings(null, null, proxy).isOpen()).isFalse();
        assertThat(new AccessSettings(null, null, proxy).toString()).doesNotContain("0123456789abcdef");
        assertThat(new AccessSettings(null, null, AccessSettings.Proxy.of("127.0.0.1", null, null)).isOpen())
                .as("one that signs nobody in opens nothing")
                .isTrue();
    }
}
