package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.exchange.KnowledgeExchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No body over 1 MiB is read, whether its length was announced or not. Facts to explain may be longer, so that a session of 10,000 events with
 * their pages can be asked about, and so may files of answers and scripts; an import is a stream of lines, each limited by its reader, and may be longer still.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    static final long LIMIT = 1024 * 1024;

    static final long EXPLAIN_LIMIT = 4 * LIMIT;

    private static final Map<String, Long> LONGER = Map.of(
            "/api/v1/import",
            256 * LIMIT,
            "/api/v1/moments/explain",
            EXPLAIN_LIMIT,
            "/api/v1/faq/import",
            (long) KnowledgeExchange.LARGEST,
            "/api/v1/scripts/import",
            (long) KnowledgeExchange.LARGEST);

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = LONGER.getOrDefault(request.getRequestURI(), LIMIT);
        if (request.getContentLengthLong() > limit) {
            response.setHeader("Connection", "close");
            problems.tooLarge(request, response, limit);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    static class BodyTooLarge extends IOException {

        private final long limit;

        BodyTooLarge(long limit) {
            super(HttpStatus.CONTENT_TOO_LARGE.getReasonPhrase());
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private static class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class Counting extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long count;

        Counting(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = in.read(bytes, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws BodyTooLarge {
            count += more;
            if (count > limit) {
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
