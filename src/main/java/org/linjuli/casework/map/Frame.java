package org.linjuli.casework.map;

import org.linjuli.casework.CaseworkProblem;

/** A part of the map, in WGS-84 degrees. */
public record Frame(double west, double south, double east, double north) {

    public Frame {
        if (!(west <= east) || !(south <= north) || !(Math.abs(west) <= 180) || !(Math.abs(east) <= 180)) {
            throw CaseworkProblem.BAD_FILTER.now().field("bbox", "地图范围应为 西,南,东,北 四个经纬度");
        }
    }

    /** Reads {@code west,south,east,north}. */
    public static Frame parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4) {
            throw CaseworkProblem.BAD_FILTER.now().field("bbox", "地图范围应为 西,南,东,北 四个经纬度");
        }
        try {
            return new Frame(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        } catch (NumberFormatException malformed) {
            throw CaseworkProblem.BAD_FILTER.now().field("bbox", "地图范围应为 西,南,东,北 四个经纬度");
        }
    }
}
