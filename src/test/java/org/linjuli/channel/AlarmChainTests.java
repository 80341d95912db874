package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.SampleCityPeople;
import org.linjuli.follower.Followers;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What happens to a request that nobody takes up: who is told by which way, who has it in the end, what is written. */
@SpringBootTest(properties = "linjuli.city=demo-small")
@AutoConfigureMockMvc
@Import({SampleCityPeople.class, AlarmChainTests.Time.class})
@OwnDatabase
class AlarmChainTests {

    /** A Monday morning without a holiday near it. */
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static final WorkingTime WORKING = WorkingTime.usual();
    private static final int GRID = 6;
    private static final int COMMUNITY = 5;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(NINE);
        }
    }

    @Autowired
    private SampleCityPeople people;

    @Autowired
    private Followers followers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anEmergencyGoesByMessageThenByPhoneThenToTheLevelAboveAndRaisesItself() {
        var request = people.emergency(people.person("resident"));
        told();
        assertThat(sms("grid", request)).hasSize(1).first().asString().contains("请立即受理");
        assertThat(sms("community", request)).isEmpty();

        after(Duration.ofMinutes(30));
        assertThat(sms("grid", request)).hasSize(2).last().asString().contains("再次提醒");
        assertThat(sms("community", request)).hasSize(1).last().asString().contains("请打电话联系");
        assertThat(notices("community", request)).last().asString().contains("请打电话联系");

        after(Duration.ofMinutes(30));
        assertThat(sms("community", request)).hasSize(2).last().asString().contains("请直接介入");
        assertThat(sms("grid", request)).hasSize(2);
        assertThat(owner(request)).isEqualTo(GRID);

        after(Duration.ofMinutes(60));
        assertThat(owner(request)).isEqualTo(COMMUNITY);
        assertThat(sms("community", request)).hasSize(3).last().asString().contains("已提请");
        assertThat(notices("resident", request)).last().asString().contains("已提请上级");
        assertThat(sms("othergrid", request)).isEmpty();
        assertThat(people.timeLine(request))
                .containsExactly(
                        "SUBMIT SUBMITTED 6",
                        "ROUTE ASSIGNED 6",
                        "ALARM ASSIGNED 6",
                        "ALARM ASSIGNED 6",
                        "RAISE ASSIGNED 5");
    }

    @Test
    void theDeskThatHasToCallSeesWhomToCallAndTheReporterDoesNot() {
        var request = people.emergency(people.person("resident"));
        var ordinary = people.filed(people.person("resident"));

        assertThat(phones("community", request)).isNotEmpty().allMatch(phone -> phone.matches("12[5-9]\\d{8}"));
        assertThat(phones("resident", request)).isEmpty();
        assertThat(phones("community", ordinary)).isEmpty();
    }

    @Test
    void anOrdinaryOneIsRemindedThenToldAboveThenRaisedByItself() {
        var request = people.filed(people.person("resident"));
        var filed = clock.instant();
        var due = due(request);
        told();
        assertThat(notices("grid", request)).hasSize(1);

        at(WORKING.fraction(filed, due, 0.8).minusSeconds(60));
        assertThat(notices("grid", request)).hasSize(1);
        at(WORKING.fraction(filed, due, 0.8));
        assertThat(notices("grid", request)).hasSize(2).last().asString().contains("已过八成");
        assertThat(notices("community", request)).isEmpty();
        assertThat(overdueSeenBy("community")).doesNotContain(request);

        at(due.plusSeconds(1));
        assertThat(notices("community", request)).hasSize(1).last().asString().contains("已超过时限");
        assertThat(overdueSeenBy("community")).contains(request);
        assertThat(owner(request)).isEqualTo(GRID);

        at(WORKING.fraction(filed, due, 1.5));
        assertThat(owner(request)).isEqualTo(COMMUNITY);
        assertThat(notices("community", request)).last().asString().contains("下级提请");
        assertThat(notices("resident", request)).last().asString().contains("已提请上级");
        assertThat(people.timeLine(request))
                .containsExactly(
                        "SUBMIT SUBMITTED 6",
                        "ROUTE ASSIGNED 6",
                        "ALARM ASSIGNED 6",
                        "ALARM ASSIGNED 6",
                        "RAISE ASSIGNED 5");
        assertThat(jdbc.sql("select count(*) from channel.sms where request_id = :id")
                        .param("id", request)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void after(Duration time) {
        clock.advance(time);
        people.ring();
        told();
    }

    private void told() {
        followers.catchUp();
    }

    private Instant due(UUID request) {
        return jdbc.sql("select due_at from casework.request where id = :id")
                .param("id", request)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void at(Instant moment) {
        after(Duration.between(clock.instant(), moment));
    }

    private int owner(UUID request) {
        return jdbc.sql("select nlevel(owner) from casework.request where id = :id")
                .param("id", request)
                .query(Integer.class)
                .single();
    }

    private List<String> notices(String who, UUID request) {
        return texts("channel.notice", "event", who, request);
    }

    private List<String> sms(String who, UUID request) {
        return texts("channel.sms", "seq", who, request);
    }

    private List<String> texts(String table, String order, String who, UUID request) {
        return jdbc.sql("select text from %s where account = :account and request_id = :request order by %s"
                        .formatted(table, order))
                .param("account", people.person(who).account().value())
                .param("request", request)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> phones(String who, UUID request) {
        var detail = mvc.get()
                .uri("/api/v1/requests/" + request)
                .with(SignedIn.as(who, mvc))
                .exchange();
        return JsonPath.read(body(detail), "$.phoneList[*].phone");
    }

    private List<UUID> overdueSeenBy(String who) {
        var list = mvc.get()
                .uri("/api/v1/requests?overdue=true&limit=100")
                .with(SignedIn.as(who, mvc))
                .exchange();
        List<String> ids = JsonPath.read(body(list), "$.items[*].id");
        return ids.stream().map(UUID::fromString).toList();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
