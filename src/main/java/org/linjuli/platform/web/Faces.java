package org.linjuli.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the two faces: the phone's page for its routes, the console's for {@code /console/…}.
 *
 * <p>Built assets carry their hash in the name and are kept for a year; pages are asked for anew each time.
 */
class Faces implements WebMvcConfigurer {

    static final String PHONE = "index.html";
    private static final String CONSOLE = "console.html";

    private final String location;

    Faces(String location) {
        this.location = location;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    private static class PageOrFile extends PathResourceResolver {

        /** What a file is; the path of a grid, such as 35.01.81.001, has dots too. */
        private static final Pattern ENDING = Pattern.compile("\\.[a-z][a-z0-9]*$");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(isRoute(path) ? pageOf(path) : path, location);
        }

        /** A route of the program in the browser: no file name, and not an address of the server's own. */
        private static boolean isRoute(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            return !ENDING.matcher(name).find() && !path.matches("(api|v3|problems|actuator|error)(/.*)?");
        }

        private static String pageOf(String path) {
            return path.equals("console") || path.startsWith("console/") ? CONSOLE : PHONE;
        }
    }
}
