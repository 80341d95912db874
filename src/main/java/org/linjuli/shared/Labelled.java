package org.linjuli.shared;

import java.util.Locale;

/** An enum constant with the Chinese word that officials already use for it. */
public interface Labelled {

    /** The constant's name in code. */
    String name();

    /** The word on screens, in the time line and in the docs. */
    String label();

    /** The name as it stands in URLs and translation keys. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
