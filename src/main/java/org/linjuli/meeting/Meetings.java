package org.linjuli.meeting;

import java.time.Instant;
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

    private final MeetingLists lists;
    private final MeetingSight sight;
    private final MeetingStore store;
    private final AgendaStore agendas;
    private final ResolutionStore resolutions;
    private final MeetingSteps steps;

    Meetings(
            MeetingLists lists,
            MeetingSight sight,
            MeetingStore store,
            AgendaStore agendas,
            ResolutionStore resolutions,
            MeetingSteps steps) {
        this.lists = lists;
        this.sight = sight;
        this.store = store;
        this.agendas = agendas;
        this.resolutions = resolutions;
        this.steps = steps;
    }

    public LocalDate today() {
        return sight.today();
    }

    /** In the order in which they begin; each page goes on where the last one ended. */
    public Page<Meeting> page(Actor actor, MeetingQuestion asked, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw MeetingProblem.BAD_LIST.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var mark = mark(cursor);
        var area = asked.area();
        if (area != null) {
            actor.require(Permission.MEETING_READ, area);
            return lists.page(asked, area, mark, limit);
        }
        return Page.cut(
                lists.own(sight.sitting(actor), asked, mark, limit + 1),
                limit,
                last -> Cursor.of(last.day(), last.startsAt(), last.id()));
    }

    /** The first of those in which somebody sits, for a calendar. */
    List<Meeting> all(Actor actor, MeetingQuestion asked, int most) {
        return lists.own(sight.sitting(actor), asked, null, most);
    }

    private static @Nullable Cursor mark(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var values = Cursor.parse(cursor, 3).values();
            return Cursor.of(
                    LocalDate.parse(values.get(0)), Instant.parse(values.get(1)), UUID.fromString(values.get(2)));
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
