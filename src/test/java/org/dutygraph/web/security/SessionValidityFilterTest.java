package org.dutygraph.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionValidityFilterTest {

    private static final String PASSWORD = "a heron by the river";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private Users users;
    private MockHttpSession session;

    @BeforeEach
    void signIn() {
        users = Users.at(folder.resolve("users.tsv"));
        users.put("li", UserRole.READER, PASSWORD);
        session = new MockHttpSession();
        SessionValidityFilter.remember(session, users, "li", now);
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    /** Whether the request is still that of somebody who is signed in; every request is answered. */
    private boolean holds(@Nullable Users all) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("li", null, "ROLE_READER"));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        new SessionValidityFilter(all, () -> now).doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
        boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
        assertThat(session.isInvalid()).isEqualTo(!known);
        return known;
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() throws Exception {
        for (int hour = 0; hour < 11; hour++) {
            now = now.plus(Duration.ofHours(1));
            assertThat(holds(users)).isTrue();
        }
        now = now.plus(Duration.ofHours(1));
        assertThat(holds(users)).isFalse();
    }

    @Test
    void endsWhenTheUserGetsAnotherRole() throws Exception {
        assertThat(holds(users)).isTrue();
        Files.writeString(users.file(), Files.readString(users.file()).replace("\treader\t", "\teditor\t"));
        assertThat(users.find("li").orElseThrow().role()).isEqualTo(UserRole.EDITOR);
        assertThat(holds(users)).isFalse();
    }

    @Test
    void endsWhenTheUserGetsAnotherPassword() throws Exception {
        users.put("li", UserRole.READER, PASSWORD + " again");
        assertThat(holds(users)).isFalse();
    }

    @Test
    void endsWhenTheUserIsRemovedAndHoldsForTheOnePasswordOfEverybody() throws Exception {
        users.put("other", UserRole.READER, PASSWORD);
        assertThat(holds(users)).isTrue();
        SessionValidityFilter.remember(session, null, "anybody", now);
        assertThat(holds(null)).isTrue();
        SessionValidityFilter.remember(session, users, "li", now);
        users.remove("li");
        assertThat(holds(users)).isFalse();
    }
}
