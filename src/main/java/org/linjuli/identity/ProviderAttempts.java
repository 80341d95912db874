package org.linjuli.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.cipher.SealBroken;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The cookie that carries a sealed {@link ProviderAttempt} to the provider's answer: nobody reads or makes one. */
@Component
public class ProviderAttempts {

    private static final String NAME = "LINJULI-PROVIDER";
    private static final String PATH = "/api/v1/session/provider";
    private static final Field COOKIE = new Field("cookie", "provider");
    private static final UUID NO_ROW = new UUID(0, 0);

    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    ProviderAttempts(FieldCipher cipher, JsonMapper json, Clock clock) {
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    public String set(ProviderAttempt attempt, HttpServletRequest request) {
        var sealed = cipher.seal(COOKIE, NO_ROW, json.writeValueAsString(attempt));
        return cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), Provider.PATIENCE_OF_PEOPLE, request);
    }

    public String clear(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    /** What this browser has begun. */
    public Optional<ProviderAttempt> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).flatMap(cookie -> open(cookie.getValue()));
    }

    /** The attempt that this is the answer to; {@code attempt-expired} for any other answer. */
    public ProviderAttempt answered(HttpServletRequest request, @Nullable String state) {
        return read(request)
                .filter(attempt -> attempt.isAnsweredBy(state, clock.instant()))
                .orElseThrow(IdentityProblem.ATTEMPT_EXPIRED::now);
    }

    private Optional<ProviderAttempt> open(String value) {
        try {
            var text = cipher.open(COOKIE, NO_ROW, Base64.getUrlDecoder().decode(value));
            return Optional.of(json.readValue(text, ProviderAttempt.class));
        } catch (SealBroken | IllegalArgumentException | IllegalStateException | JacksonException strange) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
