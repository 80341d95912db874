package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "casework", mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
@AutoConfigureMockMvc
class PhotoControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport people;

    @Autowired
    private Clock clock;

    private SignedIn resident = new SignedIn(new jakarta.servlet.http.Cookie("LINJULI", "nobody"));

    @BeforeEach
    void aResident() {
        resident = somebody();
    }

    @Test
    void aPhotoGoesUpAndComesBackForNobodyElse() throws Exception {
        var id = UUID.randomUUID();

        var taken = put(id, "photo.jpg", jpeg());

        assertThat(taken).hasStatus(201);
        assertThat(taken).bodyJson().extractingPath("$.width").isEqualTo(80);
        var thumb = get(resident, id + "?size=thumb");
        assertThat(thumb).hasStatusOk().hasContentType("image/jpeg");
        assertThat(thumb).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(thumb.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(get(somebody(), id.toString())).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/photos/" + id).exchange()).hasStatus(404);
    }

    @Test
    void aBrowserThatHasItAlreadyIsNotSentItAgain() throws Exception {
        var id = UUID.randomUUID();
        put(id, "photo.jpg", jpeg());
        var tag = get(resident, id + "?size=full").getResponse().getHeader("ETag");

        var again = mvc.get()
                .uri("/api/v1/photos/" + id + "?size=full")
                .header("If-None-Match", tag)
                .with(resident)
                .exchange();

        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void eachRefusalSaysTheWayOut() throws Exception {
        assertThat(put(UUID.randomUUID(), "photo.jpg", "<html></html>      ".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(415)
                .bodyJson()
                .extractingPath("$.title")
                .asString()
                .contains("请重新选择");
        assertThat(put(UUID.randomUUID(), "photo.jpg", java.util.Arrays.copyOf(jpeg(), 300)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/casework/photo-broken");
        assertThat(put(UUID.randomUUID(), "photo.jpg", new byte[(10 << 20) + 1]))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.title")
                .asString()
                .contains("缩小");
    }

    @Test
    void uploadsAreForWhoIsSignedIn() throws Exception {
        var anonymous = mvc.put()
                .uri("/api/v1/photos/" + UUID.randomUUID())
                .multipart()
                .file(new MockMultipartFile("file", jpeg()))
                .with(new SignedIn(new jakarta.servlet.http.Cookie("LINJULI", "nobody")))
                .exchange();

        assertThat(anonymous).hasStatus(401);
    }

    private MvcTestResult put(UUID id, String name, byte[] file) {
        return mvc.put()
                .uri("/api/v1/photos/" + id)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/jpeg", file))
                .with(resident)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String photo) {
        return mvc.get().uri("/api/v1/photos/" + photo).with(who).exchange();
    }

    private SignedIn somebody() {
        var name = People.freshName();
        new People(people, clock).somebody(name, new Grant(Role.RESIDENT, NodePath.of("35.01.81.007.010.004")));
        return SignedIn.as(name, mvc);
    }

    private static byte[] jpeg() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
