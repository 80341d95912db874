package org.linjuli.alliance.web;

import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceExchange;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.AllianceProblem;
import org.linjuli.alliance.AllianceState;
import org.linjuli.alliance.Alliances;
import org.linjuli.alliance.Duties;
import org.linjuli.alliance.DutyPeriod;
import org.linjuli.alliance.Seat;
import org.linjuli.alliance.Standing;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.territory.SheetFault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alliances and their duties as Excel files, in and out. */
@RestController
@RequestMapping("/api/v1")
class AllianceFileController {

    private static final int MOST_ALLIANCES = 2_000;
    private static final int MOST_PERIODS = 20_000;
    private static final int AT_ONCE = 500;

    /** What a file of alliances would do, or has done. */
    record AlliancesImported(List<SheetFault> faults, List<ImportedAlliance> alliances, boolean taken) {}

    record ImportedAlliance(String name, String kindName, String areaName, int seats) {}

    private record SeatLine(Alliance alliance, @Nullable Seat seat) {}

    private final Alliances alliances;
    private final Duties duties;
    private final AllianceExchange exchange;
    private final AllianceViews views;
    private final Audit audit;
    private final Clock clock;

    AllianceFileController(
            Alliances alliances,
            Duties duties,
            AllianceExchange exchange,
            AllianceViews views,
            Audit audit,
            Clock clock) {
        this.alliances = alliances;
        this.duties = duties;
        this.exchange = exchange;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/alliances/imports/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template() {
        return Download.excel("联盟导入模板", exchange.template());
    }

    /** What an Excel file of alliances would do, with what is wrong in each of its lines. */
    @PostMapping("/alliances/imports/preview")
    AlliancesImported preview(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.preview(actor, file));
    }

    /** Founds all of them, or none. */
    @PostMapping("/alliances/imports")
    AlliancesImported take(@CurrentActor Actor actor, @RequestBody byte[] file) {
        return imported(exchange.take(actor, file));
    }

    private AlliancesImported imported(AllianceExchange.Result result) {
        return new AlliancesImported(
                result.faults(),
                result.alliances().stream()
                        .map(one -> new ImportedAlliance(
                                one.founded().name(),
                                one.founded().kind().label(),
                                views.placeName(one.founded().where()),
                                one.seats().size()))
                        .toList(),
                result.isTaken());
    }

    /** A line for each seat, in the columns in which it may come in again. */
    @GetMapping(path = "/alliances/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> alliances(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AllianceController.AREA) String> area,
            @RequestParam Optional<AllianceKind> kind,
            @RequestParam Optional<AllianceState> state)
            throws IOException {
        var narrowed =
                new Alliances.Narrowed(area.map(NodePath::of).orElse(null), kind.orElse(null), state.orElse(null));
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        int rows;
        try (var sheet = new Sheet<>(out, "联盟", seatColumns(), watermark)) {
            var all = Page.all(before -> alliances.page(actor, narrowed, before, AT_ONCE), MOST_ALLIANCES);
            refuseTooMany(all.size(), MOST_ALLIANCES);
            sheet.write(all.stream().flatMap(one -> lines(one).stream()).toList());
            rows = sheet.rows();
        }
        record(actor, "alliance.export", watermark, narrowed.area(), rows);
        return Download.excel("联盟", out.toByteArray());
    }

    /** The periods of an area that were due in a time. */
    @GetMapping(path = "/alliance-duties/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> duties(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = AllianceController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<Standing> standing)
            throws IOException {
        AllianceDutyController.refuseBad(from, to);
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        int rows;
        try (var sheet = new Sheet<>(out, "职责", periodColumns(duties.today()), watermark)) {
            Duties.After after = null;
            for (boolean more = true; more; ) {
                var wanted = new Duties.Query(NodePath.of(area), from, to, standing.orElse(null), after);
                var page = duties.page(actor, wanted, AT_ONCE);
                sheet.write(page.items());
                refuseTooMany(sheet.rows(), MOST_PERIODS);
                more = page.next() != null;
                after = page.next() == null ? null : AllianceDutyController.after(page.next());
            }
            rows = sheet.rows();
        }
        record(actor, "alliance.duty-export", watermark, NodePath.of(area), rows);
        return Download.excel("联盟职责 %s 至 %s".formatted(from, to), out.toByteArray());
    }

    private static List<SeatLine> lines(Alliance one) {
        var present = one.present();
        return present.isEmpty()
                ? List.of(new SeatLine(one, null))
                : present.stream().map(seat -> new SeatLine(one, seat)).toList();
    }

    private List<Column<SeatLine>> seatColumns() {
        return List.of(
                new Column<>("联盟名称", 28, line -> line.alliance.name()),
                new Column<>("类型", 16, line -> line.alliance.kind().label()),
                new Column<>("所在区域", 28, line -> views.areaName(line.alliance.area())),
                new Column<>(
                        "小区",
                        16,
                        line -> views.compoundName(line.alliance.where()).orElse(null)),
                new Column<>(
                        "席位",
                        16,
                        line -> line.seat == null ? null : line.seat.role().label()),
                new Column<>("组织或单位", 30, line -> line.seat == null ? null : line.seat.name()),
                new Column<>("状态", 10, line -> line.alliance.state().label()),
                new Column<>("签约时间", 18, AllianceFileController::signed));
    }

    private static @Nullable Object signed(SeatLine line) {
        var signature = line.seat == null ? null : line.seat.signature();
        return signature == null ? null : signature.at();
    }

    private static List<Column<DutyPeriod>> periodColumns(LocalDate today) {
        return List.of(
                new Column<>("联盟名称", 28, one -> one.owed().allianceName()),
                new Column<>("席位单位", 30, one -> one.owed().seatName()),
                new Column<>("职责", 28, one -> one.owed().title()),
                new Column<>("开始", 12, DutyPeriod::startsOn),
                new Column<>("截止", 12, DutyPeriod::dueOn),
                new Column<>("履行情况", 12, one -> one.standing(today).label()),
                new Column<>(
                        "报告日期",
                        12,
                        one -> one.report() == null ? null : one.report().on()),
                new Column<>(
                        "做了什么",
                        40,
                        one -> one.report() == null ? null : one.report().done()),
                new Column<>(
                        "确认日期",
                        12,
                        one -> one.confirmation() == null
                                ? null
                                : one.confirmation().on()));
    }

    private static void refuseTooMany(int rows, int most) {
        if (rows > most) {
            throw AllianceProblem.TOO_MANY.now();
        }
    }

    private void record(Actor actor, String what, Watermark watermark, @Nullable NodePath area, int rows) {
        var act = Act.of(ActKind.EXPORT, what, "export", watermark.export()).with("rows", rows);
        audit.recordAlone(actor, area == null ? act : act.at(area));
    }
}
