package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.follower.Followers;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What happens reaches the screens that are open, and only those that it concerns. */
@OwnDatabase
class StreamTests extends OverHttp {

    private static final String GRID = "35.01.81.012.001.001";

    @Autowired
    private Followers followers;

    @BeforeEach
    void begin() {
        followers.catchUp();
    }

    @Test
    void aScreenHearsOfItsOwnDeskAndNotOfOthers() {
        var mine = open(somebody(Role.GRID_WORKER, GRID));
        var other = open(somebody(Role.GRID_WORKER, "35.01.81.003.001.001"));

        var id = Filed.in(GRID).store(jdbc);
        followers.catchUp();

        await().atMost(Duration.ofSeconds(10)).until(() -> said(mine).contains(id.toString()));
        assertThat(said(mine)).contains("event:changed").contains("retry:3000");
        assertThat(said(other)).doesNotContain(id.toString());
    }

    @Test
    void aResidentHearsOfTheirOwnRequest() {
        var resident = somebody();
        var screen = open(resident);

        var id = Filed.in(GRID).privately().by(resident.account()).store(jdbc);
        followers.catchUp();

        await().atMost(Duration.ofSeconds(10)).until(() -> said(screen).contains(id.toString()));
    }

    @Test
    void signingOutEndsTheStream() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var screen = open(worker);

        mvc.delete().uri("/api/v1/session").with(worker.browser()).exchange();
        var id = Filed.in(GRID).store(jdbc);
        followers.catchUp();

        assertThatCode(() -> screen.getMvcResult().getAsyncResult(10_000)).doesNotThrowAnyException();
        assertThat(said(screen)).doesNotContain(id.toString());
    }

    @Test
    void nobodySignedInHearsNothing() {
        assertThat(mvc.get()
                        .uri("/api/v1/requests/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange())
                .hasStatus(401);
    }

    private MvcTestResult open(Person who) {
        return mvc.get()
                .uri("/api/v1/requests/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .with(who.browser())
                .asyncExchange();
    }

    private static String said(MvcTestResult screen) {
        try {
            return screen.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
