package org.dutygraph.web.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.ProxyUser;
import org.dutygraph.access.SteadyClock;
import org.dutygraph.access.UserRole;
import org.dutygraph.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The security of every request: headers, CSRF tokens, how a user is identified (by session, by name and password with
 * every request, or by a proxy's header), and the role that each address needs.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The header in which programs send the token of {@code /api/token}. */
    static final String TOKEN_HEADER = "X-DutyGraph-Token";

    private static final String[] ASSETS = {"/css/**", "/js/**", "/webjars/**", "/favicon*.svg"};

    private static final Duration HTTPS_ONLY = Duration.ofDays(365);

    @Bean
    AuthenticationManager authenticationManager(InternalUser internalUser, ThrottledAuthenticationProvider provider) {
        return new ProviderManager(internalUser, provider);
    }

    /**
     * Ids hold what documents hold: slashes, semicolons, percent signs. Roles and pages are both found by the address as it
     * was sent, segment by segment, so that an encoded one hides nothing.
     */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        // One that is not encoded begins a parameter of the path, and stays refused.
        firewall.getEncodedUrlBlocklist().removeAll(List.of("%3b", "%3B"));
        firewall.getDecodedUrlBlocklist().remove(";");
        return firewall;
    }

    /** The clock of throttles, rate limits and sessions. */
    @Bean
    InstantSource steadyClock() {
        return SteadyClock.started();
    }

    /** As long as nobody has to sign in, everybody may do everything. The first user who is added ends that. */
    @Bean
    @Order(0)
    SecurityFilterChain open(
            HttpSecurity http,
            WebSettings settings,
            List<ContentPolicy> policies,
            InternalUser internalUser,
            AccessDeniedResponder responder) {
        AccessSettings access = settings.access();
        common(http, settings, policies, internalUser, responder, true);
        http.securityMatcher(request -> access.isOpen())
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return refusing(http, access, responder).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain signedIn(
            HttpSecurity http,
            WebSettings settings,
            List<ContentPolicy> policies,
            InternalUser internalUser,
            AuthenticationManager authenticationManager,
            AccessDeniedResponder responder,
            SignInPage signInPage,
            RateLimitFilter.Limits limits,
            InstantSource steadyClock) {
        AccessSettings access = settings.access();
        common(http, settings, policies, internalUser, responder, false);
        http.authenticationManager(authenticationManager)
                .addFilterBefore(new RateLimitFilter(limits, steadyClock), CsrfFilter.class)
                .addFilterBefore(new SessionValidityFilter(access.users(), steadyClock), CsrfFilter.class);
        if (access.proxySignsIn()) {
            String header = Objects.requireNonNull(
                    Objects.requireNonNull(access.proxy()).header());
            http.addFilterBefore(ProxyUser.filter(header, access.users()), CsrfFilter.class);
        }
        // Before the token is checked, so that users learn that they are not signed in, and no stranger's upload is
        // read.
        http.addFilterBefore(new BasicAuthenticationFilter(authenticationManager, responder), CsrfFilter.class);
        http.logout(logout -> logout.addLogoutHandler(signInPage).logoutSuccessUrl("/login"))
                .authorizeHttpRequests(SecurityConfiguration::roles);
        if (!access.proxySignsIn()) {
            http.formLogin(login -> login.loginPage("/login")
                    .usernameParameter("name")
                    .successHandler(signInPage)
                    .failureHandler(signInPage));
        }
        return refusing(http, access, responder).build();
    }

    /** The last filters before the one that compares tokens. */
    private static HttpSecurity refusing(HttpSecurity http, AccessSettings access, AccessDeniedResponder responder) {
        return http.addFilterBefore(new OriginFilter(), CsrfFilter.class)
                .addFilterBefore(new UploadFilter(access, responder), CsrfFilter.class);
    }

    /** What both chains have. */
    private static void common(
            HttpSecurity http,
            WebSettings settings,
            List<ContentPolicy> policies,
            InternalUser internalUser,
            AccessDeniedResponder responder,
            boolean open) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.setHeaderName(TOKEN_HEADER);
        MaskedTokens masked = new MaskedTokens();
        http.headers(headers -> headers(headers, settings.access(), policies, open))
                // The console's statements and programs' tasks are JSON, which another site's form cannot send, and
                // only
                // read: programs send them without a session.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(masked)
                        .ignoringRequestMatchers("/api/cypher/**", "/api/tasks"))
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(responder).accessDeniedHandler(responder))
                .addFilterAfter(new HostFilter(settings, internalUser), HeaderWriterFilter.class)
                // Before the filters that refuse: the page of a refusal has a form to sign out, which needs the token.
                .addFilterBefore(masked.filter(tokens), CsrfFilter.class);
    }

    /** Adds to Spring Security's headers; without sign-in, pages may be cached. */
    private static void headers(
            HeadersConfigurer<HttpSecurity> headers,
            AccessSettings access,
            List<ContentPolicy> policies,
            boolean open) {
        // With no-referrer a browser would hide the origin of this site's own forms too.
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"));
        // The first policy that matches counts.
        policies.forEach(policy -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                PathPatternRequestMatcher.pathPattern(policy.pattern()),
                new ContentSecurityPolicyHeaderWriter(policy.directives()))));
        headers.addHeaderWriter(new ContentSecurityPolicyHeaderWriter(ContentPolicy.PAGES));
        if (open) {
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        }
        // A proxy uses https, even if not to this program.
        headers.httpStrictTransportSecurity(https -> {
            if (access.proxy() == null) {
                https.disable();
            } else {
                https.requestMatcher(AnyRequestMatcher.INSTANCE)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(HTTPS_ONLY.toSeconds());
            }
        });
    }

    @Bean
    ContentPolicy swaggerPolicy() {
        return ContentPolicy.SWAGGER;
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ASSETS)
                .permitAll()
                .requestMatchers("/login", SignInPage.FAILED, "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(UserRole.EDITOR.name())
                .requestMatchers("/load/**", "/unload", "/api/lists/**", "/matters/decisions")
                .hasRole(UserRole.EDITOR.name())
                .requestMatchers(HttpMethod.POST, "/corrections/**", "/api/corrections")
                .hasRole(UserRole.EDITOR.name())
                .requestMatchers(HttpMethod.DELETE, "/api/corrections/*")
                .hasRole(UserRole.EDITOR.name())
                // Coders write into their own file alone.
                .requestMatchers(
                        HttpMethod.POST,
                        "/validation/*/code",
                        "/validation/*/finish",
                        "/api/validation/*/coding",
                        "/api/validation/*/finish")
                .hasRole(UserRole.READER.name())
                .requestMatchers(HttpMethod.POST, "/validation/**", "/api/validation/**")
                .hasRole(UserRole.EDITOR.name())
                // Which of them are a user's own is asked of the queries themselves.
                .requestMatchers(HttpMethod.POST, "/api/queries")
                .hasRole(UserRole.ANALYST.name())
                .requestMatchers(HttpMethod.PUT, "/api/queries/*/*")
                .hasRole(UserRole.ANALYST.name())
                .requestMatchers(HttpMethod.DELETE, "/api/queries/*/*")
                .hasRole(UserRole.ANALYST.name())
                .requestMatchers("/cypher", "/api/cypher/**", "/browser/**")
                .hasRole(UserRole.ANALYST.name())
                // They read, though what is asked is too long for an address.
                .requestMatchers(HttpMethod.POST, UploadFilter.TASKS, "/api/tasks")
                .hasRole(UserRole.READER.name())
                .requestMatchers(HttpMethod.POST, "/logout")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/**")
                .hasRole(UserRole.READER.name())
                .requestMatchers(HttpMethod.HEAD, "/**")
                .hasRole(UserRole.READER.name())
                // An address that writes is denied until it has a line above.
                .anyRequest()
                .denyAll();
    }
}
