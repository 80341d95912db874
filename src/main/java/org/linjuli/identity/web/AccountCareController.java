package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.AccountCare;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the system administrator does for accounts alone. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountCareController {

    record WantedAccount(
            @NotNull @Size(max = 60) String username,
            @NotNull @Size(max = 60) String name,
            @Size(max = 20) @Nullable String phone) {

        @Override
        public String toString() {
            return "WantedAccount";
        }
    }

    /** The password is shown this once. */
    record OpenedAccount(UUID id, String password) {

        @Override
        public String toString() {
            return "OpenedAccount";
        }
    }

    private final AccountCare care;

    AccountCareController(AccountCare care) {
        this.care = care;
    }

    /** Opens an account with a drawn password, which has to be changed at the first sign-in. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenedAccount open(@CurrentActor Actor actor, @Valid @RequestBody WantedAccount body) {
        var opened = care.open(actor, new AccountCare.Wanted(body.username(), body.name(), body.phone()));
        return new OpenedAccount(opened.account().value(), opened.password());
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@CurrentActor Actor actor, @PathVariable UUID id) {
        care.unlock(actor, new AccountId(id));
    }

    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@CurrentActor Actor actor, @PathVariable UUID id) {
        care.reopen(actor, new AccountId(id));
    }

    /** Signs somebody out everywhere; a new password comes before anything else. */
    @PostMapping("/{id}/renew-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renewPassword(@CurrentActor Actor actor, @PathVariable UUID id) {
        care.renewPassword(actor, new AccountId(id));
    }
}
