package org.linjuli.lifecycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.CalendarProblem;
import org.linjuli.lifecycle.DeskHours;
import org.linjuli.lifecycle.DeskOpening;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.lifecycle.OfficeHours;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where desks keep other office hours than the usual ones. */
@RestController
@RequestMapping("/api/v1/calendar/office-hours")
class OfficeHoursController {

    private static final String NODE = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,9}";

    private final DeskOpening opening;

    OfficeHoursController(DeskOpening opening) {
        this.opening = opening;
    }

    @GetMapping
    HoursList all() {
        return new HoursList(
                HoursView.of(OfficeHours.USUAL),
                opening.all().stream().map(DeskHoursView::of).toList());
    }

    /** Where hours are set already, they are replaced from the version that the header names. */
    @PutMapping("/{node}")
    ResponseEntity<DeskHoursView> set(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = NODE) String node,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody HoursView hours) {
        var path = NodePath.of(node);
        int version = opening.at(path).isPresent() ? Math.clamp(IfMatch.version(ifMatch), 0, Integer.MAX_VALUE) : 0;
        var set = opening.set(actor, path, version, hours.read());
        return ResponseEntity.ok().eTag(String.valueOf(set.version())).body(DeskHoursView.of(set));
    }

    @DeleteMapping("/{node}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = NODE) String node,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        opening.clear(actor, NodePath.of(node), Math.clamp(IfMatch.version(ifMatch), 0, Integer.MAX_VALUE));
    }

    record HoursList(HoursView usual, List<DeskHoursView> items) {}

    record DeskHoursView(String node, int version, HoursView hours) {

        static DeskHoursView of(DeskHours desk) {
            return new DeskHoursView(desk.node().value(), desk.version(), HoursView.of(desk.hours()));
        }
    }

    /**
     * Office hours as people write them.
     *
     * @param spans parts of each day, like {@code 08:30-12:00}
     */
    record HoursView(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotEmpty List<@Pattern(regexp = "\\d\\d:\\d\\d-\\d\\d:\\d\\d") String> spans,
            boolean keepsHolidays) {

        static HoursView of(OfficeHours hours) {
            return new HoursView(
                    hours.days().stream().sorted().collect(Collectors.toCollection(java.util.LinkedHashSet::new)),
                    hours.spans().stream().map(Object::toString).toList(),
                    hours.keepsHolidays());
        }

        OfficeHours read() {
            return OfficeHours.read(days, String.join(",", spans), keepsHolidays)
                    .orElseThrow(CalendarProblem.HOURS_REFUSED::now);
        }
    }
}
