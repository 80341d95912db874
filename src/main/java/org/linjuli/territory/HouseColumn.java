package org.linjuli.territory;

/** The columns of a file of buildings, in their order; the key is the property of a GeoJSON feature. */
enum HouseColumn implements HeadedSheet.Head {
    COMMUNITY("社区编码", "community", true),
    COMPOUND("小区", "compound", true),
    KIND("小区类型", "kind", true),
    NUMBER("楼号", "number", true),
    NAME("楼栋名称", "name", false),
    LNG("经度", "lng", true),
    LAT("纬度", "lat", true),
    CRS("坐标系", "crs", false),
    FLOORS("层数", "floors", true),
    UNITS("单元数", "units", true);

    private final String head;
    private final String key;
    private final boolean needed;

    HouseColumn(String head, String key, boolean needed) {
        this.head = head;
        this.key = key;
        this.needed = needed;
    }

    @Override
    public String head() {
        return head;
    }

    String key() {
        return key;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public boolean isHeaded(String text) {
        return head.equals(text.strip()) || key.equals(text.strip());
    }
}
