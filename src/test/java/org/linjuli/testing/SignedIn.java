package org.linjuli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.linjuli.identity.DemoAccounts;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends requests as a browser in which somebody is signed in: {@code mvc.put().with(officer)}. */
public record SignedIn(Cookie session) implements RequestPostProcessor {

    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000002");

    /** A browser in which nobody is signed in yet. */
    public static RequestPostProcessor nobody() {
        return SignedIn::withForgeryToken;
    }

    /** Signs in one of the simulated people, who all have the same password. */
    public static SignedIn as(String username, MockMvcTester mvc) {
        var answer = mvc.post()
                .uri("/api/v1/session")
                .with(nobody())
                .contentType("application/json")
                .content("""
                        {"username": "%s", "password": "%s"}""".formatted(username, DemoAccounts.PASSWORD))
                .exchange();
        assertThat(answer).hasStatus(201);
        return new SignedIn(Objects.requireNonNull(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(header -> header.startsWith("LINJULI="))
                .map(header -> header.substring("LINJULI=".length(), header.indexOf(';')))
                .map(token -> new Cookie("LINJULI", token))
                .findFirst()
                .orElse(null)));
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        withForgeryToken(request);
        request.setCookies(FORGERY_TOKEN, session);
        return request;
    }

    private static MockHttpServletRequest withForgeryToken(MockHttpServletRequest request) {
        request.setCookies(FORGERY_TOKEN);
        request.addHeader("X-XSRF-TOKEN", FORGERY_TOKEN.getValue());
        return request;
    }
}
