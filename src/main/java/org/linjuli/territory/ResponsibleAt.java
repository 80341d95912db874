package org.linjuli.territory;

import java.util.List;

/** Tells who answers for a place. The territory doesn't know; the module that does provides a bean of this type. */
@FunctionalInterface
public interface ResponsibleAt {

    /** The nearest to the place first. */
    List<Responsible> at(Place place);
}
