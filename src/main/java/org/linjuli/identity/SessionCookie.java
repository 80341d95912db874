package org.linjuli.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token: out of reach of scripts, and not sent along from other sites' forms. */
public final class SessionCookie {

    private static final String NAME = "LINJULI";

    private SessionCookie() {}

    public static Optional<SessionToken> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> SessionToken.parse(cookie.getValue()));
    }

    public static String set(SessionToken token, Duration lasts, HttpServletRequest request) {
        return cookie(token.value(), lasts, request);
    }

    public static String clear(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
