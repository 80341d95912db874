package org.linjuli.evaluation.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.EvaluationFigures;
import org.linjuli.evaluation.EvaluationFigures.Sums;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How residents judged what was done in an area. */
@RestController
@RequestMapping("/api/v1/evaluation-figures")
class EvaluationFigureController {

    private static final int MOST_YEARS = 5;

    /**
     * The sums of the evaluations that closed in the period, the first and last day included.
     *
     * @param parts of each area below
     */
    record EvaluationReport(
            String area,
            String areaName,
            @Nullable EvaluationKind kind,
            LocalDate from,
            LocalDate to,
            Sums whole,
            List<EvaluationPart> parts) {}

    record EvaluationPart(String area, String areaName, Sums sums) {}

    private final EvaluationFigures figures;
    private final EvaluationNames names;

    EvaluationFigureController(EvaluationFigures figures, EvaluationNames names) {
        this.figures = figures;
        this.names = names;
    }

    @GetMapping
    EvaluationReport report(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = EvaluationController.AREA) String area,
            @RequestParam Optional<EvaluationKind> kind,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw EvaluationProblem.BAD_EVALUATION.now().field("to", "结束日期应在开始日期之后 " + MOST_YEARS + " 年以内");
        }
        var path = NodePath.of(area);
        var report = figures.of(
                actor,
                path,
                kind.orElse(null),
                EvaluationController.begin(from),
                EvaluationController.begin(to.plusDays(1)));
        var parts = report.parts().entrySet().stream()
                .map(part -> new EvaluationPart(part.getKey().value(), names.area(part.getKey()), part.getValue()))
                .toList();
        return new EvaluationReport(area, names.area(path), kind.orElse(null), from, to, report.whole(), parts);
    }
}
