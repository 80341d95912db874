package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Binding;
import org.linjuli.identity.Bindings;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whose account it is: said by oneself, proved by a code to the phone. */
@RestController
@RequestMapping("/api/v1/me/binding")
class BindingController {

    record BindingRequest(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 40) String citizenNumber,
            @NotBlank @Size(max = 40) String phone) {

        @Override
        public String toString() {
            return "BindingRequest";
        }
    }

    record BindingCode(@NotBlank @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "BindingCode";
        }
    }

    /** The binding, each field masked; absent until the account is bound. */
    record BindingView(boolean bound, @Nullable Binding binding) {}

    private final Bindings bindings;

    BindingController(Bindings bindings) {
        this.bindings = bindings;
    }

    @GetMapping
    BindingView mine(@CurrentActor Actor actor) {
        var binding = bindings.of(actor);
        return new BindingView(binding.isPresent(), binding.orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void begin(@CurrentActor Actor actor, @Valid @RequestBody BindingRequest body) {
        bindings.begin(actor, new Bindings.Wanted(body.name(), body.citizenNumber(), body.phone()));
    }

    @PostMapping("/code")
    Binding confirm(@CurrentActor Actor actor, @Valid @RequestBody BindingCode body) {
        return bindings.confirm(actor, body.code());
    }
}
