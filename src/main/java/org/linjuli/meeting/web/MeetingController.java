package org.linjuli.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.meeting.Agendas;
import org.linjuli.meeting.Attendances;
import org.linjuli.meeting.MeetingQuestion;
import org.linjuli.meeting.Meetings;
import org.linjuli.meeting.MinutesBook;
import org.linjuli.meeting.Rooms;
import org.linjuli.meeting.Tier;
import org.linjuli.meeting.web.MeetingView.*;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings: listed, held, and written down. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingController {

    static final String PATH = "[0-9]{2}(\\.[0-9]{2,3}){2,5}";
    /** An area, or a compound in a grid. */
    static final String PLACE = PATH + "|[0-9]{2}(\\.[0-9]{2,3}){5}\\.[0-9a-f]{32}";

    private static final int DAYS_SHOWN = 28;

    record CheckedIn(
            @NotBlank(message = "请输入签到码") @Size(max = 10) String code) {}

    record SeatMarked(boolean present) {}

    record MinutesView(long version, String text, @Nullable Instant saved) {

        static MinutesView of(MinutesBook.Minutes minutes) {
            return new MinutesView(minutes.version(), minutes.text(), minutes.version() == 0 ? null : minutes.saved());
        }
    }

    record MinutesSaved(
            @NotNull @Size(max = 20_000, message = "会议记录最多 20000 字")
            String text) {}

    /** Something to talk about; the client chose the id. */
    record ItemAdded(
            @NotNull UUID id,

            @NotBlank(message = "请写明议题") @Size(min = 2, max = 100, message = "议题应为 2 到 100 个字")
            String title) {}

    private final Meetings meetings;
    private final Rooms rooms;
    private final Attendances attendances;
    private final Agendas agendas;
    private final MinutesBook minutes;
    private final MeetingMatters matters;
    private final MeetingViews views;

    MeetingController(
            Meetings meetings,
            Rooms rooms,
            Attendances attendances,
            Agendas agendas,
            MinutesBook minutes,
            MeetingMatters matters,
            MeetingViews views) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.attendances = attendances;
        this.agendas = agendas;
        this.minutes = minutes;
        this.matters = matters;
        this.views = views;
    }

    /** Those of an area, or those in which one sits; from today on for four weeks where nothing else is said. */
    @GetMapping
    MeetingPage list(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PLACE) String area,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) MeetingQuestion.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean latestFirst,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var first = from == null ? meetings.today() : from;
        var last = to == null ? first.plusDays(DAYS_SHOWN) : to;
        var asked =
                new MeetingQuestion(area == null ? null : NodePath.of(area), tier, outcome, first, last, latestFirst);
        var page = meetings.page(actor, asked, cursor, limit);
        return new MeetingPage(views.rows(page.items()), page.next());
    }

    @GetMapping("/{id}")
    MeetingRoom room(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.room(actor, rooms.of(actor, id));
    }

    @PostMapping("/{id}/actions/{action}")
    MeetingRoom act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        meetings.act(actor, id, IfMatch.version(version), action, inputs == null ? Map.of() : inputs);
        return room(actor, id);
    }

    /** One's own seat, with the code that is shown in the room. */
    @PostMapping("/{id}/check-in")
    MeetingRoom checkIn(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody CheckedIn given) {
        attendances.checkIn(actor, id, given.code());
        return room(actor, id);
    }

    /** The list of who keeps it. */
    @PutMapping("/{id}/seats/{seat}")
    MeetingRoom mark(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @Valid @RequestBody SeatMarked given) {
        attendances.mark(actor, id, seat, given.present());
        return room(actor, id);
    }

    @PostMapping("/{id}/items")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingRoom add(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ItemAdded given) {
        agendas.add(actor, id, given.id(), given.title());
        return room(actor, id);
    }

    @PutMapping("/{id}/items/{item}/decision")
    MeetingRoom decide(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @RequestBody DecisionGiven given) {
        agendas.decide(actor, id, item, given.decision());
        return room(actor, id);
    }

    @GetMapping("/{id}/minutes")
    MinutesView minutes(@CurrentActor Actor actor, @PathVariable UUID id) {
        return MinutesView.of(minutes.of(actor, id));
    }

    @PutMapping("/{id}/minutes")
    MinutesView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody MinutesSaved given) {
        return MinutesView.of(minutes.save(actor, id, IfMatch.version(version), given.text()));
    }

    /** Which meetings have heard a request, and which one will. */
    @GetMapping("/about/{request}")
    HeardList about(@CurrentActor Actor actor, @PathVariable UUID request) {
        var next = matters.waiting(actor, request).flatMap(meetings::hearing).map(views::row);
        return new HeardList(
                meetings.about(actor, request).stream()
                        .map(heard -> views.heard(actor, heard))
                        .toList(),
                next.orElse(null));
    }
}
