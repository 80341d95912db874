package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planted.house.House;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = House.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private static final String ONE = "/api/v1/visits/0198c0de-0000-7000-8000-000000000001";
    private static final String GOOD = "{\"name\":\"陈测试\",\"guests\":2,\"at\":\"2026-09-01T08:00:00+08:00\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void goodInputIsTaken() throws Exception {
        assertThat(post(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void eachFieldThatHasToChangeIsNamedInChinese() throws Exception {
        var answer = post("{\"name\":\"陈\",\"guests\":0,\"at\":null}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"type\":\"/problems/platform/invalid-input\"")
                .contains("{\"field\":\"guests\",\"message\":\"不能小于 1\"}")
                .contains("{\"field\":\"name\",\"message\":\"请填写 2 到 20 个（字）\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                  | unreadable",
                "[]                                                                 | unreadable",
                "{\"name\":\"陈\\u0000试\",\"guests\":1}                              | \"field\":\"name\"",
                "{\"name\":\"陈\\ud800\",\"guests\":1}                                | \"field\":\"name\"",
                "{\"name\":{\"a\":1},\"guests\":1}                                  | \"field\":\"name\"",
                "{\"name\":\"陈测试\",\"guests\":99999999999999999999}                | \"field\":\"guests\"",
                "{\"name\":\"陈测试\",\"guests\":1e999999999}                         | 400",
                "{\"name\":\"陈测试\",\"guests\":1,\"at\":\"tomorrow\"}               | \"field\":\"at\"",
                "{\"name\":\"陈测试\",\"guests\":1,\"at\":\"+999999999-01-01T00:00:00Z\"} | 400",
            })
    void inputThatNobodyCanMeanIsRefusedAndNeverBreaksUs(String body, String says) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(says).doesNotContain("Exception").doesNotContain("org.linjuli");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/nowhere,                404, not-found",
        "POST, /api/v1/nowhere,                404, not-found",
        "DELETE, /api/v1/visits,               405, method-not-allowed",
        "GET,  /api/v1/visits/no-uuid?size=1&phone=1, 400, invalid-input",
        "GET,  " + ONE + ",                    400, '\"field\":\"size\"'",
        "GET,  " + ONE + "?size=0&phone=1,     400, '\"field\":\"size\"'",
        "GET,  " + ONE + "?size=x&phone=1,     400, '\"field\":\"size\"'",
        "GET,  " + ONE + "?size=1&phone=%00,   400, unreadable",
        "GET,  " + ONE + "%00,                 400, unreadable",
        "GET,  " + ONE + "?size=7&phone=1,     409, /problems/room/room-taken",
        "GET,  /api/v1/private,                401, not-signed-in",
    })
    void everyRefusalIsAProblemWithAName(String method, String path, int status, String says) throws Exception {
        var answer = send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(says);
    }

    @Test
    void aRefusalCarriesItsReasonAndTheFactsToActOn() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri(ONE + "?size=7&phone=1")));

        assertThat(answer.body())
                .contains("\"title\":\"房间已被占用\"")
                .contains("\"detail\":\"三号房到五点\"")
                .contains("\"until\":\"17:00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/yaml", "application/cbor"})
    void anotherFormatThanJsonIsRefused(String type) throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/visits"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("<a/>")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data                   | no parts at all",
                "multipart/form-data; boundary=between | no parts at all",
                "multipart/form-data; boundary=between | --between\\r\\nContent-Disposition: form-data; name=file; filename=a\\r\\n\\r\\nbroken o",
                "multipart/form-data; boundary=between | --between\\r\\nContent-Disposition: form-da",
            })
    void anUploadThatIsNoneIsRefusedAndNeverBreaksUs(String type, String body) throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/pictures"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body.translateEscapes())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/platform/").doesNotContain("Exception");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() throws Exception {
        var large = "{\"name\":\"" + "长".repeat(500_000) + "\"}";
        var bytes = large.getBytes(StandardCharsets.UTF_8);

        var announced = post(large);
        var streamed = send(HttpRequest.newBuilder(uri("/api/v1/visits"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("/problems/platform/too-large");
    }

    @Test
    void aBugIsAnsweredWithANumberToAskForAndNothingElse(CapturedOutput log) throws Exception {
        var answer = send(HttpRequest.newBuilder(uri(ONE + "?size=8&phone=1")));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("incident").doesNotContain("bug");
        assertThat(log.getOut()).contains("A bug of ours");
    }

    @Test
    void logsNameNobody(CapturedOutput log) throws Exception {
        var phone = "13800138000";

        post(GOOD.replace("2,", "\"" + phone + "x\","));
        post(GOOD.replace("陈测试", phone + "\\u0000"));
        post(GOOD.replace("2026-", "+99999-").replace("陈测试", phone));
        send(HttpRequest.newBuilder(uri(ONE + "?size=8&phone=" + phone)));
        send(HttpRequest.newBuilder(uri("/api/v1/nowhere?phone=" + phone)));

        assertThat(log.getAll()).contains("Incident").doesNotContain(phone);
    }

    @Test
    void pagesRunNoScriptButOurOwn() throws Exception {
        var headers = send(HttpRequest.newBuilder(uri("/api/v1/private"))).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/api/v1/visits"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
