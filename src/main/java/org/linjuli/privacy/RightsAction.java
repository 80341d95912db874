package org.linjuli.privacy;

import org.linjuli.shared.Labelled;

/** What can happen to a rights request. */
public enum RightsAction implements Labelled {
    ACCEPT("受理"),
    FINISH("办结"),
    REFUSE("不予办理"),
    WITHDRAW("撤回");

    private final String label;

    RightsAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
