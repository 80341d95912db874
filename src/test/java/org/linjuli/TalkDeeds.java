package org.linjuli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.shared.CityTime;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What residents do at a session of their compound, and what the community does with talk points. */
final class TalkDeeds {

    private static final String COMMUNITY = "35.01.81.007.010";
    private static final String POINT =
            "{\"place\": \"架空层\", \"weekday\": \"TUESDAY\", \"starts\": \"19:30:00\", \"residents\": 3}";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn resident;
    private final SignedIn secretary;
    private final SignedIn officer;
    private final UUID meeting = UUID.randomUUID();
    private final Map<String, Supplier<MvcTestResult>> deeds = new LinkedHashMap<>();

    TalkDeeds(
            MockMvcTester mvc, JdbcClient jdbc, Clock clock, SignedIn resident, SignedIn secretary, SignedIn officer) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.resident = resident;
        this.secretary = secretary;
        this.officer = officer;
        sessionOf(LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
    }

    Map<String, Supplier<MvcTestResult>> all() {
        sessions();
        points();
        return deeds;
    }

    /** At the talk point of the compound in which the resident lives. */
    private void sessionOf(LocalDate today) {
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, compound, planned_day, day, starts_at, state,
                          clock_from, seats, needed, code)
                        select :id, s.id, s.tier, s.node, s.compound, date '2020-01-01', :today, now(), 'PLANNED', now(), 4, 1,
                          '123456'
                        from meeting.series s where s.name = '冠发小区说事会' and s.ended_on is null
                        """).param("id", meeting).param("today", today).update();
    }

    private void sessions() {
        deeds.put(
                "PUT /api/v1/me/talk-point/reminder",
                () -> send(resident, HttpMethod.PUT, "/api/v1/me/talk-point/reminder", "", "{\"wanted\": true}"));
        deeds.put(
                "POST /api/v1/talk-sessions/{id}/check-in",
                () -> send(
                        resident,
                        HttpMethod.POST,
                        "/api/v1/talk-sessions/" + meeting + "/check-in",
                        "",
                        "{\"code\": \"123456\"}"));
        deeds.put(
                "PUT /api/v1/meetings/{id}/residents",
                () -> send(
                        secretary,
                        HttpMethod.PUT,
                        "/api/v1/meetings/" + meeting + "/residents",
                        "",
                        "{\"counted\": 4}"));
    }

    private void points() {
        var path = "/api/v1/talk-points";
        var added = UUID.randomUUID();
        var batch = UUID.randomUUID();
        deeds.put(
                "POST /api/v1/talk-points",
                () -> send(
                        officer,
                        HttpMethod.POST,
                        path,
                        "",
                        "{\"id\": \"%s\", \"compound\": \"%s\", \"point\": %s}".formatted(added, without(), POINT)));
        deeds.put(
                "PUT /api/v1/talk-points/{id}",
                () -> send(officer, HttpMethod.PUT, path + "/" + added, "0", POINT.replace("架空层", "活动室")));
        deeds.put(
                "POST /api/v1/talk-points/bulk",
                () -> send(
                        officer,
                        HttpMethod.POST,
                        path + "/bulk",
                        "",
                        "{\"id\": \"%s\", \"area\": \"%s\", \"compounds\": [\"%s\"], \"point\": %s}"
                                .formatted(batch, COMMUNITY, without(), POINT)));
        deeds.put(
                "POST /api/v1/talk-points/bulk/{id}/undo",
                () -> send(
                        officer,
                        HttpMethod.POST,
                        path + "/bulk/" + batch + "/undo",
                        "",
                        "{\"area\": \"%s\"}".formatted(COMMUNITY)));
    }

    /** A compound of the community that has no talk point. */
    private UUID without() {
        return jdbc.sql("""
                        select c.id from territory.compound c
                        where c.community = :community::ltree and upper_inf(c.validity)
                          and exists (select from territory.building b where b.compound_id = c.id)
                          and not exists (select from meeting.series s where s.compound = c.id and s.ended_on is null)
                        order by c.name limit 1
                        """).param("community", COMMUNITY).query(UUID.class).single();
    }

    private MvcTestResult send(SignedIn who, HttpMethod method, String uri, String version, String body) {
        var request = mvc.method(method).uri(uri).with(who);
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.contentType("application/json").content(body).exchange();
    }
}
