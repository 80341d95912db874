package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever opens a route to the public writes it down here too. */
@SpringBootTest
@AutoConfigureMockMvc
class OpenRoutesTests {

    private static final List<String> OPEN = List.of(
            "GET /api/v1/session",
            "POST /api/v1/session",
            "DELETE /api/v1/session",
            "GET /api/v1/session/provider",
            "GET /api/v1/session/provider/callback",
            "POST /api/v1/session/provider",
            "GET /api/v1/session/passkey",
            "POST /api/v1/session/passkey",
            "POST /api/v1/session/passkey/challenge",
            "GET /api/v1/demo-accounts",
            "GET /api/v1/places/",
            "GET /api/v1/map/areas",
            "GET /api/v1/categories",
            "GET /api/v1/public/",
            "GET /api/v1/photos/");

    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000001");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyRouteThatIsNotListedAsksWhoSomebodyIs() {
        var closed = new TreeSet<>(routesOfTheApi());
        closed.removeIf(OpenRoutesTests::isOpen);

        assertThat(closed)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(statusFor(route)).isEqualTo(401));
    }

    @Test
    void everyListedRouteIsOpen() {
        var open = new TreeSet<>(routesOfTheApi());
        open.removeIf(route -> !isOpen(route));

        assertThat(open)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(typeFor(route)).doesNotContain("not-signed-in"));
    }

    private Set<String> routesOfTheApi() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/"))
                                .forEach(pattern -> all.add(method + " " + pattern))));
        return all;
    }

    private static boolean isOpen(String route) {
        return OPEN.stream().anyMatch(open -> open.endsWith("/") ? route.startsWith(open) : route.equals(open));
    }

    private int statusFor(String route) {
        return exchange(route).getResponse().getStatus();
    }

    private String typeFor(String route) {
        try {
            return exchange(route).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult exchange(String route) {
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var uri = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return mvc.method(method)
                .uri(uri)
                .cookie(FORGERY_TOKEN)
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .exchange();
    }
}
