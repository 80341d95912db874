package org.linjuli.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One of the two faces of the product. */
public enum Face {
    PHONE,
    CONSOLE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
