package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Face;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.ProviderAttempt;
import org.linjuli.identity.ProviderAttempts;
import org.linjuli.identity.ProviderSignIn;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the identity provider sends a browser back to. It shows a page next, whatever the outcome. */
@RestController
class ProviderCallback {

    private static final String PATH = "/api/v1/session/provider/callback";

    private final ProviderSignIn signIn;
    private final ProviderAttempts attempts;
    private final OpenedSession opened;

    ProviderCallback(ProviderSignIn signIn, ProviderAttempts attempts, OpenedSession opened) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.opened = opened;
    }

    /** The address of this, as the browser that asks knows it. */
    static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(PATH).toUriString();
    }

    @GetMapping(PATH)
    ResponseEntity<Void> comeBack(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = attempts.answered(request, state);
        if (code == null) {
            throw IdentityProblem.PROVIDER_DENIED.now();
        }
        if (attempt.links()) {
            signIn.link(actor, attempt, code);
            return goOn(page(Optional.of(attempt)) + "?linked", request, response);
        }
        opened.give(signIn.enter(attempt, code, Devices.of(request)), request, response);
        return goOn(page(Optional.of(attempt)) + "?provider", request, response);
    }

    /** Says on the page why not; what is not a refusal is answered like everywhere. */
    @ExceptionHandler
    ResponseEntity<Void> refused(ProblemException refusal, HttpServletRequest request, HttpServletResponse response) {
        var page = page(attempts.read(request));
        return goOn(page + "?refused=" + refusal.problem().slug(), request, response);
    }

    private static String page(Optional<ProviderAttempt> attempt) {
        boolean console = attempt.map(ProviderAttempt::face).orElse(Face.PHONE) == Face.CONSOLE;
        boolean links = attempt.map(ProviderAttempt::links).orElse(false);
        if (console) {
            return links ? "/console/account" : "/console/sign-in";
        }
        return links ? "/security" : "/sign-in";
    }

    /** The cookie is added to the response itself: one in the entity would take the place of the session's. */
    private ResponseEntity<Void> goOn(String page, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, attempts.clear(request));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .build();
    }
}
