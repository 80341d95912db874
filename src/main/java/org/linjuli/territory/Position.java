package org.linjuli.territory;

import org.linjuli.shared.Crs;

/** Two numbers as a device sent them, with the coordinate system that it names. Nothing is checked yet. */
public record Position(double lat, double lng, Crs crs) {

    /**
     * The system must be named, not guessed.
     *
     * @throws org.linjuli.shared.ProblemException when the name is not known
     */
    public static Position named(double lat, double lng, String crs) {
        return new Position(
                lat,
                lng,
                Crs.named(crs)
                        .orElseThrow(() -> TerritoryProblem.UNKNOWN_CRS
                                .because("“" + crs + "”不是已知的坐标系")
                                .field("crs", "请使用 WGS84、CGCS2000、GCJ02 或 BD09")));
    }
}
