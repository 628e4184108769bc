package io.momentdesk.demo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the start page and the shop. All pages of the shop are one file, which finds out by its address what to show. */
@DemoOnly
@Component
class DemoPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/").setViewName("forward:/start/index.html");
        pages.addViewController("/shop").setViewName("forward:/shop/index.html");
        pages.addViewController("/shop/").setViewName("forward:/shop/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/start/**")
                .addResourceLocations("classpath:/demo/start/")
                .setCacheControl(CacheControl.noCache());
        files.addResourceHandler("/shop/**")
                .addResourceLocations("classpath:/demo/shop/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    /** A path whose last part has no dot is a page. */
    private static final class PageOrFile extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
            boolean api = path.startsWith("api/");
            return file || api ? super.getResource(path, location) : super.getResource("index.html", location);
        }
    }
}
