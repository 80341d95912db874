package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linjuli.identity.PasswordChanges;
import org.linjuli.identity.SessionCookie;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. */
@RestController
@RequestMapping("/api/v1/session/password")
class PasswordController {

    record PasswordRequest(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String wanted) {}

    private final PasswordChanges changes;

    PasswordController(PasswordChanges changes) {
        this.changes = changes;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody PasswordRequest body, HttpServletRequest request) {
        changes.change(
                SessionCookie.read(request).orElseThrow(),
                new PasswordChanges.Wish(body.current(), body.wanted()),
                Devices.of(request));
    }
}
