package org.linjuli.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.platform.RoomCodes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of a compound (群众说事) for those who live there: when the next one is, what is talked about, what was decided.
 * Who came is known to themselves alone; a session knows their number.
 */
@Service
public class TalkSessions {

    /**
     * The talk point of the compound in which somebody lives.
     *
     * @param compound null for who names no home, and so everything else
     * @param point null where the compound has none
     * @param next the next session that is planned or going on
     * @param reminded whether this resident asked to be reminded
     */
    public record Home(
            @Nullable UUID compound,
            @Nullable String name,
            @Nullable Series point,
            @Nullable Session next,
            boolean reminded) {}

    /**
     * One session as residents see it.
     *
     * @param here whether the one who asks has checked in
     * @param topics the topics on its agenda
     * @param resolutions what was resolved there, and what is followed up
     */
    public record Session(
            Meeting meeting,
            String place,
            boolean here,
            List<Item> items,
            Map<UUID, TalkMatter> topics,
            Map<UUID, Resolution> resolutions) {}

    static final int MOST_COUNTED = 2000;

    private final TalkPlaces places;
    private final MeetingSight sight;
    private final TalkRows rows;
    private final ResidentStore residents;
    private final Rooms rooms;
    private final RoomCodes codes;
    private final Audit audit;

    TalkSessions(
            TalkPlaces places,
            MeetingSight sight,
            TalkRows rows,
            ResidentStore residents,
            Rooms rooms,
            RoomCodes codes,
            Audit audit) {
        this.places = places;
        this.sight = sight;
        this.rows = rows;
        this.residents = residents;
        this.rooms = rooms;
        this.codes = codes;
        this.audit = audit;
    }

    public Home home(Actor actor) {
        var compound = places.homeOf(actor.account()).orElse(null);
        if (compound == null) {
            return new Home(null, null, null, null, false);
        }
        return new Home(
                compound,
                places.names(List.of(compound)).get(compound),
                rows.point(compound, sight.today()).orElse(null),
                rows.next(compound, sight.today())
                        .map(meeting -> session(actor, meeting))
                        .orElse(null),
                Asker.PRODUCT.ask(() -> residents.wantsReminder(compound, actor.account())));
    }

    public Session one(Actor actor, UUID id) {
        return session(actor, seen(actor, id));
    }

    /** Those of the compound in which one lives that are over, the latest first. */
    public Page<Meeting> past(Actor actor, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > Meetings.LONGEST_PAGE) {
            throw MeetingProblem.BAD_LIST.now().field("limit", "每页 1 到 " + Meetings.LONGEST_PAGE + " 条");
        }
        var mark = mark(cursor);
        return places.homeOf(actor.account())
                .map(compound ->
                        Page.cut(rows.past(compound, mark, limit + 1), limit, last -> Cursor.of(last.day(), last.id())))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private static TalkRows.@Nullable Mark mark(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new TalkRows.Mark(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw MeetingProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    /** A resident is there, by the code that is shown in the room; again, it changes nothing. */
    @Transactional
    public void checkIn(Actor actor, UUID id, String code) {
        var meeting = sight.today(seen(actor, id));
        codes.require(id, actor.account(), meeting.code(), code, MeetingProblem.WRONG_CODE);
        Asker.PRODUCT.run(() -> {
            if (residents.come(id, actor.account(), sight.now())) {
                audit.record(actor, act("meeting.resident-here", meeting));
            }
        });
    }

    /** Tells the resident a day before each session of the compound, and when it is moved; or no more. */
    @Transactional
    public void remind(Actor actor, boolean wanted) {
        var compound = places.homeOf(actor.account());
        if (wanted && compound.isEmpty()) {
            throw MeetingProblem.NO_TALK_POINT.now();
        }
        Asker.PRODUCT.run(() -> {
            boolean changed = wanted
                    ? residents.wantReminder(compound.orElseThrow(), actor.account(), sight.now())
                    : residents.wantNoReminder(actor.account());
            if (changed) {
                audit.record(
                        actor,
                        Act.change("talk-point.remind", "account", actor.account())
                                .with("wanted", wanted));
            }
        });
    }

    /** How many residents without a phone the one who keeps the list counted, {@code 0} to {@value #MOST_COUNTED}. */
    @Transactional
    public void count(Actor actor, UUID id, int counted) {
        var meeting = sight.seen(actor, id);
        sight.requireClerk(actor, meeting);
        if (meeting.tier() != Tier.COMPOUND) {
            throw MeetingProblem.NO_SUCH_SESSION.now();
        }
        sight.today(meeting);
        if (counted < 0 || counted > MOST_COUNTED) {
            throw MeetingProblem.BAD_LIST.now().field("counted", "人数为 0 到 " + MOST_COUNTED);
        }
        if (!residents.count(id, counted)) {
            throw MeetingProblem.BELOW_QUORUM.because("少于法定人数，会议进行中不能改少");
        }
        audit.record(actor, act("meeting.count-residents", meeting).with("counted", counted));
    }

    /** A session of the compound in which somebody lives, or one that they see for another reason. */
    private Meeting seen(Actor actor, UUID id) {
        return rows.session(id)
                .filter(meeting ->
                        meeting.node().compound().equals(places.homeOf(actor.account())) || sight.sees(actor, meeting))
                .orElseThrow(MeetingProblem.NO_SUCH_SESSION::now);
    }

    private Session session(Actor actor, Meeting meeting) {
        var items = rooms.items(meeting);
        return new Session(
                meeting,
                rows.place(meeting),
                Asker.PRODUCT.ask(() -> residents.isHere(meeting.id(), actor.account())),
                items,
                rooms.topics(items),
                rooms.resolutions(items));
    }

    private static Act act(String action, Meeting meeting) {
        return Act.change(action, "meeting", meeting.id()).at(meeting.node());
    }
}
