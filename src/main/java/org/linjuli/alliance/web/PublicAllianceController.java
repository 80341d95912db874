package org.linjuli.alliance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliances;
import org.linjuli.alliance.Duties;
import org.linjuli.alliance.Duty;
import org.linjuli.alliance.DutyPeriod;
import org.linjuli.alliance.Seat;
import org.linjuli.alliance.Standing;
import org.linjuli.alliance.web.AllianceView.AlliancePage;
import org.linjuli.alliance.web.AllianceView.AllianceSummary;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alliances as anybody sees them: who sits there, what they promised, what they kept; of people nothing. */
@RestController
@RequestMapping("/api/v1/public/alliances")
class PublicAllianceController {

    /** An alliance with its table and the last twelve months. */
    record PublicAlliance(AllianceSummary summary, @Nullable String remark, List<PublicSeat> seats) {}

    record PublicSeat(UUID id, String roleName, String name, boolean signed, List<PublicDuty> duties) {}

    /**
     * What a seat promised and how its periods of the last twelve months went.
     *
     * @param endedOn the last day on which it is owed, where it was ended alone
     * @param running can still be reported, or waits for another seat
     * @param latest what was done in the latest confirmed period
     */
    record PublicDuty(
            String title,
            String rhythmName,
            @Nullable LocalDate endedOn,
            int kept,
            int late,
            int missed,
            int running,
            @Nullable LocalDate latestOn,
            @Nullable String latest) {}

    private final Alliances alliances;
    private final Duties duties;
    private final AllianceViews views;

    PublicAllianceController(Alliances alliances, Duties duties, AllianceViews views) {
        this.alliances = alliances;
        this.duties = duties;
        this.views = views;
    }

    /** Those in force in an area, the latest first. */
    @GetMapping
    AlliancePage list(
            @RequestParam @Pattern(regexp = AllianceController.AREA) String area,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var page = alliances.publicPage(NodePath.of(area), before.orElse(null), limit);
        return new AlliancePage(page.items().stream().map(views::summary).toList(), page.nextId());
    }

    @GetMapping("/{id}")
    PublicAlliance one(@PathVariable UUID id) {
        var one = alliances.publicOne(id);
        var owed = duties.of(one);
        var periods = duties.periods(one);
        return new PublicAlliance(
                views.summary(one),
                one.course().remark(),
                one.present().stream().map(seat -> seat(seat, owed, periods)).toList());
    }

    private PublicSeat seat(Seat seat, List<Duty> owed, List<DutyPeriod> periods) {
        return new PublicSeat(
                seat.id(),
                seat.role().label(),
                seat.name(),
                seat.isBound(),
                owed.stream()
                        .filter(duty -> duty.seat().equals(seat.id()))
                        .map(duty -> duty(duty, periods))
                        .toList());
    }

    private PublicDuty duty(Duty duty, List<DutyPeriod> periods) {
        var today = duties.today();
        Map<Standing, Integer> sums = new EnumMap<>(Standing.class);
        DutyPeriod.Report latest = null;
        for (var period : periods) {
            if (period.duty().equals(duty.id()) && !period.startsOn().isAfter(today)) {
                sums.merge(period.standing(today), 1, Integer::sum);
                latest = period.confirmation() == null ? latest : period.report();
            }
        }
        var ending = duty.ending();
        return new PublicDuty(
                duty.title(),
                duty.rhythm().label(),
                ending == null ? null : ending.on(),
                sums.getOrDefault(Standing.KEPT, 0),
                sums.getOrDefault(Standing.LATE, 0),
                sums.getOrDefault(Standing.MISSED, 0),
                sums.getOrDefault(Standing.DUE, 0) + sums.getOrDefault(Standing.REPORTED, 0),
                latest == null ? null : latest.on(),
                latest == null ? null : latest.done());
    }
}
