package org.linjuli.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with series, and with meetings that were held before there was this product. */
@Component
public class MeetingImport {

    /**
     * A meeting and what came of it.
     *
     * @param present the seats that were there, where that is known
     * @param minutes what was said; null where nothing is kept
     */
    public record Life(
            Meeting meeting,
            List<UUID> present,
            List<Item> items,
            List<Resolution> resolutions,
            @Nullable String minutes) {

        public Life {
            present = List.copyOf(present);
            items = List.copyOf(items);
            resolutions = List.copyOf(resolutions);
        }
    }

    /**
     * A session of residents that was held.
     *
     * @param items how many stood on its agenda
     */
    public record Held(UUID id, UUID compound, LocalDate day, Instant closed, int items) {}

    /** A topic of residents that was talked about at such a session, and goes on from there. */
    public record Talked(Held session, UUID item, UUID matter, String note) {}

    private record SeatOf(Series series, Seat seat, int slot) {}

    private record Came(Meeting meeting, UUID seat) {}

    private record ItemOf(Meeting meeting, Item item, int slot) {}

    private final BulkCopy bulk;
    private final JdbcClient jdbc;

    MeetingImport(DataSource dataSource, JdbcClient jdbc) {
        this.bulk = new BulkCopy(dataSource);
        this.jdbc = jdbc;
    }

    @Transactional
    public void series(List<Series> all) {
        bulk.copy(
                "meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, nth, anchor, quorum,"
                        + " compound, residents)",
                all,
                one -> new @Nullable Object[] {
                    one.id(),
                    one.tier(),
                    one.node(),
                    one.name(),
                    one.place(),
                    one.rhythm().weekday().getValue(),
                    one.starts(),
                    one.rhythm().everyWeeks(),
                    one.rhythm().nth(),
                    one.rhythm().anchor(),
                    one.quorum(),
                    one.node().compound().orElse(null),
                    one.residents()
                });
        var seats = new ArrayList<SeatOf>();
        for (var one : all) {
            for (int slot = 0; slot < one.seats().size(); slot++) {
                seats.add(new SeatOf(one, one.seats().get(slot), slot));
            }
        }
        bulk.copy("meeting.seat (id, series, slot, node, role, since)", seats, one -> new @Nullable Object[] {
            one.seat().id(),
            one.series().id(),
            one.slot(),
            one.seat().node(),
            one.seat().role(),
            one.series().rhythm().anchor()
        });
    }

    @Transactional
    public void meetings(List<Life> lives) {
        bulk.copy(
                "meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from, due_at, moved,"
                        + " reason, seats, needed, present, undecided, code, chaired_by, opened_at, closed_at,"
                        + " compound, residents_needed, residents_here, residents_counted, reminded)",
                lives,
                life -> row(life.meeting()));
        resolutions(lives.stream().flatMap(life -> life.resolutions().stream()).toList());
        items(lives);
        Asker.PRODUCT.run(() -> {
            attendance(lives);
            minutes(lives);
        });
    }

    private static @Nullable Object[] row(Meeting one) {
        var chair = one.course().chair();
        return new @Nullable Object[] {
            one.id(),
            one.series(),
            one.tier(),
            one.node(),
            one.plannedDay(),
            one.day(),
            one.startsAt(),
            one.state(),
            one.since(),
            one.due(),
            one.moved(),
            one.reason(),
            one.head().seats(),
            one.head().needed(),
            one.head().present(),
            one.head().undecided(),
            one.code(),
            chair == null ? null : chair.value(),
            one.course().opened(),
            one.course().closed(),
            one.node().compound().orElse(null),
            one.head().residents().needed(),
            one.head().residents().here(),
            one.head().residents().counted(),
            one.state() != MeetingState.PLANNED
        };
    }

