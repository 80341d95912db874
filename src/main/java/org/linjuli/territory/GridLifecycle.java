package org.linjuli.territory;

import static org.linjuli.territory.GridAction.*;
import static org.linjuli.territory.GridParty.*;
import static org.linjuli.territory.GridState.*;

import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;

/** The life of a grid's shape; the grid itself goes on in the shape that follows. */
final class GridLifecycle {

    static final Lifecycle<GridState, GridAction, GridShape> TABLE = declared();

    private GridLifecycle() {}

    private static Lifecycle<GridState, GridAction, GridShape> declared() {
        var noHurry = StateClock.<GridShape>of("不限时", (shape, from) -> Due.NEVER);
        var table = Lifecycle.<GridState, GridAction, GridShape>declare(
                        "grid", GridState.class, GridAction.class, GridParty::of)
                .starts(PROPOSED)
                .state(PROPOSED, SYSTEM, noHurry)
                .state(VALID, STREET, noHurry)
                .state(ACTIVE, STREET, noHurry)
                .ends(SUPERSEDED);
        table.on(VALIDATE).from(PROPOSED).by(SYSTEM).to(VALID);
        table.on(ACTIVATE).from(VALID).by(STREET, SYSTEM).to(ACTIVE);
        table.on(ADJUST).from(ACTIVE).by(STREET, SYSTEM).to(SUPERSEDED);
        return table.build();
    }
}
