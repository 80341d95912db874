package org.linjuli.territory;

import org.linjuli.shared.Crs;

/**
 * A grid as somebody wants it.
 *
 * @param boundary in the system that {@code crs} names
 * @param sizeException why it may be smaller or larger than the norm; empty within the norm
 */
public record GridProposal(String code, GridKind kind, Boundary boundary, Crs crs, String sizeException) {

    GridProposal inWgs84() {
        return new GridProposal(code, kind, boundary.map(crs::toWgs84), Crs.WGS84, sizeException);
    }
}
