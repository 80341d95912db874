package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linjuli.identity.PhoneChanges;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own phone: another one is proved by a code that goes to it. */
@RestController
@RequestMapping("/api/v1/me/phone")
class PhoneController {

    record PhoneRequest(@NotBlank @Size(max = 40) String phone) {

        @Override
        public String toString() {
            return "PhoneRequest";
        }
    }

    record PhoneCodeTyped(@NotBlank @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "PhoneCodeTyped";
        }
    }

    /** The phone of the account, masked. */
    record MyPhone(String phone) {}

    private final PhoneChanges phones;

    PhoneController(PhoneChanges phones) {
        this.phones = phones;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void begin(@CurrentActor Actor actor, @Valid @RequestBody PhoneRequest body) {
        phones.begin(actor, body.phone());
    }

    @PostMapping("/code")
    MyPhone confirm(@CurrentActor Actor actor, @Valid @RequestBody PhoneCodeTyped body) {
        return new MyPhone(phones.confirm(actor, body.code()));
    }
}
