package io.momentdesk.gateway.http;

import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/** Three chains: calls with a secret key, calls with the console's cookie, and files and sockets. Who may make which call is in {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityRules {

    private final ProblemWriter problems;
    private final Headers headers;

    HttpSecurityRules(ProblemWriter problems, Headers headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Bean
    @Order(5)
    SecurityFilterChain backEnds(HttpSecurity http, Sites sites) {
        return common(http)
                .securityMatcher(request -> request.getRequestURI().startsWith("/api/") && SecretKeys.shown(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SecretKeys(sites, problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain console(
            HttpSecurity http, SignIns signIns, ConsoleOrigins origins, CookieCsrfTokenRepository csrfTokens) {
        return common(http)
                .securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(signIns))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(HttpSecurityRules::needsNoCsrfToken))
                .addFilterBefore(new ConsoleOriginFilter(origins, problems), CsrfFilter.class)
                .build();
    }

    /** Nothing here changes anything by the console's cookie; a handshake checks its own origin. */
    @Bean
    @Order(30)
    SecurityFilterChain filesAndSockets(HttpSecurity http, SignIns signIns) {
        return common(http)
                .securityContext(context -> context.securityContextRepository(signIns))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict"));
        return tokens;
    }

    /** Logging in, and what is signed by a shop: neither acts on the console's cookie. */
    static boolean needsNoCsrfToken(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/v1/hooks/")
                || (path.equals("/api/v1/session") && HttpMethod.POST.matches(request.getMethod()));
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers::on)
                .authorizeHttpRequests(HttpSecurityRules::rules)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> refuse(
                                request,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "Sign in first, or come with a secret key."))
                        .accessDeniedHandler(this::denied));
    }

    /** Whoever is nobody is told to sign in rather than what else is missing. */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (Caller.none(SecurityContextHolder.getContext().getAuthentication())) {
            refuse(request, response, HttpStatus.UNAUTHORIZED, "Sign in first, or come with a secret key.");
        } else if (denied instanceof CsrfException) {
            refuse(request, response, HttpStatus.FORBIDDEN, "The CSRF token is missing or wrong.");
        } else {
            refuse(request, response, HttpStatus.FORBIDDEN, "Not with this role or key.");
        }
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        for (var rule : AccessRules.RULES) {
            var call = calls.requestMatchers(rule.method(), rule.path());
            if (rule.who().isEmpty()) {
                call.permitAll();
            } else {
                call.hasAnyAuthority(rule.authorities());
            }
        }
        calls.requestMatchers("/api/**").denyAll();
        calls.requestMatchers("/actuator/health/**", "/actuator/prometheus").permitAll();
        calls.requestMatchers("/actuator/**").denyAll();
        calls.requestMatchers("/error").permitAll();
        calls.requestMatchers(HttpMethod.GET, "/**").permitAll();
        calls.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
        calls.anyRequest().denyAll();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        problems.write(request, response, status, detail);
    }
}
