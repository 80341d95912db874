package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Face;
import org.linjuli.identity.ProviderAttempts;
import org.linjuli.identity.ProviderSignIn;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The identity provider as a way in: whether there is one, the way to it, and one's own links with it. */
@RestController
@RequestMapping("/api/v1")
class ProviderController {

    /** @param label what stands on the button; null where there is no provider */
    record ProviderOffer(@Nullable String label) {}

    /** @param face where the browser is */
    record WayWanted(@NotNull(message = "请说明从哪个页面登录") Face face) {}

    /** @param address where the browser goes next */
    record WayThere(URI address) {}

    record MyLinks(@Nullable String label, List<ProviderSignIn.LinkView> items) {}

    private final ProviderSignIn signIn;
    private final ProviderAttempts attempts;

    ProviderController(ProviderSignIn signIn, ProviderAttempts attempts) {
        this.signIn = signIn;
        this.attempts = attempts;
    }

    @GetMapping("/session/provider")
    ProviderOffer offer() {
        return new ProviderOffer(signIn.label().orElse(null));
    }

    @PostMapping("/session/provider")
    ResponseEntity<WayThere> signIn(@Valid @RequestBody WayWanted body, HttpServletRequest request) {
        return way(signIn.begin(ProviderCallback.address(request), body.face()), request);
    }

    @GetMapping("/me/links")
    MyLinks links(@CurrentActor Actor actor) {
        return new MyLinks(signIn.label().orElse(null), signIn.links(actor));
    }

    @PostMapping("/me/links")
    ResponseEntity<WayThere> link(
            @CurrentActor Actor actor, @Valid @RequestBody WayWanted body, HttpServletRequest request) {
        return way(signIn.beginLink(actor, ProviderCallback.address(request), body.face()), request);
    }

    @DeleteMapping("/me/links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@CurrentActor Actor actor, @PathVariable UUID id) {
        signIn.unlink(actor, id);
    }

    private ResponseEntity<WayThere> way(ProviderSignIn.Way way, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, attempts.set(way.attempt(), request))
                .body(new WayThere(way.address()));
    }
}
