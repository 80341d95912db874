package org.linjuli.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether this installation plays with simulated people or serves real ones. */
public enum Mode {
    /** The sample city with its shown passwords; never for real people. */
    DEMO,
    /** No simulated account may exist or sign in. */
    PRODUCTION;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
