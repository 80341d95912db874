package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.linjuli.casework.ReporterContacts;
import org.linjuli.identity.RevealPurpose;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reporters of a request, for the desk that handles it. */
@RestController
@RequestMapping("/api/v1/requests/{id}/reporters/{reporter}")
class ReporterController {

    private final ReporterContacts contacts;

    ReporterController(ReporterContacts contacts) {
        this.contacts = contacts;
    }

    /** Why the number is looked at. */
    record RevealRequest(@NotNull(message = "请选择查看电话的用途") RevealPurpose purpose) {}

    record PhoneView(String phone) {

        @Override
        public String toString() {
            return "PhoneView";
        }
    }

    /** Shows the phone, which changes the log: it is no reading. */
    @PostMapping("/phone")
    PhoneView phone(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID reporter,
            @Valid @RequestBody RevealRequest asked) {
        return new PhoneView(contacts.phone(actor, id, new AccountId(reporter), asked.purpose()));
    }
}
