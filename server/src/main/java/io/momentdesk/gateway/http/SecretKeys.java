package io.momentdesk.gateway.http;

import io.momentdesk.gateway.http.Caller.SiteCaller;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer sk_…} of a site's back end. A cookie sent along counts for nothing. */
class SecretKeys extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sites sites;
    private final ProblemWriter problems;

    SecretKeys(Sites sites, ProblemWriter problems) {
        this.sites = sites;
        this.problems = problems;
    }

    static boolean shown(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        var site = sites.bySecretKey(key).filter(Site::enabled);
        if (site.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "The secret key is not right.");
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new Authenticated(new SiteCaller(site.get()))));
        chain.doFilter(request, response);
    }
}
