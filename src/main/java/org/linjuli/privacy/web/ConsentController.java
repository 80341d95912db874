package org.linjuli.privacy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.privacy.Consents;
import org.linjuli.privacy.Consents.Choice;
import org.linjuli.privacy.Consents.Past;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the one who asks consents to. */
@RestController
@RequestMapping("/api/v1/me/consents")
class ConsentController {

    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    /**
     * A purpose, what is said about it, and where the person stands with it.
     *
     * @param needed false where the law is the basis and nobody is asked
     * @param changed the words are others than those consented to
     */
    record PurposeView(
            String purpose,
            String label,
            boolean needed,
            String basis,
            String rule,
            int version,
            LocalDate since,
            String text,
            String fields,
            String until,
            @Nullable Instant givenAt,
            boolean changed) {

        static PurposeView of(Choice choice) {
            var statement = choice.statement();
            var purpose = statement.purpose();
            return new PurposeView(
                    purpose.key(),
                    purpose.label(),
                    purpose.needsConsent(),
                    purpose.basis().label(),
                    purpose.basis().rule(),
                    statement.version(),
                    statement.since(),
                    statement.text(),
                    statement.fields(),
                    statement.until(),
                    choice.given(),
                    choice.changed());
        }
    }

    record PastView(
            String label,
            int version,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {

        static PastView of(Past past) {
            return new PastView(past.purpose().label(), past.statement(), past.given(), past.withdrawn());
        }
    }

    record MyConsents(List<PurposeView> purposes, List<PastView> history) {}

    /** The version that was read. */
    record Read(@Positive int version) {}

    @GetMapping
    MyConsents mine(@CurrentActor Actor actor) {
        return new MyConsents(
                consents.choices(actor).stream().map(PurposeView::of).toList(),
                consents.history(actor).stream().map(PastView::of).toList());
    }

    @PutMapping("/{purpose}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@CurrentActor Actor actor, @PathVariable String purpose, @Valid @RequestBody Read body) {
        consents.give(actor, purpose, body.version());
    }

    @DeleteMapping("/{purpose}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentActor Actor actor, @PathVariable String purpose) {
        consents.withdraw(actor, purpose);
    }
}
