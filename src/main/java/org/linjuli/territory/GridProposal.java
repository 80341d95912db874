package org.linjuli.territory;

import org.linjuli.shared.Crs;

/**
 * A grid as somebody wants it.
 *
 * @param boundary in the system that {@code crs} names
 * @param sizeException why it may be smaller or larger than the norm; empty within the norm
 * @param ownName how people call an exclusive grid, such as 实验小学; empty for all others, which are called by number
 */
public record GridProposal(
        String code, GridKind kind, Boundary boundary, Crs crs, String sizeException, String ownName) {

    public GridProposal {
        ownName = kind == GridKind.EXCLUSIVE ? ownName : "";
    }

    /** A grid that is called by its number. */
    public GridProposal(String code, GridKind kind, Boundary boundary, Crs crs, String sizeException) {
        this(code, kind, boundary, crs, sizeException, "");
    }

    /** How people call it. */
    public String name() {
        return Grid.nameOf(code, ownName);
    }

    GridProposal inWgs84() {
        return new GridProposal(code, kind, boundary.map(crs::toWgs84), Crs.WGS84, sizeException, ownName);
    }

    GridProposal coded(String given) {
        return new GridProposal(given, kind, boundary, crs, sizeException, ownName);
    }

    GridProposal explained(String reason) {
        return new GridProposal(code, kind, boundary, crs, reason, ownName);
    }
}
