package org.linjuli.planning;

import org.linjuli.shared.Labelled;

/** What an attempt starts from (推演起点). */
public enum Origin implements Labelled {
    /** The grids in force; as few households as possible get another grid. */
    IN_FORCE("在现行网格上调整"),
    /** Nothing; only grids that are to stay are kept. */
    NOTHING("全部重新划分");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
