package org.linjuli.territory;

import java.util.UUID;

/** A compound and its sort, as clients are told. */
public record CompoundView(UUID id, String name, String kind, String kindName) {

    public static CompoundView of(Compound compound) {
        return new CompoundView(
                compound.id(),
                compound.name(),
                compound.kind().name(),
                compound.kind().label());
    }
}
