package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** What is judged. */
public enum EvaluationKind implements Labelled {
    TOPIC("议题"),
    PROJECT("领办项目"),
    PROPERTY("物业服务"),
    ACTIVITY("活动"),
    SERVICE("服务工作"),
    MATTER("办理事项");

    private final String label;

    EvaluationKind(String label) {
        this.label = label;
    }

    /** Whether it may be opened by hand; the others come from what they judge. */
    public boolean standsForItself() {
        return this == SERVICE || this == MATTER;
    }

    @Override
    public String label() {
        return label;
    }
}
