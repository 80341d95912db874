package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ClientTokens;
import org.linjuli.identity.Credentials;
import org.linjuli.identity.IdentityProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a client gets its token: OAuth 2.0 client credentials (RFC 6749, 4.4), by HTTP Basic or in the form. A refusal is
 * a problem like any other and names the {@code error} of the standard besides.
 */
@RestController
class TokenController {

    private static final String BASIC = "Basic ";

    @JsonNaming(SnakeCaseStrategy.class)
    record TokenIssued(String accessToken, String tokenType, long expiresIn) {

        @Override
        public String toString() {
            return "TokenIssued";
        }
    }

    private final ClientTokens tokens;

    TokenController(ClientTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/oauth2/token")
    ResponseEntity<TokenIssued> issue(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "client_id", defaultValue = "") String id,
            @RequestParam(name = "client_secret", defaultValue = "") String secret,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header,
            HttpServletRequest request) {
        if (!"client_credentials".equals(grantType)) {
            throw IdentityProblem.GRANT_TYPE_WRONG.now().with("error", "unsupported_grant_type");
        }
        var shown = header == null ? new Credentials(id, secret) : basic(header);
        var token = tokens.issue(shown, request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenIssued(token.value(), "Bearer", ClientTokens.LASTS.toSeconds()));
    }

    /** Ids and secrets here hold no character that the form encoding of the standard would change. */
    private static Credentials basic(String header) {
        try {
            var text = header.startsWith(BASIC) ? decoded(header.substring(BASIC.length())) : "";
            int colon = text.indexOf(':');
            return new Credentials(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return new Credentials("", "");
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
