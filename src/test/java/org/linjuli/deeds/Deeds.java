package org.linjuli.deeds;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people do over HTTP with the things of a module, in the order in which it can be done: each is one entry of the log. */
abstract class Deeds {

    final DemoCity city;
    final MockMvcTester mvc;
    final JdbcClient jdbc;
    final Clock clock;
    private final Map<String, Supplier<MvcTestResult>> tried = new LinkedHashMap<>();

    Deeds(DemoCity city) {
        this.city = city;
        this.mvc = city.mvc();
        this.jdbc = city.jdbc();
        this.clock = city.clock();
    }

    /** Names every deed; what it needs may be set up at once, the deed itself waits for its turn. */
    abstract void all();

    final Map<String, Supplier<MvcTestResult>> tried() {
        all();
        return tried;
    }

    final void deed(String route, Supplier<MvcTestResult> deed) {
        tried.put(route, deed);
    }

    final SignedIn as(String who) {
        return city.as(who);
    }

    /** The place for which somebody answers first. */
    final String hat(String who) {
        return JsonPath.<List<String>>read(text(get(who, "/api/v1/session")), "$.hats[*].node")
                .getFirst();
    }

    /** The code of a kind of request that a grid handles and for which no photo is asked. */
    final String plainCategory() {
        var categories = mvc.get().uri("/api/v1/categories").exchange();
        return JsonPath.<List<String>>read(
                        text(categories),
                        "$.items[?(@.level == 3 && @.handledAt == 'GRID' && @.photoBefore == false)].code")
                .getFirst();
    }

    final MvcTestResult get(String who, String uri) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    final MvcTestResult delete(String who, String uri) {
        return mvc.delete().uri(uri).with(as(who)).exchange();
    }

    final MvcTestResult delete(String who, String uri, String version) {
        return send(HttpMethod.DELETE, who, uri, version, "");
    }

    final MvcTestResult post(String who, String uri, String body) {
        return send(HttpMethod.POST, who, uri, "", body);
    }

    final MvcTestResult post(String who, String uri, String version, String body) {
        return send(HttpMethod.POST, who, uri, version, body);
    }

    final MvcTestResult put(String who, String uri, String body) {
        return send(HttpMethod.PUT, who, uri, "", body);
    }

    final MvcTestResult put(String who, String uri, String version, String body) {
        return send(HttpMethod.PUT, who, uri, version, body);
    }

    final MvcTestResult upload(String who, String uri, byte[] file) {
        return mvc.post()
                .uri(uri)
                .with(as(who))
                .contentType("application/octet-stream")
                .content(file)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String who, String uri, String version, String body) {
        var request = mvc.method(method)
                .uri(uri)
                .with(as(who))
                .contentType("application/json")
                .content(body);
        return (version.isEmpty() ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
