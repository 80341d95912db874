package org.linjuli.deliberation.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.linjuli.deliberation.TopicFigures;
import org.linjuli.deliberation.TopicFigures.StepDays;
import org.linjuli.deliberation.TopicFigures.StepTopics;
import org.linjuli.deliberation.TopicFigures.TopicSums;
import org.linjuli.deliberation.TopicProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How residents have their say in an area. */
@RestController
@RequestMapping("/api/v1/topic-figures")
class TopicFigureController {

    private static final int MOST_YEARS = 5;

    /**
     * The sums of the topics that were raised in the period, the first and last day included.
     *
     * @param parts of each area below
     * @param steps how long topics stayed in each of the five steps
     * @param standing how many stand in each of them now, or ended there
     */
    record TopicFigureReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            TopicSums whole,
            List<TopicFigurePart> parts,
            List<StepDays> steps,
            List<StepTopics> standing) {}

    record TopicFigurePart(String area, String areaName, TopicSums sums) {}

    private final TopicFigures figures;
    private final TopicNames names;

    TopicFigureController(TopicFigures figures, TopicNames names) {
        this.figures = figures;
        this.names = names;
    }

    @GetMapping
    TopicFigureReport report(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = TopicController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw TopicProblem.BAD_TOPIC.now().field("to", "结束日期应在开始日期之后 " + MOST_YEARS + " 年以内");
        }
        var path = NodePath.of(area);
        var report = figures.of(actor, path, TopicController.begin(from), TopicController.begin(to.plusDays(1)));
        var parts = report.parts().entrySet().stream()
                .map(part -> new TopicFigurePart(part.getKey().value(), names.area(part.getKey()), part.getValue()))
                .toList();
        return new TopicFigureReport(
                area, names.area(path), from, to, report.whole(), parts, report.steps(), report.standing());
    }
}
