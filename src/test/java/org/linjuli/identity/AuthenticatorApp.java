package org.linjuli.identity;

import java.time.Clock;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app on somebody's phone. */
public record AuthenticatorApp(String secret) {

    public String code(Clock clock) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    }

    /** One that the app would not show within a minute of now. */
    public String wrongCode(Clock clock) {
        for (int guess = 0; ; guess++) {
            var code = "%06d".formatted(guess);
            if (Totp.stepOf(Base32.decode(secret), code, clock.instant()).isEmpty()) {
                return code;
            }
        }
    }
}
