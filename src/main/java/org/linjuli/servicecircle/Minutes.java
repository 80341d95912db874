package org.linjuli.servicecircle;

import java.util.List;

/** How long people walk: the three circles, and the longest that is looked at. */
final class Minutes {

    static final List<Integer> CIRCLES = List.of(5, 10, 15);
    static final int FARTHEST = 45;

    private Minutes() {}
}
