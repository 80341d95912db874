package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The short cut finds what Spring finds. */
class RoutesByBeginningTests {

    @RestController
    static class Doors {
        @GetMapping("/doors")
        void all() {}

        @GetMapping("/doors/open")
        void open() {}

        @GetMapping("/doors/{id}")
        void one(@PathVariable String id) {}

        @GetMapping({"/doors/{id}/bell", "/bells/{id}"})
        void bell(@PathVariable String id) {}

        @GetMapping("/{any}/of/{all}")
        void any(@PathVariable String any, @PathVariable String all) {}

        @GetMapping("/files/**")
        void files() {}
    }

    private final RequestMappingHandlerMapping quick = new RoutesByBeginning();
    private final RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();

    @BeforeEach
    void bothKnowTheSame() {
        var context = new StaticApplicationContext();
        context.registerSingleton("doors", Doors.class);
        for (var mapping : new RequestMappingHandlerMapping[] {quick, plain}) {
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/doors, all",
        "/doors/open, open",
        "/doors/7, one",
        "/doors/7/bell, bell",
        "/bells/7, bell",
        "/door%73/7, one",
        "/doors/%37, one",
        "/a/of/b, any",
        "/files/a/b, files",
        "/files, files",
        "/door, ",
        "/doors/7/knock, ",
    })
    void findsTheSameRoute(String path, String method) throws Exception {
        assertThat(found(plain, path)).isEqualTo(method);
        assertThat(found(quick, path)).isEqualTo(method);
    }

    private static @Nullable String found(RequestMappingHandlerMapping mapping, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }
}
