package org.linjuli.territory;

/** The columns of an Excel file of grids, in their order. */
enum GridColumn implements HeadedSheet.Head {
    COMMUNITY("社区编码", false),
    CODE("网格编码", true),
    NAME("网格名称", false),
    KIND("网格类型", true),
    REASON("规模说明", false),
    BORDER("边界", false),
    CRS("坐标系", false),
    BUILDINGS("楼栋", false);

    private final String head;
    private final boolean needed;

    GridColumn(String head, boolean needed) {
        this.head = head;
        this.needed = needed;
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }
}
