package org.linjuli.meeting;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.WideCity;

/** A page of resolutions reads no city, and what runs is not looked for among what is long done. */
class BoundedResolutionsTests {

    private static final String[] MEETING = {"""
        insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, anchor, quorum)
        values ('0190a0b0-c0d0-7e0f-8123-000000000001', 'CITY', '35.01.81', '会商', '会议室', 2, '09:00', 1, '2019-01-01', 40)
        """, """
        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from, opened_at, closed_at,
          seats, needed, present, code)
        values ('0190a0b0-c0d0-7e0f-8123-000000000001', '0190a0b0-c0d0-7e0f-8123-000000000001', 'CITY', '35.01.81', '2026-01-06',
          '2026-01-06', now(), 'CLOSED', now(), now(), now(), 4, 1, 1, '123456')
        """, """
        insert into meeting.resolution (id, meeting, tier, node, owner, what, criterion, due, state, made_at, clock_from, done, done_on,
          settled_at)
        select id, '0190a0b0-c0d0-7e0f-8123-000000000001', 'GRID', area, area, '清理楼道', '楼道无杂物', '2020-01-01'::date + n / 30,
          case when n > 10000 then 'OPEN' else 'DONE' end, now(), now(), case when n <= 10000 then '已清理' end,
          case when n <= 10000 then '2020-01-01'::date end, case when n <= 10000 then now() end
        from :rows
        """};

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(MEETING)) {
            var jdbc = city.jdbc();

            city.fills((scope, mark) -> Resolutions.LIST.in(scope).after(mark).look(jdbc, LIMIT));
            city.fills(
                    (scope, mark) -> Resolutions.RUNNING.in(scope).after(mark).look(jdbc, LIMIT));
            city.fills((scope, mark) -> Resolutions.LIST
                    .in(scope)
                    .within("r.due >= :it", LocalDate.of(2020, 12, 1))
                    .only("r.state = 'OPEN'")
                    .after(mark)
                    .look(jdbc, LIMIT));
            city.searches((scope, mark) -> Resolutions.LIST
                    .in(scope)
                    .only("r.state = 'DROPPED'")
                    .after(mark)
                    .look(jdbc, LIMIT));
        }
    }
}
