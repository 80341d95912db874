package org.linjuli.organization.web;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.organization.Desk;
import org.linjuli.organization.DeskChoices;
import org.linjuli.organization.DeskChoices.Purpose;
import org.linjuli.organization.DeskChoices.Question;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desks to which a matter can be given. */
@RestController
@RequestMapping("/api/v1/organization/desks")
class DeskController {

    /** A desk in the picker. */
    record DeskView(String path, String name, Desk.Kind kind, boolean manned) {

        static DeskView of(Desk desk) {
            return new DeskView(desk.path().value(), desk.name(), desk.kind(), desk.isManned());
        }
    }

    private final DeskChoices choices;

    DeskController(DeskChoices choices) {
        this.choices = choices;
    }

    @GetMapping
    Items<DeskView> offer(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<UUID> compound,
            @RequestParam(defaultValue = "transfer") String purpose,
            @RequestParam(defaultValue = "") String q) {
        var question = new Question(NodePath.of(area), compound, Purpose.named(purpose), q);
        return new Items<>(
                choices.offer(actor, question).stream().map(DeskView::of).toList());
    }
}
