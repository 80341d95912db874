package org.linjuli.property.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.platform.Download;
import org.linjuli.property.Committees;
import org.linjuli.property.MatterFigures;
import org.linjuli.property.MatterFigures.By;
import org.linjuli.property.MatterFigures.Counted;
import org.linjuli.property.MatterFigures.Matter;
import org.linjuli.property.PropertyProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of property companies and compounds, and the matters behind its figures. */
@RestController
@RequestMapping("/api/v1")
class PropertyFigureController {

    private static final int MOST_YEARS = 5;

    /** A company or compound; {@code ranked} says whether it had matters enough to be compared. */
    record PropertyLine(String key, String name, boolean ranked, PropertyCounts counts, MatterFigures.YearSums year) {}

    /**
     * The matters filed in whole months, the first and the last included; policies and committees as they stand now.
     *
     * @param underPolicy solved ones that were filed while a policy held in their compound
     * @param year how households judged the years of policies whose evaluation ended in these months
     */
    record PropertyReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            PropertyCounts whole,
            int underPolicy,
            MatterFigures.YearSums year,
            MatterFigures.PolicySums policies,
            Committees.CommitteeSums committees,
            List<PropertyLine> lines) {}

    /**
     * A property matter.
     *
     * @param title null for who may not read the request
     */
    record PropertyMatterRow(
            UUID id,
            String number,
            @Nullable String title,
            @Nullable RequestState state,
            String compoundName,
            @Nullable String companyName,
            LocalDate filedOn,
            @Nullable Instant due,
            boolean solved,
            boolean onTime,
            boolean reopened) {}

    record PropertyMatterPage(
            List<PropertyMatterRow> items, @Nullable String next) {}

    private final MatterFigures figures;
    private final MeetingMatters requests;
    private final Territory territory;
    private final Organization organization;
    private final Audit audit;
    private final Clock clock;

    PropertyFigureController(
            MatterFigures figures,
            MeetingMatters requests,
            Territory territory,
            Organization organization,
            Audit audit,
            Clock clock) {
        this.figures = figures;
        this.requests = requests;
        this.territory = territory;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Figures of an area, with a line for each company or each compound. */
    @GetMapping("/property-figures")
    PropertyReport figures(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PolicyController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "COMPANY") By by) {
        var report = figures.of(actor, asked(area, from, to, by));
        return new PropertyReport(
                area,
                territory.name(NodePath.of(area)),
                month(from),
                month(to),
                PropertyCounts.of(report.whole()),
                report.underPolicy(),
                report.year(),
                report.policies(),
                report.committees(),
                lines(report, by));
    }

    /** The same lines as a file. */
    @GetMapping("/property-figures/export.xlsx")
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PolicyController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "COMPANY") By by)
            throws IOException {
        var lines = lines(figures.of(actor, asked(area, from, to, by)), by);
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "物业计分", columns(by), watermark)) {
            sheet.write(lines);
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "property.board-export", "export", watermark.export())
                        .with("rows", lines.size())
                        .at(NodePath.of(area)));
        return Download.excel("物业计分 %s 至 %s".formatted(month(from), month(to)), out.toByteArray());
    }

    /** The property matters behind a figure, or of a compound, the latest first. */
    @GetMapping("/property-matters")
    PropertyMatterPage matters(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = PolicyController.AREA) String> area,
            @RequestParam Optional<UUID> compound,
            @RequestParam Optional<@Pattern(regexp = "(unit(\\.[0-9]+)+)?") String> company,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<Counted> counted,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        refuseBad(from, to);
        var wanted = new MatterFigures.Wanted(
                area.map(NodePath::of).orElse(null),
                compound.orElse(null),
                company.orElse(null),
                month(from),
                month(to),
                counted.orElse(null));
        var after = before.map(PropertyFigureController::mark).orElse(null);
        var page = figures.page(actor, wanted, after, limit);
        var told =
                requests.told(actor, page.items().stream().map(Matter::request).toList());
        return new PropertyMatterPage(
                page.items().stream().map(one -> row(one, told)).toList(), page.next());
    }

    private PropertyMatterRow row(Matter one, Map<UUID, MeetingMatters.Told> told) {
        var request = told.get(one.request());
        return new PropertyMatterRow(
                one.request(),
                request == null ? "" : request.number(),
                request == null ? null : request.title(),
                request == null ? null : request.state(),
                compoundName(one.compound()),
                one.company() == null ? null : companyName(one.company()),
                one.filedOn(),
                request == null ? null : request.due(),
                one.solved(),
                one.onTime(),
                one.reopened());
    }

    static MatterFigures.Mark mark(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new MatterFigures.Mark(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw PropertyProblem.BAD_LIST.now().field("before", "页码已失效，请从第一页重新打开");
        }
    }

    private List<PropertyLine> lines(MatterFigures.Report report, By by) {
        return report.lines().stream()
                .map(one -> new PropertyLine(
                        one.key(),
                        by == By.COMPANY ? companyName(one.key()) : compoundName(UUID.fromString(one.key())),
                        one.ranked(),
                        PropertyCounts.of(one.counts()),
                        one.year()))
                .toList();
    }

    private String companyName(String path) {
        return path.isEmpty()
                ? "没有物业公司"
                : organization.desk(NodePath.of(path)).map(Desk::name).orElse(path);
    }

    private String compoundName(UUID id) {
        return territory.compound(id).map(Compound::name).orElse("");
    }

    private static MatterFigures.Asked asked(String area, LocalDate from, LocalDate to, By by) {
        refuseBad(from, to);
        return new MatterFigures.Asked(NodePath.of(area), month(from), month(to), by);
    }

    static void refuseBad(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw PropertyProblem.BAD_LIST.now().field("to", "结束不能早于开始，最长 " + MOST_YEARS + " 年");
        }
    }

    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private static List<Column<PropertyLine>> columns(By by) {
        return List.of(
                new Column<>(by == By.COMPANY ? "物业公司" : "小区", 30, PropertyLine::name),
                new Column<>("参与排序", 10, line -> line.ranked() ? "是" : "件数少，另列"),
                new Column<>("物业诉求", 10, line -> line.counts().counted()),
                new Column<>("已解决", 10, line -> line.counts().solved()),
                new Column<>("按期解决", 10, line -> line.counts().onTime()),
                new Column<>("有结果", 10, line -> line.counts().answered()),
                new Column<>("重新办理", 10, line -> line.counts().reopened()),
                new Column<>("有评价的诉求", 12, line -> line.counts().judged()),
                new Column<>("评价次数", 10, line -> line.counts().ratings()),
                new Column<>("满意和基本满意", 14, line -> line.counts().satisfied()),
                new Column<>("年度评议", 10, line -> line.year().years()),
                new Column<>("年度评议住户", 12, line -> line.year().asked()),
                new Column<>("其中参与", 10, line -> line.year().answered()),
                new Column<>("其中满意和基本满意", 18, line -> line.year().content()));
    }
}
