package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.jayway.jsonpath.JsonPath;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.shared.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a phone needs to work on without signal, and to send it when there is some again. */
class WithoutSignalTests extends OverHttp {

    private static final String GRID = "35.01.81.007.010.004";
    private static final String COMMUNITY = "35.01.81.007.010";

    @Test
    void aPhoneIsToldWhatMayBeDoneAfterAccepting() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);

        var answer = get(worker, "/api/v1/requests/%s?ahead=true".formatted(id));

        path(answer, "$.availableActions[*].action").asInstanceOf(LIST).doesNotContain("resolve");
        path(answer, "$.ahead.accept[*].action").asInstanceOf(LIST).contains("start", "resolve");
        path(answer, "$.ahead.start[*].action")
                .asInstanceOf(LIST)
                .contains("resolve")
                .doesNotContain("start");
    }

    @Test
    void nobodyElseCarriesThat() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);

        assertThat(read(worker, id)).bodyJson().doesNotHavePath("$.ahead");
    }

    @Test
    void lookingAheadChangesNothing() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);

        get(worker, "/api/v1/requests/%s?ahead=true".formatted(id));

        path(read(worker, id), "$.state").isEqualTo("ASSIGNED");
        path(read(worker, id), "$.version").isEqualTo(0);
    }

    @Test
    void anActionSentTwiceHappensOnce() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);
        var key = UUID.randomUUID();
        var accept = "/api/v1/requests/%s/actions/accept".formatted(id);

        assertThat(send(worker, accept, 0, key, "{}")).hasStatusOk();
        assertThat(send(worker, accept, 0, key, "{}")).hasStatusOk();
        assertThat(send(worker, accept, 0, UUID.randomUUID(), "{}")).hasStatus(412);

        path(read(worker, id), "$.timeline.length()").isEqualTo(3);
    }

    @Test
    void aTaskOfAssistFinishedTwiceIsFinishedOnce() {
        var assistant = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
        var finish = "/api/v1/assists/%s/actions/finish"
                .formatted(taskOf(COMMUNITY, Filed.in(GRID).store(jdbc)));
        var key = UUID.randomUUID();

        assertThat(send(assistant, finish, 0, key, "{\"result\": \"车已到\"}")).hasStatusOk();
        var again = send(assistant, finish, 0, key, "{\"result\": \"车已到\"}");

        assertThat(again).hasStatusOk();
        path(again, "$.assists[0].state").isEqualTo("DONE");
        path(again, "$.assists[0].result").isEqualTo("车已到");
        assertThat(send(assistant, finish, 0, UUID.randomUUID(), "{\"result\": \"车已到\"}"))
                .hasStatus(412);
    }

    @Test
    void theTimeLineNamesTheDeskThatAssistedNotTheOwner() {
        var assistant = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
        var finish = "/api/v1/assists/%s/actions/finish"
                .formatted(taskOf(COMMUNITY, Filed.in(GRID).store(jdbc)));

        var answer = send(assistant, finish, 0, UUID.randomUUID(), "{\"result\": \"车已到\"}");

        path(answer, "$.timeline[2].action").isEqualTo("ASSIST_ENDED");
        path(answer, "$.timeline[2].actorTitle").isEqualTo(textAt(answer, "$.assists[0].unitName"));
        path(answer, "$.timeline[2].actorTitle").isNotEqualTo(textAt(answer, "$.ownerName"));
    }

    private static String textAt(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID taskOf(String desk, UUID request) {
        var id = UUID.randomUUID();
        jdbc.sql("update casework.request set open_assists = 1 where id = :id")
                .param("id", request)
                .update();
        jdbc.sql("""
                        insert into casework.assist (id, request_id, state, unit, asked_by, task, created_at, clock_from,
                          due_at, due_days)
                        values (:id, :request, 'ASKED', :desk::ltree, :owner::ltree, '出一台登高车', :at, :at, :at, 3)
                        """)
                .param("id", id)
                .param("request", request)
                .param("desk", desk)
                .param("owner", GRID)
                .param("at", Filed.NOON.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private MvcTestResult send(Person who, String uri, int version, UUID key, String inputs) {
        return mvc.post()
                .uri(uri)
                .header("If-Match", "\"%d\"".formatted(version))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(inputs)
                .with(who.browser())
                .exchange();
    }
}
