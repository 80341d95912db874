package org.linjuli.permission;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A request as a browser sends it; who sends it is said later. */
record Call(
        String method,
        String uri,
        Map<String, String> headers,
        @Nullable String body,
        boolean isUpload) {

    private static final SignedIn NOBODY = new SignedIn(new jakarta.servlet.http.Cookie("LINJULI", "nobody"));

    /** {@code GET /api/v1/…}, with everything filled in. */
    static Call of(String line) {
        int blank = line.indexOf(' ');
        return new Call(line.substring(0, blank), line.substring(blank + 1), Map.of(), null, false);
    }

    Call at(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, uri, more, body, isUpload);
    }

    Call json(String text) {
        return new Call(method, uri, headers, text, isUpload).with("Content-Type", "application/json");
    }

    Call csv(String text) {
        return new Call(method, uri, headers, text, isUpload).with("Content-Type", "text/csv");
    }

    /** A workbook, as a browser sends a file. */
    Call workbook(byte[] file) {
        return new Call(method, uri, headers, new String(file, StandardCharsets.ISO_8859_1), isUpload)
                .with("Content-Type", "application/octet-stream");
    }

    Call upload() {
        return new Call(method, uri, headers, body, true);
    }

    MvcTestResult by(Somebody who, MockMvcTester mvc) {
        var browser = who.browser() == null ? NOBODY : who.browser();
        var request = mvc.method(HttpMethod.valueOf(method)).uri(URI.create(uri));
        if (isUpload) {
            return request.multipart()
                    .file(new MockMultipartFile("file", "photo.jpg", "image/jpeg", Town.picture()))
                    .with(browser)
                    .exchange();
        }
        headers.forEach(request::header);
        if (body != null) {
            var bytes = headers.containsValue("application/octet-stream")
                    ? StandardCharsets.ISO_8859_1
                    : StandardCharsets.UTF_8;
            request.content(body.getBytes(bytes));
        }
        // A stream has begun with its first answer, and would not end.
        return uri.endsWith("/stream")
                ? request.with(browser).asyncExchange()
                : request.with(browser).exchange();
    }
}
