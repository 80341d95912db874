package org.linjuli.property.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.property.MatterFigures;
import org.linjuli.property.MatterFigures.Year;
import org.linjuli.property.MatterFigures.YearSums;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How households judged the years of policies: the rows behind the board's figure. */
@RestController
class PropertyYearController {

    /** One evaluation that ended, by its id. */
    record PropertyYear(
            UUID id,
            UUID policy,
            String compoundName,
            @Nullable String companyName,
            LocalDate endedOn,
            EvaluationState outcome,
            YearSums sums) {}

    record PropertyYearPage(
            List<PropertyYear> items, @Nullable String next) {}

    private final MatterFigures figures;
    private final Territory territory;
    private final Organization organization;

    PropertyYearController(MatterFigures figures, Territory territory, Organization organization) {
        this.figures = figures;
        this.territory = territory;
        this.organization = organization;
    }

    /** Those that ended in whole months, of an area, a compound or a company; the latest first. */
    @GetMapping("/api/v1/property-years")
    PropertyYearPage years(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = PolicyController.AREA) String> area,
            @RequestParam Optional<UUID> compound,
            @RequestParam Optional<@Pattern(regexp = "(unit(\\.[0-9]+)+)?") String> company,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        PropertyFigureController.refuseBad(from, to);
        var wanted = new MatterFigures.Wanted(
                area.map(NodePath::of).orElse(null),
                compound.orElse(null),
                company.orElse(null),
                PropertyFigureController.month(from),
                PropertyFigureController.month(to),
                null);
        var after = before.map(PropertyFigureController::mark).orElse(null);
        var page = figures.years(actor, wanted, after, limit);
        return new PropertyYearPage(page.items().stream().map(this::row).toList(), page.next());
    }

    private PropertyYear row(Year one) {
        var company = Optional.ofNullable(one.company())
                .map(NodePath::of)
                .flatMap(organization::desk)
                .map(Desk::name);
        return new PropertyYear(
                one.evaluation(),
                one.policy(),
                territory.compound(one.compound()).map(Compound::name).orElse(""),
                company.orElse(null),
                one.endedOn(),
                one.outcome(),
                one.sums());
    }
}
