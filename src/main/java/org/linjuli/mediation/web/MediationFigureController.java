package org.linjuli.mediation.web;

import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.mediation.MediationFigures;
import org.linjuli.mediation.MediationFigures.MediationSums;
import org.linjuli.mediation.MediationKind;
import org.linjuli.mediation.MediationKinds;
import org.linjuli.mediation.MediationProblem;
import org.linjuli.mediation.MediationState;
import org.linjuli.mediation.Mediations;
import org.linjuli.mediation.MediationsNarrowed;
import org.linjuli.mediation.web.MediationView.MediationSummary;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the mediations of an area, as figures and as a file; neither says who or what. */
@RestController
class MediationFigureController {

    private static final int MOST_YEARS = 5;
    private static final int MOST = 2000;
    private static final int AT_ONCE = 500;

    private static final List<Column<MediationSummary>> COLUMNS = List.of(
            new Column<>("种类", 12, MediationSummary::kindName),
            new Column<>("小区", 16, MediationSummary::compoundName),
            new Column<>("所在", 26, MediationSummary::areaName),
            new Column<>("状态", 14, MediationSummary::stateName),
            new Column<>("申请时间", 18, MediationSummary::requested),
            new Column<>("达成协议", 18, MediationSummary::agreed),
            new Column<>("结束时间", 18, MediationSummary::ended),
            new Column<>("转到", 16, MediationSummary::referredToName));

    /**
     * The sums of the mediations that were asked for in the period, the first and last day included.
     *
     * @param talks law talks that were given in the period
     * @param parts of each area below
     */
    record MediationFigureReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            MediationSums whole,
            int talks,
            List<MediationKindSums> kinds,
            List<MediationPartSums> parts) {}

    record MediationKindSums(String kind, String kindName, MediationSums sums) {}

    record MediationPartSums(String area, String areaName, MediationSums sums) {}

    private final MediationFigures figures;
    private final Mediations mediations;
    private final MediationViews views;
    private final MediationKinds kinds;
    private final Audit audit;
    private final Clock clock;

    MediationFigureController(
            MediationFigures figures,
            Mediations mediations,
            MediationViews views,
            MediationKinds kinds,
            Audit audit,
            Clock clock) {
        this.figures = figures;
        this.mediations = mediations;
        this.views = views;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/mediation-figures")
    MediationFigureReport report(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MediationController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw MediationProblem.BAD_PERIOD.now().field("to", "结束日期应在开始日期之后 " + MOST_YEARS + " 年以内");
        }
        var path = NodePath.of(area);
        var report =
                figures.of(actor, path, MediationController.begin(from), MediationController.begin(to.plusDays(1)));
        var kinds = report.kinds().entrySet().stream()
                .map(one -> new MediationKindSums(one.getKey().code(), this.kinds.name(one.getKey()), one.getValue()))
                .toList();
        var parts = report.parts().entrySet().stream()
                .map(part -> new MediationPartSums(part.getKey().value(), views.area(part.getKey()), part.getValue()))
                .toList();
        return new MediationFigureReport(
                area, views.area(path), from, to, report.whole(), report.talks(), kinds, parts);
    }

    /** Those asked for in an area in the period, the first and last day included; refused where they are more than 2,000. */
    @GetMapping(path = MediationController.ALL + "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MediationController.AREA) String area,
            @RequestParam(defaultValue = "") Set<@Pattern(regexp = MediationKind.FORM) String> kind,
            @RequestParam(defaultValue = "") Set<MediationState> state,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to)
            throws IOException {
        var path = NodePath.of(area);
        actor.require(Permission.MEDIATION_READ, path);
        var narrowed = new MediationsNarrowed(
                path,
                null,
                MediationController.kinds(kind),
                state,
                MediationController.begin(from),
                MediationController.begin(to.plusDays(1)));
        var found = Page.all(before -> mediations.page(actor, narrowed, before, AT_ONCE), MOST);
        if (found.size() > MOST) {
            throw MediationProblem.TOO_MANY_ROWS.now();
        }
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "劝和", COLUMNS, watermark)) {
            sheet.write(views.summaries(found));
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "mediation.export", "export", watermark.export())
                        .at(path)
                        .with("rows", found.size()));
        return Download.excel("劝和-%s-%s至%s".formatted(views.area(path), from, to), out.toByteArray());
    }
}