    private void resolutions(List<Resolution> all) {
        bulk.copy(
                "meeting.resolution (id, meeting, tier, node, owner, request, what, criterion, due, state, made_at,"
                        + " clock_from, due_at, done, done_on, settled_at)",
                all,
                one -> {
                    var done = one.done();
                    return new @Nullable Object[] {
                        one.id(),
                        one.from().meeting(),
                        one.from().tier(),
                        one.from().node(),
                        one.owner(),
                        one.request(),
                        one.wording().what(),
                        one.wording().criterion(),
                        one.due(),
                        one.state(),
                        one.made(),
                        one.since(),
                        one.clock(),
                        done == null ? null : done.what(),
                        done == null ? null : done.on(),
                        one.isRunning() ? null : one.since()
                    };
                });
    }

    private void items(List<Life> lives) {
        var items = new ArrayList<ItemOf>();
        for (var life : lives) {
            for (int slot = 0; slot < life.items().size(); slot++) {
                items.add(new ItemOf(life.meeting(), life.items().get(slot), slot));
            }
        }
        bulk.copy(
                "meeting.item (id, meeting, slot, kind, request, follows, matter, title, since, outcome, note, resolution, decided_at)",
                items,
                one -> {
                    var item = one.item();
                    return new @Nullable Object[] {
                        item.id(),
                        one.meeting().id(),
                        one.slot(),
                        item.kind(),
                        item.request(),
                        item.follows(),
                        item.matter(),
                        item.title(),
                        item.since(),
                        item.outcome(),
                        item.note(),
                        item.resolution(),
                        item.outcome() == null ? null : one.meeting().course().closed()
                    };
                });
    }

    /** The sessions that were held in each compound, the first of them first. */
    public Map<UUID, List<Held>> held() {
        return jdbc
                .sql("""
                        select m.id, m.compound, m.day, m.closed_at,
                               (select count(*) from meeting.item i where i.meeting = m.id)::int as items
                        from meeting.meeting m where m.state = 'CLOSED' and m.compound is not null order by m.closed_at, m.id
                        """)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("compound", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getInt("items")))
                .stream()
                .collect(Collectors.groupingBy(Held::compound));
    }

    /** Puts topics on the agendas of sessions that were held. */
    @Transactional
    public void talked(List<Talked> all) {
        var slots = new HashMap<UUID, Integer>();
        bulk.copy(
                "meeting.item (id, meeting, slot, kind, matter, outcome, note, decided_at)", all, one -> new Object[] {
                    one.item(),
                    one.session().id(),
                    slots.merge(one.session().id(), one.session().items(), (last, first) -> last + 1),
                    Item.Kind.TOPIC,
                    one.matter(),
                    Item.Outcome.NOTED,
                    one.note(),
                    one.session().closed()
                });
    }

    private void attendance(List<Life> lives) {
        var came = lives.stream()
                .flatMap(life -> life.present().stream().map(seat -> new Came(life.meeting(), seat)))
                .toList();
        bulk.copy("meeting.attendance (meeting, seat, node, how, at)", came, one -> new @Nullable Object[] {
            one.meeting().id(),
            one.seat(),
            one.meeting().node(),
            AttendanceStore.How.LIST,
            one.meeting().startsAt()
        });
    }

    private void minutes(List<Life> lives) {
        var written = lives.stream().filter(life -> life.minutes() != null).toList();
        bulk.copy("meeting.minutes (meeting, node, text, saved_at)", written, life -> new @Nullable Object[] {
            life.meeting().id(),
            life.meeting().node(),
            life.minutes(),
            life.meeting().course().closed()
        });
    }

    /** How far ahead a series that is taken in has its meetings planned, as each night would. */
    public static LocalDate plannedUntil(LocalDate today) {
        return today.plusDays(MeetingPlanning.DAYS_AHEAD);
    }

    /** The seats that have to be present. */
    public static int needed(Series series) {
        return Series.needed(series.quorum(), series.seats().size());
    }

    /** When a meeting of the series begins on a day. */
    public static Instant begins(Series series, LocalDate day) {
        return series.startsOn(day);
    }

    @Transactional
    public void clear() {
        Asker.PRODUCT.run(() -> {
            for (var table : List.of(
                    "resident_here",
                    "reminder_wanted",
                    "calendar_feed",
                    "item",
                    "minutes",
                    "attendance",
                    "resolution",
                    "meeting",
                    "seat",
                    "series")) {
                jdbc.sql("delete from meeting." + table).update();
            }
        });
    }
}
