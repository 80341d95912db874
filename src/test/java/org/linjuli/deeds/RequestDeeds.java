package org.linjuli.deeds;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.linjuli.shared.Ids;
import org.springframework.mock.web.MockMultipartFile;

/** One request from being told to an assist task that is finished, and what a grid leader keeps of its lists. */
final class RequestDeeds extends Deeds {

    RequestDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var id = Ids.next(clock);
        var photo = Ids.next(clock);
        var assist = Ids.next(clock);
        deed(
                "PUT /api/v1/photos/{id}",
                () -> mvc.put()
                        .uri("/api/v1/photos/" + photo)
                        .multipart()
                        .file(new MockMultipartFile("file", "a.png", "image/png", png()))
                        .with(as("resident"))
                        .exchange());
        deed(
                "POST /api/v1/requests",
                () -> post("resident", "/api/v1/requests", """
                {"id": "%s", "text": "楼前的路灯不亮，晚上看不清台阶。", "category": "%s", "place": {"area": "%s"}}""".formatted(id, plainCategory(), hat("grid"))));
        deed("POST /api/v1/requests/{id}/join", () -> post("property", "/api/v1/requests/%s/join".formatted(id), "{}"));
        deed(
                "POST /api/v1/requests/{id}/actions/{action}",
                () -> post("grid", "/api/v1/requests/%s/actions/accept".formatted(id), version(id), "{}"));
        deed(
                "POST /api/v1/requests/{id}/assists",
                () -> post("grid", "/api/v1/requests/%s/assists".formatted(id), version(id), """
                {"id": "%s", "unit": "%s", "task": "出一台登高车", "dueDays": 3}""".formatted(
                                assist, hat("community"))));
        deed(
                "POST /api/v1/assists/{id}/actions/{action}",
                () -> post(
                        "community",
                        "/api/v1/assists/%s/actions/finish".formatted(assist),
                        "0",
                        "{\"result\": \"车已到\"}"));
        deed("POST /api/v1/requests/{id}/reporters/{reporter}/phone", () -> {
            var reporter = jdbc.sql(
                            "select account from casework.reporter where request_id = :id order by joined_at limit 1")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            return post(
                    "grid",
                    "/api/v1/requests/%s/reporters/%s/phone".formatted(id, reporter),
                    "{\"purpose\": \"VERIFY\"}");
        });
        deed("PUT /api/v1/requests/filters", () -> put("grid", "/api/v1/requests/filters", """
                {"name": "快到期", "query": "due=soon"}"""));
        deed("DELETE /api/v1/requests/filters", () -> delete("grid", "/api/v1/requests/filters?name=快到期"));
        deed("POST /api/v1/notices/read", () -> {
            var notice = UUID.randomUUID();
            jdbc.sql("""
                            insert into channel.notice (id, account, event, at, text)
                            select :id, id, -1, now(), '测试' from identity.account where username = 'grid'
                            """).param("id", notice).update();
            return post("grid", "/api/v1/notices/read", "{\"upTo\": \"%s\"}".formatted(notice));
        });
    }

    private String version(UUID request) {
        return jdbc.sql("select version::text from casework.request where id = :id")
                .param("id", request)
                .query(String.class)
                .single();
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
