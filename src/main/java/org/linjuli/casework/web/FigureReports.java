package org.linjuli.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Channel;
import org.linjuli.casework.figure.Figures;
import org.linjuli.casework.figure.Period;
import org.linjuli.casework.web.FigureReport.FigureRow;
import org.linjuli.casework.web.FigureReport.FigureView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** Makes the figures that were asked for into an answer with names and ways to the rows. */
@Component
class FigureReports {

    /**
     * Which figures: of this month, and of the area of the one who asks, where nothing else is said.
     *
     * @param by area, category or channel
     */
    record FigureQuery(
            @Nullable String area,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable String by) {}

    private final Figures figures;
    private final Wording wording;
    private final Clock clock;

    FigureReports(Figures figures, Wording wording, Clock clock) {
        this.figures = figures;
        this.wording = wording;
        this.clock = clock;
    }

    FigureReport of(Actor actor, FigureQuery query) {
        actor.require(Permission.FIGURE_READ);
        var wanted = Given.path("area", query.area());
        var node = wanted == null ? actor.scope(Permission.FIGURE_READ).nodes().getFirst() : wanted;
        var period = period(query);
        var part = by(query.by() == null ? "area" : query.by());
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

    private Period period(FigureQuery query) {
        var to = query.to();
        var from = query.from();
        var last = to == null ? LocalDate.now(clock.withZone(CityTime.ZONE)) : to;
        return new Period(from == null ? last.withDayOfMonth(1) : from, last);
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
        return "area=%s&from=%s&to=%s%s&counted=COUNTED".formatted(area, period.from(), period.to(), more);
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
