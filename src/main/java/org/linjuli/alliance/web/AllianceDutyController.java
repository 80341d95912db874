package org.linjuli.alliance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.AllianceFigures;
import org.linjuli.alliance.AllianceFigures.DutySums;
import org.linjuli.alliance.AllianceFigures.StateSums;
import org.linjuli.alliance.AllianceProblem;
import org.linjuli.alliance.Duties;
import org.linjuli.alliance.Duty;
import org.linjuli.alliance.DutyJudging;
import org.linjuli.alliance.DutyPeriod;
import org.linjuli.alliance.Rhythm;
import org.linjuli.alliance.Standing;
import org.linjuli.alliance.web.AllianceView.AllianceDutyView;
import org.linjuli.alliance.web.AllianceView.DutyPeriodPage;
import org.linjuli.alliance.web.AllianceView.DutyPeriodView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duties of alliances: who owes what by when, and what was kept. */
@RestController
@RequestMapping("/api/v1")
class AllianceDutyController {

    private static final int MOST_YEARS = 5;
    private static final String AREA = AllianceController.AREA;

    /** A duty to give; the client chose the id. */
    record DutyGiven(
            @NotNull UUID id,

            @NotNull(message = "请选择席位") UUID seat,

            @NotBlank(message = "职责应为 2 到 100 个字") @Size(min = 2, max = 100, message = "职责应为 2 到 100 个字")
            String title,

            @NotNull(message = "请选择多久一次") Rhythm rhythm,

            @NotNull(message = "请填写开始日期") LocalDate since,
            @Nullable LocalDate dueOn) {}

    record DutyReported(
            @NotBlank(message = "请写明做了什么") @Size(min = 2, max = 500, message = "履行情况应为 2 到 500 个字")
            String done,

            @Nullable @Size(max = 20, message = "编号的样子是 FQ-2026-000123")
            String requestNo,

            @Nullable UUID meeting) {}

    /** @param on the last day on which it is owed, today or later */
    record DutyEnded(
            @NotNull(message = "请填写最后一天") LocalDate on,

            @NotBlank(message = "请写明结束原因") @Size(min = 2, max = 500, message = "结束原因应为 2 到 500 个字")
            String reason) {}

    /** What a request has fulfilled. */
    record DutiesFulfilled(List<DutyPeriodView> items) {}

    record DutySentBack(
            @NotBlank(message = "请写明还差什么") @Size(min = 2, max = 500, message = "退回原因应为 2 到 500 个字")
            String reason) {}

    /** What my seats can report by now, and what others reported that they can confirm. */
    record DutyDesk(List<DutyPeriodView> owed, List<DutyPeriodView> waiting) {}

    /** What was kept of the duties due in the period, the first and last day included; and the alliances of now. */
    record AllianceReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            StateSums alliances,
            DutySums whole,
            List<AlliancePart> parts) {}

    record AlliancePart(String area, String areaName, DutySums sums) {}

    private final Duties duties;
    private final DutyJudging judging;
    private final AllianceFigures figures;
    private final Territory territory;

    AllianceDutyController(Duties duties, DutyJudging judging, AllianceFigures figures, Territory territory) {
        this.duties = duties;
        this.judging = judging;
        this.figures = figures;
        this.territory = territory;
    }

    @PostMapping("/alliances/{id}/duties")
    @ResponseStatus(HttpStatus.CREATED)
    AllianceDutyView give(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody DutyGiven given) {
        var duty = new Duty(
                given.id(), id, given.seat(), given.title().strip(), given.rhythm(), given.since(), given.dueOn());
        return AllianceDutyView.of(duties.give(actor, duty));
    }

    /** Ends a duty alone. */
    @PostMapping("/alliances/{id}/duties/{duty}/ending")
    AllianceDutyView end(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @Valid @RequestBody DutyEnded ended) {
        return AllianceDutyView.of(duties.end(
                actor, id, duty, new Duty.Ending(ended.on(), ended.reason().strip())));
    }

    /** The duties that were fulfilled with a request, for who may read it. */
    @GetMapping("/alliance-duties/of-request/{request}")
    DutiesFulfilled fulfilledBy(@CurrentActor Actor actor, @PathVariable UUID request) {
        return new DutiesFulfilled(views(duties.fulfilledBy(actor, request)));
    }

    /** What my seats owe and what they may confirm, the most urgent first. */
    @GetMapping("/alliance-duties/mine")
    DutyDesk mine(@CurrentActor Actor actor) {
        var desk = duties.desk(actor);
        return new DutyDesk(views(desk.owed()), views(desk.waiting()));
    }

    private List<DutyPeriodView> views(List<DutyPeriod> periods) {
        var today = duties.today();
        return periods.stream().map(one -> DutyPeriodView.of(one, today)).toList();
    }

    @PutMapping("/alliance-duties/{duty}/periods/{starts}/report")
    DutyPeriodView report(
            @CurrentActor Actor actor,
            @PathVariable UUID duty,
            @PathVariable LocalDate starts,
            @Valid @RequestBody DutyReported reported) {
        return DutyPeriodView.of(duties.report(actor, duty, starts, done(reported)), duties.today());
    }

    private static Duties.Done done(DutyReported reported) {
        var number = reported.requestNo();
        return new Duties.Done(
                reported.done().strip(),
                number == null || number.isBlank() ? null : number.strip(),
                reported.meeting());
    }

    @PutMapping("/alliance-duties/{duty}/periods/{starts}/confirmation")
    DutyPeriodView confirm(@CurrentActor Actor actor, @PathVariable UUID duty, @PathVariable LocalDate starts) {
        return DutyPeriodView.of(judging.confirm(actor, duty, starts), duties.today());
    }

    @PostMapping("/alliance-duties/{duty}/periods/{starts}/return")
    DutyPeriodView sendBack(
            @CurrentActor Actor actor,
            @PathVariable UUID duty,
            @PathVariable LocalDate starts,
            @Valid @RequestBody DutySentBack back) {
        return DutyPeriodView.of(
                judging.sendBack(actor, duty, starts, back.reason().strip()), duties.today());
    }

    /** The periods of an area that were due in a time, the latest first. */
    @GetMapping("/alliance-duties")
    DutyPeriodPage page(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<Standing> standing,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        refuseBad(from, to);
        var after = cursor.map(AllianceDutyController::after).orElse(null);
        var wanted = new Duties.Query(NodePath.of(area), from, to, standing.orElse(null), after);
        var page = duties.page(actor, wanted, limit);
        return new DutyPeriodPage(views(page.items()), page.next());
    }

    static Duties.After after(String cursor) {
        try {
            var values = Cursor.parse(cursor, 3).values();
            return new Duties.After(
                    LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)), LocalDate.parse(values.get(2)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw AllianceProblem.BAD_PERIOD.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    static void refuseBad(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw AllianceProblem.BAD_PERIOD.now().field("to", "结束日期应在开始日期之后 " + MOST_YEARS + " 年以内");
        }
    }

    @GetMapping("/alliance-figures")
    AllianceReport figures(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        refuseBad(from, to);
        var path = NodePath.of(area);
        var report = figures.of(actor, path, from, to);
        var parts = report.parts().entrySet().stream()
                .map(part -> new AlliancePart(part.getKey().value(), territory.name(part.getKey()), part.getValue()))
                .toList();
        return new AllianceReport(area, territory.name(path), from, to, report.alliances(), report.whole(), parts);
    }
}
