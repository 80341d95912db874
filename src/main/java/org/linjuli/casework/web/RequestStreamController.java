package org.linjuli.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.live.Screens;
import org.linjuli.identity.SessionCookie;
import org.linjuli.identity.Sessions;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open screen which requests have changed, as server-sent events. */
@RestController
@RequestMapping("/api/v1/requests/stream")
class RequestStreamController {

    private final Screens screens;
    private final Sessions sessions;

    RequestStreamController(Screens screens, Sessions sessions) {
        this.screens = screens;
        this.sessions = sessions;
    }

    /** Sends {@code event: changed} with the ids of requests that concern the one who asks, until the session ends. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var token = SessionCookie.read(request).orElseThrow(CaseworkProblem.SIGN_IN_FIRST::now);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        // Proxies of the nginx family would hold events back until a buffer is full.
        response.setHeader("X-Accel-Buffering", "no");
        var screen = screens.open(actor);
        return new ScreenStream(screen, () -> sessions.find(token).isPresent(), () -> screens.close(screen)).begin();
    }
}
