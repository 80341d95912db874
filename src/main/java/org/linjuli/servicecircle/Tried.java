package org.linjuli.servicecircle;

import java.util.List;
import org.linjuli.planning.Circle;
import org.linjuli.shared.Point;

/** What it would be like with a station more. */
public record Tried(Point at, CircleReport before, CircleReport after, List<Circle> circles, Coverage coverage) {}
