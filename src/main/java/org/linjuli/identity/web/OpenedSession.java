package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linjuli.identity.SessionCookie;
import org.linjuli.identity.SessionToken;
import org.linjuli.identity.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Hands a new session to the browser. Whatever session it showed before ends, and its forgery token with it. */
@Component
class OpenedSession {

    private final Sessions sessions;
    private final CsrfTokenRepository csrfTokens;

    OpenedSession(Sessions sessions, CsrfTokenRepository csrfTokens) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    void give(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.set(token, sessions.lasts(), request));
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }
}
