package org.linjuli.territory;

/** What a grid mainly consists of. */
public enum GridKind {
    URBAN("城市网格"),
    RURAL("农村网格"),
    /** A campus, factory or hospital that is a grid of its own. */
    EXCLUSIVE("专属网格");

    private final String label;

    GridKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
