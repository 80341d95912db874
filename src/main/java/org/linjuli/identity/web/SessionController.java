package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.identity.Credentials;
import org.linjuli.identity.Hats;
import org.linjuli.identity.Session;
import org.linjuli.identity.SessionCookie;
import org.linjuli.identity.Sessions;
import org.linjuli.identity.SignIn;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the devices of the one who is signed in. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    record SignInRequest(
            @NotBlank @Size(max = 60) String username,
            @NotBlank @Size(max = 200) String password) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final Hats hats;
    private final OpenedSession opened;
    private final Mode mode;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            Hats hats,
            OpenedSession opened,
            @Value("${linjuli.mode:production}") Mode mode) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.hats = hats;
        this.opened = opened;
        this.mode = mode;
    }

    @GetMapping
    SessionView current(HttpServletRequest request) {
        return view(currentSession(request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SessionView signIn(
            @Valid @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        var token = signIn.signIn(new Credentials(body.username(), body.password()), Devices.of(request));
        opened.give(token, request, response);
        return view(sessions.find(token));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.clear(request));
    }

    @GetMapping("/devices")
    List<DeviceView> devices(@CurrentActor Actor actor, HttpServletRequest request) {
        var current = currentSession(request).map(Session::id);
        return sessions.devices(actor).stream()
                .map(device -> DeviceView.of(device, current))
                .toList();
    }

    @DeleteMapping("/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeDevice(@CurrentActor Actor actor, @PathVariable UUID id) {
        sessions.closeDevice(actor, id);
    }

    private Optional<Session> currentSession(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(sessions::find);
    }

    private SessionView view(Optional<Session> session) {
        return session.map(found -> found.isFull()
                        ? SessionView.of(mode, found, hats.of(found.actor()))
                        : SessionView.owing(mode, found))
                .orElseGet(() -> SessionView.nobody(mode));
    }
}
