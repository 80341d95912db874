package org.linjuli.lifecycle.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.CalendarDay;
import org.linjuli.lifecycle.CalendarDay.Kind;
import org.linjuli.lifecycle.CalendarPreview;
import org.linjuli.lifecycle.CalendarProblem;
import org.linjuli.lifecycle.CalendarYear;
import org.linjuli.lifecycle.CalendarYears;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The years whose holidays are known, and bringing in the next one. */
@RestController
@RequestMapping("/api/v1/calendar/years")
class CalendarController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final CalendarYears years;

    CalendarController(CalendarYears years) {
        this.years = years;
    }

    @GetMapping
    YearList all() {
        return new YearList(years.known().stream().map(YearRow::of).toList(), years.missing());
    }

    @GetMapping("/{year}")
    ResponseEntity<YearView> year(@PathVariable int year) {
        return answer(years.year(year).orElseThrow(CalendarProblem.YEAR_UNKNOWN::now));
    }

    /** The year as a file; for a year not known, one to start from. */
    @GetMapping(value = "/{year}/days.csv", produces = CSV)
    ResponseEntity<String> file(@PathVariable int year) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + year + ".csv\"")
                .body(years.file(year));
    }

    @PostMapping(value = "/{year}/preview", consumes = "text/csv")
    CalendarPreview preview(@CurrentActor Actor actor, @PathVariable int year, @RequestBody String file) {
        return years.preview(actor, year, file);
    }

    /** A year that is known already is replaced from the version that the header names. */
    @PutMapping(value = "/{year}", consumes = "text/csv")
    ResponseEntity<YearView> importYear(
            @CurrentActor Actor actor,
            @PathVariable int year,
            @RequestParam @NotBlank @Size(max = 200) String source,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String file) {
        int version = years.year(year).isPresent() ? Math.clamp(IfMatch.version(ifMatch), 0, Integer.MAX_VALUE) : 0;
        return answer(years.importYear(actor, year, version, source.strip(), file));
    }

    private static ResponseEntity<YearView> answer(CalendarYear year) {
        return ResponseEntity.ok().eTag(String.valueOf(year.version())).body(YearView.of(year));
    }

    /**
     * What the list shows.
     *
     * @param missing of this year and the next, those not known
     */
    record YearList(List<YearRow> items, List<Integer> missing) {}

    record YearRow(int year, String source, int version, long restDays, long workDays) {

        static YearRow of(CalendarYear year) {
            return new YearRow(
                    year.year(), year.source(), year.version(), count(year, Kind.REST), count(year, Kind.WORK));
        }

        private static long count(CalendarYear year, Kind kind) {
            return year.days().stream().filter(day -> day.kind() == kind).count();
        }
    }

    record YearView(int year, String source, int version, List<CalendarDay> days) {

        static YearView of(CalendarYear year) {
            return new YearView(year.year(), year.source(), year.version(), year.days());
        }
    }
}
