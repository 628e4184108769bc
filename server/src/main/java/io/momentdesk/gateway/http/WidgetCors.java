package io.momentdesk.gateway.http;

import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Pages of the sites' origins may load the widget's modules, without credentials; no page elsewhere may read anything of ours. */
@Component("corsConfigurationSource")
class WidgetCors implements CorsConfigurationSource {

    private final Sites sites;

    WidgetCors(Sites sites) {
        this.sites = sites;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/widget/")) {
            return null;
        }
        var origin = request.getHeader("Origin");
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origin != null && sites.allow(origin) ? List.of(origin) : List.of());
        cors.setAllowedMethods(List.of("GET", "HEAD"));
        cors.setAllowCredentials(false);
        return cors;
    }
}
