package org.linjuli.deeds;

import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.shared.CityTime;

/** What an officer of the city does at meetings, in the order in which it can be done: each is one entry of the log. */
final class MeetingDeeds extends Deeds {

    private static final String CITY = "35.01.81";
    private static final String MEETINGS = "/api/v1/meetings/";

    private final LocalDate today;
    private final UUID series;
    private final UUID meeting = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID resolution = UUID.randomUUID();

    MeetingDeeds(DemoCity city) {
        super(city);
        this.today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        this.series = jdbc.sql("select id from meeting.series where node = :city::ltree and ended_on is null")
                .param("city", CITY)
                .query(UUID.class)
                .single();
        meetingOfToday();
    }

    @Override
    void all() {
        attendance();
        agenda();
        files();
        series();
        calendar();
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
        deed(
                "POST /api/v1/meetings/{id}/check-in",
                () -> post("city", MEETINGS + meeting + "/check-in", "{\"code\": \"123456\"}"));
        deed(
                "PUT /api/v1/meetings/{id}/seats/{seat}",
                () -> put("city", MEETINGS + meeting + "/seats/" + seat(), "{\"present\": true}"));
        deed(
                "POST /api/v1/meetings/{id}/actions/{action}",
                () -> post("city", MEETINGS + meeting + "/actions/open", "0", "{}"));
    }

    private void agenda() {
        deed(
                "POST /api/v1/meetings/{id}/items",
                () -> post("city", MEETINGS + meeting + "/items", """
                        {"id": "%s", "title": "防汛值守"}""".formatted(item)));
        deed(
                "PUT /api/v1/meetings/{id}/items/{item}/decision",
                () -> put("city", MEETINGS + meeting + "/items/" + item + "/decision", """
                        {"outcome": "RESOLVED", "id": "%s", "what": "安排值守", "criterion": "每晚两人", "owner": "%s",
                         "due": "%s", "confirms": false}""".formatted(
                                resolution, CITY, today.plusDays(7))));
        deed(
                "PUT /api/v1/meetings/{id}/minutes",
                () -> put("city", MEETINGS + meeting + "/minutes", "0", "{\"text\": \"开始\"}"));
        deed(
                "POST /api/v1/resolutions/{id}/actions/{action}",
                () -> post(
                        "city", "/api/v1/resolutions/" + resolution + "/actions/report", "0", "{\"done\": \"已安排\"}"));
    }

    private void files() {
        deed("GET /api/v1/meetings/{id}/export.docx", () -> get("city", MEETINGS + meeting + "/export.docx"));
        deed("GET /api/v1/meetings/{id}/export.pdf", () -> get("city", MEETINGS + meeting + "/export.pdf"));
    }

    private void series() {
        var path = "/api/v1/meeting-series";
        var given = """
                {"name": "会商研判", "place": "会议室", "weekday": "TUESDAY", "starts": "09:30:00", "everyWeeks": 1,
                 "anchor": "2026-01-01", "quorum": 50, "seats": [{"area": "%s", "role": "CITY_OFFICER"}]}""".formatted(CITY);
        deed("POST /api/v1/meeting-series/{id}/end", () -> post("city", path + "/" + series + "/end", "0", "{}"));
        var added = UUID.randomUUID();
        deed("POST /api/v1/meeting-series", () -> post("city", path, """
                        {"id": "%s", "tier": "CITY", "area": "%s", "series": %s}""".formatted(added, CITY, given)));
        deed(
                "PUT /api/v1/meeting-series/{id}",
                () -> put("city", path + "/" + added, "0", given.replace("会议室", "二楼会议室")));
    }

    private void calendar() {
        deed("POST /api/v1/me/calendar-feed", () -> post("city", "/api/v1/me/calendar-feed", "{}"));
        deed("DELETE /api/v1/me/calendar-feed", () -> delete("city", "/api/v1/me/calendar-feed"));
    }
}
