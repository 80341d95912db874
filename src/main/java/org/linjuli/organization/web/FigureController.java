package org.linjuli.organization.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.linjuli.organization.Figures;
import org.linjuli.organization.NetworkFigures;
import org.linjuli.organization.NetworkFigures.LevelFigure;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the network. */
@RestController
@RequestMapping("/api/v1/organization/figures")
class FigureController {

    /** One level of the network. */
    record LevelView(String level, String levelName, int nodes, int posts, int vacant) {

        static LevelView of(LevelFigure figure) {
            return new LevelView(
                    figure.level().name(), figure.level().label(), figure.nodes(), figure.posts(), figure.vacant());
        }
    }

    /** The network in an area, and the households there that nobody answers for. */
    record FiguresView(
            String area,
            Instant asOf,
            List<LevelView> levels,
            int households,
            int householdsWithoutOwner,
            int termsOver) {

        static FiguresView of(NetworkFigures figures) {
            return new FiguresView(
                    figures.area().value(),
                    figures.asOf(),
                    figures.levels().stream().map(LevelView::of).toList(),
                    figures.households(),
                    figures.withoutOwner(),
                    figures.termsOver());
        }
    }

    private final Figures figures;

    FigureController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping
    FiguresView figures(@CurrentActor Actor actor, @RequestParam @Pattern(regexp = Areas.FORM) String area) {
        return FiguresView.of(figures.of(actor, NodePath.of(area)));
    }
}
