package org.linjuli.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings: listed for those who look over an area or sit in them; opened, closed, moved and cancelled by the chair. */
@Service
public class Meetings {

    public static final int LONGEST_PAGE = 100;

    /** On which agenda a request stands or stood, and what became of it there. */
    public record Heard(
            Meeting meeting, Item item, @Nullable Resolution resolution) {}

    private static final int MOST_HEARD = 10;

    /** Those of series in which the actor sits. */
    private static final String ONES_OWN = """
            m.series in (select s.series from meeting.seat s
                           join unnest(:nodes::ltree[], :roles::text[]) mine (node, role)
                             on s.node = mine.node and s.role = mine.role
                         where s.until is null or s.until > :from)
            """;

    private final JdbcClient jdbc;
    private final MeetingSight sight;
    private final MeetingStore store;
    private final AgendaStore agendas;
    private final ResolutionStore resolutions;
    private final MeetingSteps steps;

    Meetings(
            JdbcClient jdbc,
            MeetingSight sight,
            MeetingStore store,
            AgendaStore agendas,
            ResolutionStore resolutions,
            MeetingSteps steps) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.store = store;
        this.agendas = agendas;
        this.resolutions = resolutions;
        this.steps = steps;
    }

    public LocalDate today() {
        return sight.today();
    }

    /** By day; each page goes on where the last one ended. */
    public Page<Meeting> page(Actor actor, MeetingQuestion asked, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw MeetingProblem.BAD_LIST.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var rows = rows(actor, asked, mark(cursor), limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.day(), last.id()));
    }

    /** The first of them, for a calendar. */
    List<Meeting> all(Actor actor, MeetingQuestion asked, int most) {
        return rows(actor, asked, null, most);
    }

    private List<Meeting> rows(Actor actor, MeetingQuestion asked, @Nullable Mark mark, int most) {
        var values = values(actor, asked);
        values.put("day", mark == null ? null : mark.day);
        values.put("id", mark == null ? null : mark.id);
        values.put("limit", most);
        return jdbc.sql("select " + MeetingStore.COLUMNS + " from meeting.meeting m where " + within(asked)
                        + """
                        and m.day between :from and :to
                        and (:tier::text is null or m.tier = :tier)
                        and (:outcome::text is null or :outcome = %1$s)
                        and (:day::date is null or (m.day, m.id) %2$s (:day::date, :id::uuid))
                        order by m.day %3$s, m.id %3$s limit :limit
                        """.formatted(
                                        MeetingQuestion.Outcome.OF_ROW,
                                        asked.latestFirst() ? "<" : ">",
                                        asked.latestFirst() ? "desc" : "asc"))
                .params(values)
                .query(MeetingStore::read)
                .list();
    }

    private static String within(MeetingQuestion asked) {
        var area = asked.area();
        return area == null ? ONES_OWN : MeetingSight.within("m", area);
    }

    private Map<String, @Nullable Object> values(Actor actor, MeetingQuestion asked) {
        var values = new HashMap<String, @Nullable Object>();
        var area = asked.area();
        if (area != null) {
            actor.require(Permission.MEETING_READ, area);
        }
        values.put("area", area == null ? null : area.value());
        var grants = sight.sitting(actor);
        values.put("nodes", grants.stream().map(grant -> grant.node().value()).toArray(String[]::new));
        values.put("roles", grants.stream().map(grant -> grant.role().name()).toArray(String[]::new));
        values.put("from", asked.from());
        values.put("to", asked.to());
        values.put("tier", asked.tier() == null ? null : asked.tier().name());
        values.put("outcome", asked.outcome() == null ? null : asked.outcome().name());
        return values;
    }

    private record Mark(LocalDate day, UUID id) {}

    private static @Nullable Mark mark(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new Mark(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw MeetingProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    /** What the chair does with a meeting. */
    @Transactional
    public void act(Actor actor, UUID id, long version, String action, Map<String, ?> inputs) {
        var meeting = sight.seen(actor, id);
        if (meeting.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        Asker.PRODUCT.run(() -> steps.act(actor, meeting, action, inputs));
    }

    /** On which agendas a request stood, the latest first, and whether it is to be heard next; for who sees those meetings. */
    public List<Heard> about(Actor actor, UUID request) {
        var stood = agendas.about(request, MOST_HEARD);
        var meetings = new HashMap<UUID, Meeting>();
        store.find(stood.stream().map(AgendaStore.Stood::meeting).toList()).stream()
                .filter(meeting -> sight.looksOver(actor, meeting.node())
                        || !sight.mine(actor, meeting, sight.seats(meeting)).isEmpty())
                .forEach(meeting -> meetings.put(meeting.id(), meeting));
        var made = new HashMap<UUID, Resolution>();
        resolutions.onRequests(List.of(request)).forEach(one -> made.put(one.id(), one));
        return stood.stream()
                .filter(one -> meetings.containsKey(one.meeting()))
                .map(one -> new Heard(
                        java.util.Objects.requireNonNull(meetings.get(one.meeting())),
                        one.item(),
                        one.item().resolution() == null
                                ? null
                                : made.get(one.item().resolution())))
                .toList();
    }

    /** The meeting that hears what a desk has, next. */
    public java.util.Optional<Meeting> hearing(NodePath desk) {
        return desk.level().isEmpty()
                ? java.util.Optional.empty()
                : store.next(desk.at(Tier.hearing(desk)), sight.today());
    }
}
