package org.dutygraph.web.security;

/**
 * A folder of this site whose pages are another program's and need a Content-Security-Policy of their own.
 *
 * @param pattern of its addresses, such as {@code /browser/app/**}
 * @param directives the policy
 */
public record ContentPolicy(String pattern, String directives) {

    /**
     * The policy of every other page. Tabulator, ECharts, Cytoscape and CodeMirror set styles through the DOM's own
     * properties, which it allows; it forbids style attributes in markup and inline scripts. The {@code data:} images are
     * those of their style sheets.
     */
    public static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** Swagger UI draws one hidden picture with a style attribute, which is allowed by its hash. */
    static final ContentPolicy SWAGGER = new ContentPolicy(
            "/swagger-ui/**",
            PAGES.replace(
                    "style-src 'self'",
                    "style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"));
}
