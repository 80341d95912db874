package org.linjuli.territory;

import java.util.UUID;
import org.linjuli.shared.Point;

/** A building (楼栋) of a compound. */
public record Building(UUID id, UUID compound, int number, String name, Point point, int floors, int units) {}
