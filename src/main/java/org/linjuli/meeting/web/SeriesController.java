package org.linjuli.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.NodeNames;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.meeting.MeetingProblem;
import org.linjuli.meeting.Rhythm;
import org.linjuli.meeting.Seat;
import org.linjuli.meeting.Series;
import org.linjuli.meeting.SeriesBook;
import org.linjuli.meeting.SeriesWanted;
import org.linjuli.meeting.Tier;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
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

/** Series of meetings: set up, changed and ended by the street and the city. */
@RestController
@RequestMapping("/api/v1/meeting-series")
class SeriesController {

    private static final String NODE = "unit\\.[0-9]{6}|" + MeetingController.PATH;

    /** A seat of a series. */
    record SeriesSeat(
            @NotNull @Pattern(regexp = NODE) String area,
            @Nullable String areaName,
            @NotNull Role role,
            @Nullable String title) {}

    /** How a series is to be: by weeks, or on the nth of its weekdays in a month. */
    record SeriesGiven(
            @NotBlank(message = "请填写会议名称") @Size(min = 2, max = 60, message = "名称应为 2 到 60 个字")
            String name,

            @NotBlank(message = "请填写会议地点") @Size(min = 2, max = 60, message = "地点应为 2 到 60 个字")
            String place,

            @NotNull(message = "请选择星期") DayOfWeek weekday,

            @NotNull(message = "请选择时间") LocalTime starts,
            @Nullable @Min(1) @Max(8) Integer everyWeeks,
            @Nullable @Min(1) @Max(5) Integer nth,
            @NotNull(message = "请选择从哪天起") LocalDate anchor,

            @Min(value = 1, message = "法定到会比例为 1 到 100") @Max(value = 100, message = "法定到会比例为 1 到 100")
            int quorum,

            @NotEmpty(message = "请列出席位") @Size(max = 60, message = "最多 60 个席位")
            List<@Valid SeriesSeat> seats) {

        SeriesWanted wanted() {
            if ((everyWeeks == null) == (nth == null)) {
                throw MeetingProblem.SEATS_INCOMPLETE.now().field("everyWeeks", "请选择按周，或者按月的第几个星期");
            }
            return new SeriesWanted(
                    name,
                    place,
                    new Rhythm(weekday, everyWeeks, nth, anchor),
                    starts,
                    quorum,
                    seats.stream()
                            .map(seat -> new SeriesWanted.SeatWanted(NodePath.of(seat.area), seat.role))
                            .toList());
        }
    }

    /** A series to set up; the client chose the id. */
    record SeriesAdded(
            @NotNull UUID id,
            @NotNull Tier tier,

            @NotNull @Pattern(regexp = MeetingController.PATH)
            String area,

            @NotNull @Valid SeriesGiven series) {}

    record SeriesRow(
            UUID id,
            long version,
            Tier tier,
            String tierName,
            String area,
            String areaName,
            SeriesGiven series,
            int residents,
            @Nullable LocalDate endedOn,
            boolean editable) {}

    record SeriesPage(List<SeriesRow> items, @Nullable String next) {}

    private final SeriesBook book;
    private final NodeNames names;

    SeriesController(SeriesBook book, NodeNames names) {
        this.book = book;
        this.names = names;
    }

    @GetMapping
    SeriesPage list(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MeetingController.PATH) String area,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var page = book.page(actor, NodePath.of(area), tier, cursor, limit);
        return new SeriesPage(page.items().stream().map(one -> row(actor, one)).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SeriesRow add(@CurrentActor Actor actor, @Valid @RequestBody SeriesAdded given) {
        var wanted = given.series.wanted();
        return row(actor, book.add(actor, given.id, given.tier, NodePath.of(given.area), wanted));
    }

    @PutMapping("/{id}")
    SeriesRow change(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody SeriesGiven given) {
        return row(actor, book.change(actor, id, IfMatch.version(version), given.wanted()));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
        book.end(actor, id, IfMatch.version(version));
    }

    SeriesRow row(Actor actor, Series one) {
        var called = names.namesOf(
                Stream.concat(Stream.of(one.node()), one.seats().stream().map(Seat::node))
                        .toList());
        var rhythm = one.rhythm();
        var given = new SeriesGiven(
                one.name(),
                one.place(),
                rhythm.weekday(),
                one.starts(),
                rhythm.everyWeeks(),
                rhythm.nth(),
                rhythm.anchor(),
                one.quorum(),
                one.seats().stream()
                        .map(seat -> new SeriesSeat(
                                seat.node().value(),
                                called.getOrDefault(seat.node(), ""),
                                seat.role(),
                                seat.role().label()))
                        .toList());
        return new SeriesRow(
                one.id(),
                one.version(),
                one.tier(),
                one.tier().label(),
                one.node().value(),
                called.getOrDefault(one.node(), ""),
                given,
                one.residents(),
                one.endedOn(),
                book.mayEdit(actor, one));
    }
}
