package org.linjuli.territory;

/**
 * A grid as it stands in a file, GeoJSON or Excel.
 *
 * @param row as a spreadsheet numbers it, or the number of the feature
 * @param community its code, where the file says one
 * @param border a GeoJSON geometry or well-known text, in the system {@code crs} names; empty where buildings are listed
 * @param buildings as {@link BuildingLists} reads them
 */
record GridLine(
        int row,
        String community,
        String code,
        String name,
        String kind,
        String reason,
        String border,
        String crs,
        String buildings) {}
