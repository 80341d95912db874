package org.linjuli.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who gets as far as a controller. Everything under {@code /api} needs a full session unless it stands in the short
 * lists here: what is open, and the one thing that a session may do which owes a code, an enrolment or a password; what a person may then do is asked by each module with the actor in hand. Headers and the form of a refusal are
 * the platform's.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IdentitySettings.class)
class WebSecurity {

    private static final String SESSION = "/api/v1/session";
    private static final String TOKEN = "/oauth2/token";
    private static final String PROVIDER = SESSION + "/provider";
    private static final String SECOND_FACTOR = SESSION + "/second-factor";
    private static final String PASSKEY = SESSION + "/passkey";
    private static final String PASSKEYS = "/api/v1/me/passkeys";

    /** What may be read without signing in: how to sign in, where something is, and what the city publishes. */
    private static final String[] OPEN_TO_READ = {
        SESSION,
        PROVIDER,
        PROVIDER + "/callback",
        PASSKEY,
        "/api/v1/demo-accounts",
        "/api/v1/public/**",
        "/api/v1/places/**",
        "/api/v1/map/areas",
        "/api/v1/categories",
        "/api/v1/photos/*"
    };

    /** Health and metrics live on a port of their own, on loopback unless set otherwise. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http, CsrfTokenRepository csrfTokens) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus", "parked"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, SessionContexts contexts, CsrfTokenRepository csrfTokens) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfTokens)
                        // No cookie plays a part in it.
                        .ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, TOKEN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(WebSecurity::whoMayPass)
                .build();
    }

    /** Fifteen filters, each timed on each request, cost more than they tell. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    /** Spring Security would make a user of its own when it finds nobody who authenticates. */
    @Bean
    AuthenticationManager nobodyAuthenticatesButSignIn() {
        return authentication -> {
            throw new ProviderNotFoundException("Sessions are opened by POST " + SESSION);
        };
    }

    private static void whoMayPass(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                .permitAll()
                .requestMatchers(HttpMethod.POST, SESSION, PROVIDER, PASSKEY, PASSKEY + "/challenge")
                .permitAll()
                .requestMatchers(HttpMethod.DELETE, SESSION)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        SECOND_FACTOR + "/code",
                        SECOND_FACTOR + "/passkey",
                        SECOND_FACTOR + "/passkey/challenge")
                .hasAnyAuthority(Standing.CODE.name(), Standing.FULL.name())
                .requestMatchers(
                        HttpMethod.POST,
                        SECOND_FACTOR,
                        SECOND_FACTOR + "/confirmation",
                        PASSKEYS,
                        PASSKEYS + "/challenge")
                .hasAnyAuthority(Standing.ENROLMENT.name(), Standing.FULL.name())
                .requestMatchers(HttpMethod.PUT, SESSION + "/password")
                .hasAnyAuthority(Standing.PASSWORD.name(), Standing.FULL.name())
                .requestMatchers(HttpMethod.POST, TOKEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ClientRule.ROUTES)
                .hasAnyAuthority(ClientAccess.AUTHORITY, Standing.FULL.name())
                .requestMatchers("/api/**")
                .hasAuthority(Standing.FULL.name())
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }
}
