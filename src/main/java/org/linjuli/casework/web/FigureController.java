package org.linjuli.casework.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.casework.web.FigureReport.FigureRow;
import org.linjuli.casework.web.FigureReport.FigureView;
import org.linjuli.casework.web.FigureReports.FigureQuery;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures about requests: each dated, each with the filter that opens its rows. */
@RestController
@RequestMapping("/api/v1/figures/casework")
class FigureController {

    private final FigureReports reports;
    private final Audit audit;
    private final Clock clock;

    FigureController(FigureReports reports, Audit audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of requests filed in the period; this month, and the area of the one who asks, where nothing else is said. */
    @GetMapping
    FigureReport casework(@CurrentActor Actor actor, FigureQuery query) {
        return reports.of(actor, query);
    }

    /** The same figures as a file: the whole first, then its parts. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, FigureQuery query) throws IOException {
        var report = reports.of(actor, query);
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "数据", columns(report), watermark)) {
            var whole = new FigureRow(report.area(), report.areaName(), report.figures());
            sheet.write(Stream.concat(Stream.of(whole), report.rows().stream()).toList());
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "figure.export", "export", watermark.export())
                        .at(NodePath.of(report.area()))
                        .with("rows", report.rows().size() + 1));
        var name = "数据-%s-%s至%s"
                .formatted(
                        report.areaName(),
                        report.period().from(),
                        report.period().to());
        return Download.excel(name, out.toByteArray());
    }

    private static List<Column<FigureRow>> columns(FigureReport report) {
        return List.of(
                new Column<>("名称", 32, FigureRow::name),
                new Column<>("反映（件）", 11, row -> row.figures().requests()),
                percent("响应率（%）", row -> row.response().rate()),
                percent("解决率（%）", row -> row.solution().rate()),
                percent("满意率（%）", row -> row.satisfaction().rate()),
                percent("评价率（%）", row -> row.satisfaction().responseRate()),
                percent("按期办结率（%）", row -> row.onTime().rate()),
                percent("网格内解决率（%）", row -> row.solvedInGrid().rate()),
                percent("重办率（%）", row -> row.reopened().rate()),
                new Column<>("反映时间从", 12, row -> report.period().from().toString()),
                new Column<>("反映时间到", 12, row -> report.period().to().toString()),
                new Column<>("截至", 17, row -> report.asOf()));
    }

    /** To one place; empty while there is nothing to take a share of. */
    private static Column<FigureRow> percent(String head, Function<FigureView, @Nullable Double> rate) {
        return new Column<>(head, 16, row -> {
            var share = rate.apply(row.figures());
            return share == null ? null : Math.round(share * 1000) / 10.0;
        });
    }
}
