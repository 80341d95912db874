package org.linjuli.deeds;

import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.shared.CityTime;

/** What residents do at a session of their compound, and what the community does with talk points. */
final class TalkDeeds extends Deeds {

    private static final String COMMUNITY = "35.01.81.007.010";
    private static final String POINT =
            "{\"place\": \"架空层\", \"weekday\": \"TUESDAY\", \"starts\": \"19:30:00\", \"residents\": 3}";

    private final UUID meeting = UUID.randomUUID();

    TalkDeeds(DemoCity city) {
        super(city);
        sessionOf(LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
    }

    @Override
    void all() {
        sessions();
        points();
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
        deed(
                "PUT /api/v1/me/talk-point/reminder",
                () -> put("resident", "/api/v1/me/talk-point/reminder", "{\"wanted\": true}"));
        deed(
                "POST /api/v1/talk-sessions/{id}/check-in",
                () -> post("resident", "/api/v1/talk-sessions/" + meeting + "/check-in", "{\"code\": \"123456\"}"));

        deed(
                "PUT /api/v1/meetings/{id}/residents",
                () -> put("secretary", "/api/v1/meetings/" + meeting + "/residents", "{\"counted\": 4}"));
    }

    private void points() {
        var path = "/api/v1/talk-points";
        var added = UUID.randomUUID();
        var batch = UUID.randomUUID();
        deed(
                "POST /api/v1/talk-points",
                () -> post(
                        "community",
                        path,
                        "{\"id\": \"%s\", \"compound\": \"%s\", \"point\": %s}".formatted(added, without(), POINT)));
        deed(
                "PUT /api/v1/talk-points/{id}",
                () -> put("community", path + "/" + added, "0", POINT.replace("架空层", "活动室")));
        deed(
                "POST /api/v1/talk-points/bulk",
                () -> post(
                        "community",
                        path + "/bulk",
                        "{\"id\": \"%s\", \"area\": \"%s\", \"compounds\": [\"%s\"], \"point\": %s}"
                                .formatted(batch, COMMUNITY, without(), POINT)));
        deed(
                "POST /api/v1/talk-points/bulk/{id}/undo",
                () -> post("community", path + "/bulk/" + batch + "/undo", "{\"area\": \"%s\"}".formatted(COMMUNITY)));
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
}
