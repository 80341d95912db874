package org.linjuli.shared;

/** Coordinate systems in which a point may arrive. Only WGS-84 is stored; the others live at the edges. */
public enum Crs {
    WGS84,
    CGCS2000,
    GCJ02,
    BD09
}
