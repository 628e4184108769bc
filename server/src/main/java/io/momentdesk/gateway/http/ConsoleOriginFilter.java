package io.momentdesk.gateway.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Calls that change something come from the console's own pages or from no page at all. Browsers put {@code Origin} on every such call, so a missing one
 * is a program, which still needs its CSRF token; {@code null}, a foreign one, and a {@code Host} that is not ours are refused.
 */
class ConsoleOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ConsoleOrigins origins;
    private final ProblemWriter problems;

    ConsoleOriginFilter(ConsoleOrigins origins, ProblemWriter problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return READING.contains(request.getMethod()) || !path.startsWith("/api/") || path.startsWith("/api/v1/hooks/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!origins.allowsHost(request.getHeader(HttpHeaders.HOST))) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "The console is not at this host.");
        } else if (!ownPage(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "Calls from this origin are not taken.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean ownPage(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        return origin == null ? site == null || site.equals("none") : origins.allows(origin);
    }
}
