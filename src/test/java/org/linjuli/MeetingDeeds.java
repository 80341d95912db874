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

/** What an officer of the city does at meetings, in the order in which it can be done: each is one entry of the log. */
final class MeetingDeeds {

    private static final String CITY = "35.01.81";
    private static final String MEETINGS = "/api/v1/meetings/";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn officer;
    private final LocalDate today;
    private final UUID series;
    private final UUID meeting = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID resolution = UUID.randomUUID();
    private final Map<String, Supplier<MvcTestResult>> deeds = new LinkedHashMap<>();

    MeetingDeeds(MockMvcTester mvc, JdbcClient jdbc, Clock clock, SignedIn officer) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.officer = officer;
        this.today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        this.series = jdbc.sql("select id from meeting.series where node = :city::ltree and ended_on is null")
                .param("city", CITY)
                .query(UUID.class)
                .single();
        meetingOfToday();
    }

    Map<String, Supplier<MvcTestResult>> all() {
        attendance();
        agenda();
        files();
        series();
        calendar();
        return deeds;
    }

    private void meetingOfToday() {
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from,
                          seats, needed, code)
                        select :id, s.id, s.tier, s.node, date '2020-01-01', :today, now(), 'PLANNED', now(), 9, 1, '123456'
                        from meeting.series s where s.id = :series
                        """)
                .param("id", meeting)
                .param("series", series)
                .param("today", today)
                .update();
    }

    private UUID seat() {
        return jdbc.sql("""
                        select id from meeting.seat where series = :series and role <> 'CITY_OFFICER' order by slot limit 1
                        """).param("series", series).query(UUID.class).single();
    }

    private void attendance() {
        deeds.put(
                "POST /api/v1/meetings/{id}/check-in",
                () -> send(HttpMethod.POST, MEETINGS + meeting + "/check-in", "", "{\"code\": \"123456\"}"));
        deeds.put(
                "PUT /api/v1/meetings/{id}/seats/{seat}",
                () -> send(HttpMethod.PUT, MEETINGS + meeting + "/seats/" + seat(), "", "{\"present\": true}"));
        deeds.put(
                "POST /api/v1/meetings/{id}/actions/{action}",
                () -> send(HttpMethod.POST, MEETINGS + meeting + "/actions/open", "0", "{}"));
    }

    private void agenda() {
        deeds.put(
                "POST /api/v1/meetings/{id}/items",
                () -> send(HttpMethod.POST, MEETINGS + meeting + "/items", "", """
                        {"id": "%s", "title": "防汛值守"}""".formatted(item)));
        deeds.put(
                "PUT /api/v1/meetings/{id}/items/{item}/decision",
                () -> send(HttpMethod.PUT, MEETINGS + meeting + "/items/" + item + "/decision", "", """
                        {"outcome": "RESOLVED", "id": "%s", "what": "安排值守", "criterion": "每晚两人", "owner": "%s",
                         "due": "%s", "confirms": false}""".formatted(
                                resolution, CITY, today.plusDays(7))));
        deeds.put(
                "PUT /api/v1/meetings/{id}/minutes",
                () -> send(HttpMethod.PUT, MEETINGS + meeting + "/minutes", "0", "{\"text\": \"开始\"}"));
        deeds.put(
                "POST /api/v1/resolutions/{id}/actions/{action}",
                () -> send(
                        HttpMethod.POST,
                        "/api/v1/resolutions/" + resolution + "/actions/report",
                        "0",
                        "{\"done\": \"已安排\"}"));
    }

    private void files() {
        deeds.put(
                "GET /api/v1/meetings/{id}/export.docx",
                () -> send(HttpMethod.GET, MEETINGS + meeting + "/export.docx", "", ""));
        deeds.put(
                "GET /api/v1/meetings/{id}/export.pdf",
                () -> send(HttpMethod.GET, MEETINGS + meeting + "/export.pdf", "", ""));
    }

    private void series() {
        var path = "/api/v1/meeting-series";
        var given = """
                {"name": "会商研判", "place": "会议室", "weekday": "TUESDAY", "starts": "09:30:00", "everyWeeks": 1,
                 "anchor": "2026-01-01", "quorum": 50, "seats": [{"area": "%s", "role": "CITY_OFFICER"}]}""".formatted(CITY);
        deeds.put(
                "POST /api/v1/meeting-series/{id}/end",
                () -> send(HttpMethod.POST, path + "/" + series + "/end", "0", "{}"));
        var added = UUID.randomUUID();
        deeds.put(
                "POST /api/v1/meeting-series",
                () -> send(HttpMethod.POST, path, "", """
                        {"id": "%s", "tier": "CITY", "area": "%s", "series": %s}""".formatted(added, CITY, given)));
        deeds.put(
                "PUT /api/v1/meeting-series/{id}",
                () -> send(HttpMethod.PUT, path + "/" + added, "0", given.replace("会议室", "二楼会议室")));
    }

    private void calendar() {
        deeds.put("POST /api/v1/me/calendar-feed", () -> send(HttpMethod.POST, "/api/v1/me/calendar-feed", "", "{}"));
        deeds.put("DELETE /api/v1/me/calendar-feed", () -> send(HttpMethod.DELETE, "/api/v1/me/calendar-feed", "", ""));
    }

    private MvcTestResult send(HttpMethod method, String uri, String version, String body) {
        var request = mvc.method(method).uri(uri).with(officer);
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return body.isEmpty()
                ? request.exchange()
                : request.contentType("application/json").content(body).exchange();
    }
}
