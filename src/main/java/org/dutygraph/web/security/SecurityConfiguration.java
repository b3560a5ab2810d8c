package org.dutygraph.web.security;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.ProxyUser;
import org.dutygraph.access.SteadyClock;
import org.dutygraph.access.UserRole;
import org.dutygraph.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Which role each address asks for, and in what ways a visitor is known: by his session, by name and password with every
 * request (programs), or by a proxy's header. Headers and tokens are {@link SiteGuard}'s and {@link SendGuard}'s, whoever
 * asks.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What is served to everybody, so that the page on which one signs in has its looks. */
    private static final String[] ASSETS = {"/css/**", "/js/**", "/webjars/**", "/favicon*.svg"};

    @Bean
    AuthenticationManager authenticationManager(PasswordCheck keeper) {
        return new ProviderManager(keeper);
    }

    /** By which the doors wait and set limits. */
    @Bean
    InstantSource doorClock() {
        return SteadyClock.started();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            WebSettings settings,
            SecurityContextRepository kept,
            PasswordCheck keeper,
            InstantSource doorClock,
            AccessDeniedResponder turnedAway,
            RateLimitFilter pace) {
        AccessSettings doors = settings.doors();
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(kept))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway));
        if (doors.isOpen()) {
            http.authorizeHttpRequests(any -> any.anyRequest().permitAll());
            return http.build();
        }
        http.httpBasic(basic -> basic.authenticationEntryPoint(turnedAway))
                .addFilterBefore(pace, BasicAuthenticationFilter.class)
                .addFilterBefore(new SessionValidityFilter(keeper, doorClock), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::roles);
        if (doors.proxy() != null && doors.proxy().header() != null) {
            http.addFilterAt(
                    ProxyUser.filter(doors.proxy().header(), doors.users()),
                    AbstractPreAuthenticatedProcessingFilter.class);
        }
        return http.build();
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry at) {
        at.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ASSETS)
                .permitAll()
                .requestMatchers("/login", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(UserRole.EDITOR.name())
                .requestMatchers("/load/**", "/unload", "/api/lists/**", "/api/token", "/matters/decisions")
                .hasRole(UserRole.EDITOR.name())
                .requestMatchers("/cypher", "/api/cypher/**", "/browser/**")
                .hasRole(UserRole.ANALYST.name())
                .requestMatchers(HttpMethod.POST, "/logout")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/**")
                .hasRole(UserRole.READER.name())
                .requestMatchers(HttpMethod.HEAD, "/**")
                .hasRole(UserRole.READER.name())
                // Whatever else may come to write one day is closed until it is given a line above.
                .anyRequest()
                .denyAll();
    }
}
