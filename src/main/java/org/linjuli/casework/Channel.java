package org.linjuli.casework;

/** How a request reached the city. */
public enum Channel {
    H5("居民手机"),
    DESK("工作台录入"),
    DOOR("上门代报"),
    PHONE("电话"),
    PAPER("书面"),
    API("其他系统");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a worker files for a resident in this way. */
    public boolean isOnBehalf() {
        return this == DESK || this == DOOR || this == PHONE || this == PAPER;
    }
}
