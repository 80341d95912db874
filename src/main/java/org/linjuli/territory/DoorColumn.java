package org.linjuli.territory;

/** The columns of a file of doors, in their order. */
enum DoorColumn implements HeadedSheet.Head {
    COMMUNITY("社区编码"),
    COMPOUND("小区"),
    NUMBER("楼号"),
    UNIT("单元"),
    ROOM("门牌号");

    private final String head;

    DoorColumn(String head) {
        this.head = head;
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public boolean isNeeded() {
        return true;
    }
}
