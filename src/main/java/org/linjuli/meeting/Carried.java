package org.linjuli.meeting;

import java.util.Locale;
import org.linjuli.shared.Labelled;

/** What is done about a request in the stroke that resolves on it, by the request's own life cycle. */
public enum Carried implements Labelled {
    DELEGATE("交办下级"),
    SUPERVISE("督办"),
    RAISE("提请上级");

    private final String label;

    Carried(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String action() {
        return name().toLowerCase(Locale.ROOT);
    }
}
