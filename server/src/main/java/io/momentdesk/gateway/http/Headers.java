package io.momentdesk.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What every answer tells the browser not to do. Caching is said where files are served. */
@Component
class Headers {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'%s; manifest-src 'self'; worker-src 'self'; media-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final ConsoleOrigins origins;

    Headers(ConsoleOrigins origins) {
        this.origins = origins;
    }

    /** Not a Customizer: as a bean that would be applied to the chains of other packages, too. */
    void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(this::contentSecurityPolicy);
    }

    private void contentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
        boolean data = request.getRequestURI().startsWith("/api/");
        response.setHeader("Content-Security-Policy", data ? NOTHING : PAGES.formatted(sockets(request)));
    }

    /** Older browsers do not count a socket to the same host as {@code 'self'}. */
    private String sockets(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return origins.allowsHost(host) ? (request.isSecure() ? " wss://" : " ws://") + host : "";
    }
}
