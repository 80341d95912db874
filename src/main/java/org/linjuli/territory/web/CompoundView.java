package org.linjuli.territory.web;

import java.util.UUID;
import org.linjuli.territory.Compound;

/** A compound and its sort. */
record CompoundView(UUID id, String name, String kind, String kindName) {

    static CompoundView of(Compound compound) {
        return new CompoundView(
                compound.id(),
                compound.name(),
                compound.kind().name(),
                compound.kind().label());
    }
}
