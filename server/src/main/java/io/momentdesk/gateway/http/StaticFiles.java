package io.momentdesk.gateway.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The widget and the console, from the jars that the front ends are built into. Files with a hash in their name never change; the loader
 * is asked for again after minutes; the console's page each time. Any path of the console that is no file is the console itself.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/META-INF/resources/";
    private static final CacheControl HASHED =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/widget/{name:[a-z]+-[A-Za-z0-9_-]{8}\\.[a-z]+}")
                .addResourceLocations(ROOT + "widget/")
                .setCacheControl(HASHED);
        files.addResourceHandler("/widget/**")
                .addResourceLocations(ROOT + "widget/")
                .setCacheControl(SHORT);
        files.addResourceHandler("/console/assets/**")
                .addResourceLocations(ROOT + "console/assets/")
                .setCacheControl(HASHED);
        files.addResourceHandler("/console/**")
                .addResourceLocations(ROOT + "console/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new ConsolePage());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/console", "/console/");
        views.addViewController("/console/").setViewName("forward:/console/index.html");
    }

    private static class ConsolePage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            boolean page = !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return file == null && page ? super.getResource("index.html", location) : file;
        }
    }
}
