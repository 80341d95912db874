package org.linjuli.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.meeting.CalendarFeeds;
import org.linjuli.meeting.Rooms;
import org.linjuli.meeting.TalkSessions;
import org.linjuli.meeting.web.MeetingView.MeetingPage;
import org.linjuli.meeting.web.MeetingView.MeetingRoom;
import org.linjuli.meeting.web.MeetingView.TalkSession;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions of the compound in which one lives. */
@RestController
@RequestMapping("/api/v1")
class TalkSessionController {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    /** When and where residents of a compound meet. */
    record TalkPointOfHome(String place, DayOfWeek weekday, LocalTime starts) {}

    /**
     * The talk point of the compound in which one lives.
     *
     * @param compound missing for who names no home
     * @param point missing where the compound has none
     * @param reminded whether one is told a day before
     */
    record TalkHome(
            @Nullable UUID compound,
            @Nullable String name,
            @Nullable TalkPointOfHome point,
            @Nullable TalkSession next,
            boolean reminded) {}

    record ResidentHere(
            @NotBlank(message = "请输入签到码") @Size(max = 10) String code) {}

    record ReminderWanted(boolean wanted) {}

    record ResidentsCounted(
            @Min(value = 0, message = "人数为 0 到 2000") @Max(value = 2000, message = "人数为 0 到 2000")
            int counted) {}

    private final TalkSessions sessions;
    private final Rooms rooms;
    private final CalendarFeeds calendars;
    private final MeetingViews views;

    TalkSessionController(TalkSessions sessions, Rooms rooms, CalendarFeeds calendars, MeetingViews views) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.calendars = calendars;
        this.views = views;
    }

    @GetMapping("/me/talk-point")
    TalkHome home(@CurrentActor Actor actor) {
        var home = sessions.home(actor);
        var point = home.point();
        var next = home.next();
        return new TalkHome(
                home.compound(),
                home.name(),
                point == null
                        ? null
                        : new TalkPointOfHome(point.place(), point.rhythm().weekday(), point.starts()),
                next == null ? null : views.session(next),
                home.reminded());
    }

    /** Whether one is told a day before each session, and when one is moved. */
    @PutMapping("/me/talk-point/reminder")
    TalkHome remind(@CurrentActor Actor actor, @Valid @RequestBody ReminderWanted given) {
        sessions.remind(actor, given.wanted());
        return home(actor);
    }

    /** Those that are over, the latest first. */
    @GetMapping("/talk-sessions")
    MeetingPage past(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = sessions.past(actor, cursor, limit);
        return new MeetingPage(views.rows(page.items()), page.next());
    }

    @GetMapping("/talk-sessions/{id}")
    TalkSession one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.session(sessions.one(actor, id));
    }

    /** One is there, with the code that is shown in the room. */
    @PostMapping("/talk-sessions/{id}/check-in")
    TalkSession checkIn(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ResidentHere given) {
        sessions.checkIn(actor, id, given.code());
        return one(actor, id);
    }

    /** When and where, for the calendar of a phone. */
    @GetMapping(path = "/talk-sessions/{id}/calendar.ics", produces = CALENDAR)
    ResponseEntity<byte[]> calendar(@CurrentActor Actor actor, @PathVariable UUID id) {
        var meeting = sessions.one(actor, id).meeting();
        var name = "%s-%s.ics".formatted(views.row(meeting).title(), meeting.day());
        var text = calendars.of(meeting).getBytes(StandardCharsets.UTF_8);
        return Download.file(name, CALENDAR, text);
    }

    /** Residents without a phone, by whoever keeps the list. */
    @PutMapping("/meetings/{id}/residents")
    MeetingRoom count(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ResidentsCounted given) {
        sessions.count(actor, id, given.counted());
        return views.room(actor, rooms.of(actor, id));
    }
}
