package io.momentdesk.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see the demo: everybody who can reach it, and only this machine can. The shop's own calls have no session, and take JSON only, which another
 * origin's page cannot send without being allowed to; so there is nothing for a CSRF token to protect.
 */
@DemoOnly
@Configuration(proxyBeanMethods = false)
class DemoSecurity {

    /** As strict as a shop may be: the widget must live with it. */
    static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain demoSecurityFilterChain(HttpSecurity http) {
        return http.securityMatcher("/", "/start/**", "/shop", "/shop/**", "/api/v1/demo/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }
}
