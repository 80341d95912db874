package org.linjuli.identity;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser for tests of routes: signs a simulated person in and asks on their behalf. */
public final class Browser {

    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000002");

    private final MockMvcTester mvc;
    private final @Nullable Cookie session;

    private Browser(MockMvcTester mvc, @Nullable Cookie session) {
        this.mvc = mvc;
        this.session = session;
    }

    /** Nobody is signed in here. */
    public static Browser of(MockMvcTester mvc) {
        return new Browser(mvc, null);
    }

    /** The same for somebody of the simulated people. */
    public Browser signedIn(String username) {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, DemoAccounts.PASSWORD);
        var cookies =
                send(mvc.post().uri("/api/v1/session"), body).getResponse().getCookies();
        var cookie = Arrays.stream(cookies)
                .filter(one -> one.getName().equals("LINJULI"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " can't sign in"));
        return new Browser(mvc, cookie);
    }

    public MvcTestResult get(String uri, Object... variables) {
        return send(mvc.get().uri(uri, variables), null);
    }

    public MvcTestResult post(String body, String uri, Object... variables) {
        return send(mvc.post().uri(uri, variables), body);
    }

    public MvcTestResult put(String body, String uri, Object... variables) {
        return send(mvc.put().uri(uri, variables), body);
    }

    public MvcTestResult delete(String uri, Object... variables) {
        return send(mvc.delete().uri(uri, variables), null);
    }

    /** A change of what stands at this version. */
    public MvcTestResult post(long version, String body, String uri, Object... variables) {
        return send(mvc.post().uri(uri, variables).header("If-Match", "\"" + version + "\""), body);
    }

    /** A change of what stands at this version. */
    public MvcTestResult put(long version, String body, String uri, Object... variables) {
        return send(mvc.put().uri(uri, variables).header("If-Match", "\"" + version + "\""), body);
    }

    private MvcTestResult send(MockMvcRequestBuilder request, @Nullable String body) {
        request.cookie(FORGERY_TOKEN).header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue());
        if (session != null) {
            request.cookie(session);
        }
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        return request.exchange();
    }
}
