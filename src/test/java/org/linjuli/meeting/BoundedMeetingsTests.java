package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.testing.WideCity.LIMIT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.meeting.MeetingQuestion.Outcome;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Role;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of meetings reads no city, and sums over a part of it no meeting of another. */
class BoundedMeetingsTests {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = FROM.plusDays(700);

    /** A series and fifty meetings in each grid, about seventy a day; one in forty was missed, one in a thousand is a street's. */
    private static final String[] MEETINGS = {"""
        insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, anchor, quorum)
        select id, 'GRID', area, '例会', '会议室', 2, '09:00', 1, '2019-01-01', 40 from :rows where n <= 1000
        """, """
        insert into meeting.seat (id, series, slot, node, role, since)
        select id, id, 0, area, 'GRID_LEADER', '2019-01-01' from :rows where n <= 1000
        """, """
        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from, opened_at, closed_at,
          seats, needed, present, code)
        select id, ('0190a0b0-c0d0-7e0f-8123-' || lpad((1 + (n - 1) % 1000)::text, 12, '0'))::uuid,
          case when n % 1000 = 3 then 'STREET' else 'GRID' end, area, '2020-01-01'::date + n / 72, '2020-01-01'::date + n / 72, now(),
          case when n % 43 = 0 then 'MISSED' else 'CLOSED' end, now(), case when n % 43 > 0 then now() end,
          case when n % 43 > 0 then now() end, 4, 1, 1, '123456' from :rows
        """};

    private static Page<Meeting> page(
            MeetingLists lists,
            Scope scope,
            @Nullable Tier tier,
            @Nullable Outcome outcome,
            boolean latest,
            @Nullable Cursor mark) {
        return lists.page(
                new MeetingQuestion(scope.nodes().getLast(), tier, outcome, FROM, TO, latest),
                scope.nodes().getLast(),
                mark,
                LIMIT);
    }

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(MEETINGS)) {
            var lists = new MeetingLists(city.jdbc());

            city.fills((scope, mark) -> page(lists, scope, null, null, true, mark));
            city.fills((scope, mark) -> page(lists, scope, null, Outcome.HELD, false, mark));
            city.fills((scope, mark) -> page(lists, scope, Tier.GRID, null, false, mark));
            city.searches((scope, mark) -> page(lists, scope, Tier.COMPOUND, null, true, mark));
        }
    }

    @Test
    void whatIsRareIsFoundAtOnce() {
        try (var city = new WideCity(MEETINGS)) {
            var lists = new MeetingLists(city.jdbc());
            var all = new Scope(List.of(WideCity.CITY));

            assertThat(page(lists, all, null, Outcome.MISSED, true, null).items())
                    .hasSize(LIMIT);
            assertThat(page(lists, all, Tier.GRID, Outcome.MISSED, false, null).items())
                    .hasSize(LIMIT);
            assertThat(page(lists, all, Tier.STREET, null, true, null).items()).hasSize(LIMIT);
            assertThat(page(lists, all, null, Outcome.CANCELLED, true, null).items())
                    .isEmpty();
            city.readLittle();
        }
    }

    @Test
    void whoSitsSomewhereReadsTheMeetingsOfThatSeries() {
        try (var city = new WideCity(MEETINGS)) {
            var leader = List.of(new Grant(Role.GRID_LEADER, WideCity.GRID));
            var asked = new MeetingQuestion(null, null, null, FROM, TO, true);

            assertThat(new MeetingLists(city.jdbc()).own(leader, asked, null, LIMIT))
                    .hasSize(LIMIT)
                    .extracting(Meeting::node)
                    .containsOnly(WideCity.GRID);
            city.readLittle();
        }
    }

    @Test
    void sumsOfAPartReadNoMeetingOfAnother() {
        try (var city = new WideCity(MEETINGS)) {
            city.sums(
                    "meeting.meeting m",
                    "m.node",
                    "m.tier = any('{GRID,STREET}') and m.day between '2020-02-01' and '2020-05-01' and m.state <> 'PLANNED'");
        }
    }

    @Test
    void seriesOfAnAreaAreReadAlongTheirNodes() {
        try (var city = new WideCity(MEETINGS)) {
            var found = new SeriesStore(city.jdbc()).in(WideCity.STREET, null, TO, null, 200);

            assertThat(found).hasSize(100).extracting(Series::node).allMatch(WideCity.STREET::contains);
            assertThat(new SeriesStore(city.jdbc()).in(WideCity.GRID, null, TO, null, 20))
                    .extracting(Series::node)
                    .containsExactly(NodePath.of(WideCity.GRID.value()));
            city.readLittle();
        }
    }
}
