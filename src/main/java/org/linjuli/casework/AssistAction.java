package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** What can be done about an assist task. */
public enum AssistAction implements Labelled {
    TAKE("接办"),
    FINISH("完成"),
    REFUSE("退回"),
    CANCEL("取消协办");

    private final String label;

    AssistAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
