package org.linjuli.planning;

/** The columns of a file of needs and volunteers, in their order. */
enum MatchingColumn {
    KIND("类别"),
    NAME("名称"),
    ADDRESS("地址"),
    LNG("经度"),
    LAT("纬度"),
    CRS("坐标系"),
    SKILLS("技能"),
    QUOTA("名额"),
    SERVICES("近90天服务次数");

    private final String head;

    MatchingColumn(String head) {
        this.head = head;
    }

    String head() {
        return head;
    }

    /** Whether a file without it can't be taken; a place is an address, or two numbers. */
    boolean isNeeded() {
        return this == KIND || this == NAME || this == SKILLS;
    }
}
