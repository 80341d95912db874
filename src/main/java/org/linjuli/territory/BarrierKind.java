package org.linjuli.territory;

/**
 * What people don't like to cross on the way to their neighbours (阻隔), the lightest first.
 */
public enum BarrierKind {
    PATH("小路", 1),
    LANE("居住区道路", 2),
    BRANCH_ROAD("支路", 3),
    MINOR_ROAD("次干道", 4),
    MAIN_ROAD("主干道", 5),
    RAILWAY("铁路", 5),
    RIVER("河流", 5);

    private final String label;
    private final int weight;

    BarrierKind(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** From 1, hardly noticed, to 5, crossed at bridges and lights only. */
    public int weight() {
        return weight;
    }
}
