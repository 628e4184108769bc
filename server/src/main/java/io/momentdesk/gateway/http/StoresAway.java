package io.momentdesk.gateway.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A sign-in that cannot be looked up because Redis is away is no error of ours and no sign-out: try again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoresAway extends OncePerRequestFilter {

    private final ProblemWriter problems;

    StoresAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException away) {
            if (response.isCommitted()) {
                throw away;
            }
            response.reset();
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "A store cannot be reached; try again.");
        }
    }
}
