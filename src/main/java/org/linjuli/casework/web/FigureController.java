package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Channel;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.figure.Figures;
import org.linjuli.casework.figure.Period;
import org.linjuli.casework.figure.Sums;
import org.linjuli.identity.CurrentActor;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures about requests: each dated, each with the filter that opens its rows. */
@RestController
@RequestMapping("/api/v1/figures/casework")
class FigureController {

    /** The satisfaction, never without how many answered. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SatisfactionView(
            @Nullable Double rate, int n, int of, @Nullable Double responseRate) {}

    /**
     * The figures of one set of requests.
     *
     * @param list the query that opens the requests behind them, for the list of requests
     */
    record FigureView(
            int requests,
            Sums.Share response,
            Sums.Share solution,
            SatisfactionView satisfaction,
            Sums.Share onTime,
            Sums.Share solvedInGrid,
            Sums.Share reopened,
            String list) {

        static FigureView of(Sums sums, String list) {
            var satisfaction = sums.satisfaction();
            return new FigureView(
                    sums.counted(),
                    sums.response(),
                    sums.solution(),
                    new SatisfactionView(
                            satisfaction.rate(),
                            satisfaction.n(),
                            satisfaction.of(),
                            sums.ratingResponse().rate()),
                    sums.onTimeShare(),
                    sums.solvedInGrid(),
                    sums.reopenedShare(),
                    list);
        }
    }

    record FigureRow(String key, String name, @JsonUnwrapped FigureView figures) {}

    record FigureReport(
            String area,
            String areaName,
            Period period,
            Instant asOf,
            @JsonUnwrapped FigureView figures,
            Map<RequestState, Double> medianHours,
            List<FigureRow> rows) {}

    private final Figures figures;
    private final Wording wording;
    private final Clock clock;

    FigureController(Figures figures, Wording wording, Clock clock) {
        this.figures = figures;
        this.wording = wording;
        this.clock = clock;
    }

    /** Of requests filed in the period; this month, and the area of the one who asks, where nothing else is said. */
    @GetMapping
    FigureReport casework(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "area") String by) {
        var wanted = Given.path("area", area);
        var node = wanted == null
                ? actor.scope().nodes().stream().findFirst().orElseThrow(CaseworkProblem.NOT_ALLOWED::now)
                : wanted;
        var today = LocalDate.now(clock.withZone(CityTime.ZONE));
        var last = to == null ? today : to;
        var period = new Period(from == null ? last.withDayOfMonth(1) : from, last);
        var part = by(by);
        var report = figures.of(actor, node, period, part);
        return new FigureReport(
                node.value(),
                wording.area(node),
                period,
                report.asOf(),
                FigureView.of(report.sums(), list(node.value(), period, "")),
                report.medianHours(),
                report.parts().stream().map(row -> row(row, part, node, period)).toList());
    }

    private FigureRow row(Figures.Part part, Figures.By by, NodePath area, Period period) {
        var list = switch (by) {
            case AREA -> list(part.key(), period, "");
            case CATEGORY -> list(area.value(), period, "&category=" + part.key());
            case CHANNEL -> list(area.value(), period, "&channel=" + part.key());
        };
        return new FigureRow(part.key(), name(part.key(), by), FigureView.of(part.sums(), list));
    }

    private String name(String key, Figures.By by) {
        return switch (by) {
            case AREA -> wording.area(NodePath.of(key));
            case CATEGORY -> wording.category(key).name();
            case CHANNEL -> Channel.valueOf(key).label();
        };
    }

    private static String list(String area, Period period, String more) {
        return "area=%s&from=%s&to=%s%s".formatted(area, period.from(), period.to(), more);
    }

    private static Figures.By by(String key) {
        for (var by : Figures.By.values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(key)) {
                return by;
            }
        }
        throw CaseworkProblem.BAD_FILTER.now().field("by", "可选：area、category、channel");
    }
}
