package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.SecondFactors;
import org.linjuli.identity.Session;
import org.linjuli.identity.SessionCookie;
import org.linjuli.identity.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. */
@RestController
@RequestMapping("/api/v1")
class SecondFactorController {

    record FactorCode(@NotBlank @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "FactorCode";
        }
    }

    /** Shown this once. */
    record IssuedCodes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "IssuedCodes";
        }
    }

    private final SecondFactors factors;
    private final Sessions sessions;

    SecondFactorController(SecondFactors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping("/session/second-factor")
    SecondFactors.FactorStatus mine(HttpServletRequest request) {
        return factors.of(session(request).actor());
    }

    @PostMapping("/session/second-factor")
    @ResponseStatus(HttpStatus.CREATED)
    SecondFactors.FactorEnrolment begin(HttpServletRequest request) {
        return factors.begin(session(request));
    }

    @PostMapping("/session/second-factor/confirmation")
    IssuedCodes confirm(@Valid @RequestBody FactorCode body, HttpServletRequest request) {
        return new IssuedCodes(factors.confirm(session(request), body.code(), Devices.of(request)));
    }

    @PostMapping("/session/second-factor/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@Valid @RequestBody FactorCode body, HttpServletRequest request) {
        factors.prove(session(request), body.code(), Devices.of(request));
    }

    @PostMapping("/session/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Valid @RequestBody FactorCode body, HttpServletRequest request) {
        factors.remove(session(request), body.code(), Devices.of(request));
    }

    private Session session(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(sessions::find).orElseThrow(IdentityProblem.FORBIDDEN::now);
    }
}
