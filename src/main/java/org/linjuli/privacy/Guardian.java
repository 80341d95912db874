package org.linjuli.privacy;

import org.linjuli.shared.Labelled;

/** What a guardian 监护人 is to the child (民法典 第二十七条). */
public enum Guardian implements Labelled {
    PARENT("父母"),
    GRANDPARENT("祖父母、外祖父母"),
    OTHER("其他监护人");

    private final String label;

    Guardian(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
