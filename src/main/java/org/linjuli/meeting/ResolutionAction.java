package org.linjuli.meeting;

import java.util.Locale;
import org.linjuli.shared.Labelled;

/** What can happen to a resolution. */
public enum ResolutionAction implements Labelled {
    REPORT("报告落实情况"),
    CONFIRM("确认落实"),
    SEND_BACK("要求继续落实"),
    DROP("撤销决议");

    private final String label;

    ResolutionAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String act() {
        return "resolution." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
