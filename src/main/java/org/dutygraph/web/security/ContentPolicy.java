package org.dutygraph.web.security;

/**
 * The Content-Security-Policy of a folder with another program's pages.
 *
 * @param pattern the folder's addresses, such as {@code /browser/app/**}
 * @param directives the policy
 */
public record ContentPolicy(String pattern, String directives) {

    /**
     * The policy of every other page. Tabulator, ECharts, Cytoscape and CodeMirror set styles through DOM properties,
     * which it allows; it forbids style attributes in markup and inline scripts. The {@code data:} images are in their style
     * sheets.
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

    /** Swagger UI has one hidden image with a style attribute, which is allowed by its hash. */
    static final ContentPolicy SWAGGER = new ContentPolicy(
            "/swagger-ui/**",
            PAGES.replace(
                    "style-src 'self'",
                    "style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"));
}
