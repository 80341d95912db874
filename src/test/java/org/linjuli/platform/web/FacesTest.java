package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planted.house.House;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = House.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "linjuli.web.faces=classpath:/faces/")
class FacesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/,                    phone",
        "/requests/new,        phone",
        "/console,             console",
        "/console/requests/17, console",
        "/console/territory/grids/35.01.81.001.002.003, console",
    })
    void aRouteOfAFaceOpensItsPage(String path, String face) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>" + face + "</title>");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"/missing.js", "/assets/missing-1.js", "/api/v1/missing", "/console/../../application.yaml"})
    void whatIsNotThereIsNotAPage(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void builtAssetsAreKeptForAYearAndSentCompressed() throws Exception {
        var answer = get("/assets/app-3f2a.js");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "HEAD, /", "HEAD, /console", "HEAD, /assets/app-3f2a.js", "GET, /api/v1/missing"})
    void everyAnswerSaysWhatABrowserMayDoWithIt(String method, String path) throws Exception {
        var headers = send(method, path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, BodyPublishers.noBody())
                    .header("Accept-Encoding", path.startsWith("/assets") ? "gzip" : "identity")
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
