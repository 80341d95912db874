package org.linjuli.territory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The parts of a standard address, from the province to the door. */
public enum AddressPart {
    PROVINCE("省"),
    PREFECTURE("设区市"),
    COUNTY("县市区"),
    STREET("街道或镇"),
    COMMUNITY("社区或村"),
    ROAD("道路门牌"),
    COMPOUND("小区"),
    BUILDING("楼栋"),
    UNIT("单元"),
    FLOOR("楼层"),
    ROOM("房号");

    private final String label;

    AddressPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
