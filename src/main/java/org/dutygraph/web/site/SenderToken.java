package org.dutygraph.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A secret that a visitor's session and our own forms share, so that another site's form cannot send in his name. */
public final class SenderToken {

    /** The form's field. */
    public static final String FIELD = "token";

    /** The header by which programs give it. */
    public static final String HEADER = "X-DutyGraph-Token";

    private static final String ATTRIBUTE = SenderToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private SenderToken() {}

    /** The session's token; made where there is none yet. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        synchronized (SenderToken.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof String known) {
                return known;
            }
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            String fresh = HexFormat.of().formatHex(random);
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** Whether the request gives its session's token, in the header or the field. */
    public static boolean isGivenBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String known)) {
            return false;
        }
        String header = request.getHeader(HEADER);
        return same(known, header != null ? header : request.getParameter(FIELD));
    }

    private static boolean same(String known, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
