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
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.NodeNames;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.meeting.TalkPoints;
import org.linjuli.meeting.web.SeriesController.SeriesRow;
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

/** Talk points of compounds: set up one by one or in one stroke, and changed. */
@RestController
@RequestMapping("/api/v1/talk-points")
class TalkPointController {

    /** Where, on which day of each week and at what hour, and with how many residents. */
    record TalkPointGiven(
            @NotBlank(message = "请填写说事地点") @Size(min = 2, max = 60, message = "地点应为 2 到 60 个字")
            String place,

            @NotNull(message = "请选择星期") DayOfWeek weekday,

            @NotNull(message = "请选择时间") LocalTime starts,

            @Min(value = 0, message = "居民人数为 0 到 200") @Max(value = 200, message = "居民人数为 0 到 200")
            int residents) {

        TalkPoints.Wanted wanted() {
            return new TalkPoints.Wanted(place, weekday, starts, residents);
        }
    }

    /** A talk point to set up; the client chose the id. */
    record TalkPointAdded(
            @NotNull UUID id,

            @NotNull(message = "请选择小区") UUID compound,

            @NotNull @Valid TalkPointGiven point) {}

    /** Talk points to set up in one stroke; the client chose its number. */
    record TalkPointsAdded(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = MeetingController.PATH)
            String area,

            @NotEmpty(message = "请选择小区") @Size(max = 500, message = "一次最多 500 个小区")
            Set<UUID> compounds,

            @NotNull @Valid TalkPointGiven point) {}

    record TalkPointsUndone(
            @NotNull @Pattern(regexp = MeetingController.PATH)
            String area) {}

    /** A compound without a talk point. */
    record CompoundWithout(UUID compound, String name, String area) {}

    record CompoundsWithout(List<CompoundWithout> items) {}

    record TalkPointCount(int count) {}

    private final TalkPoints points;
    private final SeriesController series;
    private final NodeNames names;

    TalkPointController(TalkPoints points, SeriesController series, NodeNames names) {
        this.points = points;
        this.series = series;
        this.names = names;
    }

    /** The compounds of a community or a street that have none. */
    @GetMapping("/missing")
    CompoundsWithout missing(
            @CurrentActor Actor actor, @RequestParam @Pattern(regexp = MeetingController.PATH) String area) {
        var nodes = points.missing(actor, NodePath.of(area));
        var called = names.namesOf(nodes);
        return new CompoundsWithout(nodes.stream()
                .map(node -> new CompoundWithout(
                        node.compound().orElseThrow(),
                        called.getOrDefault(node, ""),
                        node.parent().orElseThrow().value()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SeriesRow add(@CurrentActor Actor actor, @Valid @RequestBody TalkPointAdded given) {
        return series.row(actor, points.add(actor, given.id, given.compound, given.point.wanted()));
    }

    @PutMapping("/{id}")
    SeriesRow change(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody TalkPointGiven given) {
        return series.row(actor, points.change(actor, id, IfMatch.version(version), given.wanted()));
    }

    /** For those of the compounds that have none. */
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.CREATED)
    TalkPointCount addAll(@CurrentActor Actor actor, @Valid @RequestBody TalkPointsAdded given) {
        var added = points.addAll(actor, given.id, NodePath.of(given.area), given.compounds, given.point.wanted());
        return new TalkPointCount(added.size());
    }

    /** Takes back what was set up in that stroke. */
    @PostMapping("/bulk/{id}/undo")
    TalkPointCount undo(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody TalkPointsUndone given) {
        return new TalkPointCount(points.undo(actor, id, NodePath.of(given.area)));
    }
}
