package org.linjuli.shared;

/**
 * A refusal with a name. Each module keeps its own in one enum; an answer carries it as RFC 9457 {@code type}
 * {@code /problems/<module>/<slug>}.
 */
public interface Problem {

    /** Constant name of the enum, from which the slug is made. */
    String name();

    /** The module that refuses, as its package is named. */
    String module();

    /** One Chinese sentence for the person who is refused. */
    String title();

    /** The HTTP status that says the same: 4xx, or 503 and 507 for what passes. */
    int status();

    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default ProblemException because(String detail) {
        return new ProblemException(this, detail, java.util.Map.of());
    }

    default ProblemException now() {
        return because("");
    }
}
